import Receivables
import Testing

@testable import Reports

@Suite("The digits of a page")
struct DigitSetTests {
  @Test(
    "Arabic ones stand for each digit of a number, with their own decimal mark, thousands mark and percent sign",
    arguments: [
      ("0123456789", "٠١٢٣٤٥٦٧٨٩"), ("1,234.50", "١٬٢٣٤٫٥٠"), ("−12.5 %", "−١٢٫٥ ٪"),
      ("31 يناير 2026", "٣١ يناير ٢٠٢٦"),
      ("و12 سطراً", "و١٢ سطراً"), ("(3)", "(٣)"), ("في 7.", "في ٧."), ("1, 2", "١, ٢"), ("12.50 SAR", "١٢٫٥٠ SAR"),
      ("", ""), ("بلا أرقام", "بلا أرقام"),
    ])
  func numbers(text: String, expected: String) {
    #expect(DigitSet.arabic.text(text) == expected)
    #expect(DigitSet.latin.text(text) == text)
  }

  @Test(
    "leave ids, files and what is marked as a name as they are",
    arguments: ["INV-7", "terms.lua:12", "P5", "2024-AB", "\u{2068}00123\u{2069}", "\u{2068}Firm 7 5 %\u{2069}"])
  func names(text: String) {
    #expect(DigitSet.arabic.text(text) == text)
    #expect(DigitSet.arabic.text("3 \(text) 4") == "٣ \(text) ٤")
  }

  @Test("a name keeps its digits and gets a direction of its own, wherever it stands")
  func marked() {
    let say = Wording(.arabic, digits: .arabic)
    #expect(
      HTMLText.sentence("العميل \(say.foreign("0042 <x>")) مدين 7", say)
        == "العميل <bdi class=\"name\">0042 &lt;x&gt;</bdi> مدين ٧")
    #expect(say.foreign("a\u{2069}b\u{2068}c") == "\u{2068}abc\u{2069}")
    #expect(TextTable.plain("العميل \(say.foreign("0042"))") == "العميل 0042")
  }

  @Test("a number below zero inside an Arabic sentence has its sign before it", arguments: DigitSet.allCases)
  func negative(digits: DigitSet) {
    let html = HTMLText.sentence("من -5.00 إلى 3.25 SAR", Wording(.arabic, digits: digits))
    #expect(html.hasPrefix("من <bdi dir=\"ltr\">\u{2212}\(digits == .latin ? "5.00" : "٥٫٠٠")</bdi> إلى "), "\(html)")
  }
}
