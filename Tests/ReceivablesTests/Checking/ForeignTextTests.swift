import Receivables
import Testing

@Suite("Text of somebody else in a message")
struct ForeignTextTests {
  @Test(
    "is on one line, and shows what cannot be seen",
    arguments: [
      ("plain", "plain"), ("شركة النور", "شركة النور"), ("a\nb\r\tc", "a\\nb\\r\\tc"), ("\u{1B}[2J", "\\u{1B}[2J"),
      ("\0\u{7F}\u{85}", "\\u{0}\\u{7F}\\u{85}"), ("\u{202E}SAR\u{2066}", "\\u{202E}SAR\\u{2066}"),
      ("SAR\u{200F}", "SAR\\u{200F}"), ("\u{FEFF}id", "\\u{FEFF}id"), ("a\u{2028}b", "a\\u{2028}b"),
      ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("", ""),
    ])
  func visible(text: String, shown: String) {
    // Compared by scalars: a letter with a mark behind it would hide the mark.
    #expect(Array(ForeignText.shown(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test("is cut after so many scalars, even where they are one letter")
  func cut() {
    #expect(ForeignText.shown("abcdef", atMost: 6) == "abcdef")
    #expect(ForeignText.shown("abcdefg", atMost: 6) == "abcdef…")
    let letter = "a" + String(repeating: "\u{301}", count: 10_000)
    #expect(ForeignText.quoted(letter).unicodeScalars.count == 63)
    #expect(Finding(code: .rateMissing, message: letter).message.unicodeScalars.count == 1_001)
  }

  @Test("gets no suggestion where it is longer than any name")
  func suggestions() {
    #expect(Spelling.nearest(to: "balnce", in: ["amount", "balance"]) == "balance")
    #expect(Spelling.nearest(to: String(repeating: "x", count: 1_000_000), in: ["amount"]) == nil)
    #expect(Spelling.nearest(to: "amount", in: [String(repeating: "x", count: 1_000_000)]) == nil)
  }
}
