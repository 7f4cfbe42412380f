import Receivables
import Reports
import Testing

@Suite("A page of a report")
struct HTMLPageTests {
  /// What somebody may type where a name is asked for.
  static let hostileNames = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</table></body>",
    "&lt;b&gt;", "]]><!--", "javascript:alert(1)", "a\u{202E}gpj.exe", "\u{2066}x", "nul\u{0}byte", "bell\u{7}",
    "</style><style>*{display:none}", "line\u{2028}break", "\u{FFFF}", "الاسم <b>عربي</b>",
  ]

  private func page(_ name: String, _ language: Language) -> String {
    var table = ReportTable(name, [(title: name, column: .words), (title: name, column: .numbers)])
    table.add([.named(id: name, name: name), .count(1)])
    table.add([.foreign(name), .empty])
    table.add([.text(name), .empty])
    table.note = name
    var section = ReportSection(name)
    section.add(name)
    section.add(table)
    section.add(difference: ["+\(name)", "-\(name)", "@\(name)", name], of: name)
    return HTMLPage(name, subtitle: name, sections: [section], language: language).html
  }

  @Test("keeps what names say as text, in every place of it", arguments: hostileNames, Language.allCases)
  func escaping(name: String, language: Language) {
    let html = page(name, language)
    let plain = page("plain", language)
    // Nothing in a name makes an element, an attribute or a comment: the tags are those of a page with a plain name.
    let tags = { (html: String) in html.matches(of: /<[^>]*>/).map { String($0.output) }.filter { !$0.contains("bdi") }
    }
    let own = tags(html).filter { !$0.contains("aria-label") }
    #expect(own == tags(plain).filter { !$0.contains("aria-label") })
    #expect(!html.contains("<!--") && !html.contains("\u{202E}") && !html.contains("\u{2066}"))
    #expect(html.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test("escapes the five signs that mean something in a page, each to what a reader sees again")
  func signs() {
    #expect(HTMLText.escaped("a<b>&\"c\" 'd'") == "a&lt;b&gt;&amp;&quot;c&quot; &#39;d&#39;")
    #expect(HTMLText.escaped("&amp;") == "&amp;amp;")
    #expect(HTMLText.isolated("I<1") == "<bdi>I&lt;1</bdi>")
  }

  @Test("says its language and direction, needs no network and no script", arguments: Language.allCases)
  func frame(language: Language) {
    let html = page("plain", language)
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\" dir=\""))
    #expect(html.contains("dir=\"\(language == .arabic ? "rtl" : "ltr")\""))
    for word in ["<script", "http:", "https:", "@import", "url(", "src=", "<link"] { #expect(!html.contains(word)) }
    for word in ["prefers-color-scheme: dark", "@media print", "width=device-width", "<meta charset=\"utf-8\">"] {
      #expect(html.contains(word))
    }
  }

  @Test("closes every element in the order in which they were opened", arguments: Language.allCases)
  func wellFormed(language: Language) {
    #expect(ParsedPage(page("C-1 الاسم", language)).mistakes == [])
  }

  @Test("names its tables, and says of each title whether it is that of a column or of a row")
  func table() {
    let html = page("plain", .english)
    #expect(html.contains("<caption>plain</caption>"))
    #expect(html.contains("<th scope=\"col\">plain</th><th scope=\"col\" class=\"number\">plain</th>"))
    #expect(html.contains("<th scope=\"row\"><bdi>plain</bdi> <bdi class=\"name\">plain</bdi></th>"))
  }

  @Test("sets the decimal points of a column below one another")
  func decimals() throws {
    var table = ReportTable("", [(title: "", column: .words), (title: "", column: .numbers)])
    table.add([.text("a"), .amount(try Money("-1234.50", .SAR))])
    table.add([.text("b"), .count(7)])
    table.add([.text("c"), .amount(try Money("1.250", .KWD))])
    var section = ReportSection("")
    section.add(table)
    let html = HTMLPage("", subtitle: "", sections: [section], language: .arabic).html
    #expect(html.contains("<td class=\"number\" dir=\"ltr\">\u{2212}1,234.50\u{2007}</td>"))
    #expect(html.contains("<td class=\"number\" dir=\"ltr\">7\u{2008}\u{2007}\u{2007}\u{2007}</td>"))
    #expect(html.contains("<td class=\"number\" dir=\"ltr\">1.250</td>"))
  }

  @Test(
    "gives Latin words inside an Arabic sentence a direction of their own, without the marks around them",
    arguments: [
      ("السياسة Policies/standard، وحدها", "السياسة <bdi>Policies/standard</bdi>، وحدها"),
      ("في INV-1 (بعملة SAR) اليوم", "في <bdi>INV-1</bdi> (بعملة <bdi>SAR</bdi>) اليوم"),
      ("أ: Policies/a · ب: Policies/b", "أ: <bdi>Policies/a</bdi> · ب: <bdi>Policies/b</bdi>"),
      ("المبلغ 12.50 SAR.", "المبلغ <bdi>12.50 SAR</bdi>."), ("في 31 مارس 2026", "في 31 مارس 2026"),
      ("المؤشر (CEI) 99.01 %، آخر", "المؤشر (<bdi>CEI</bdi>) 99.01\u{A0}%، آخر"),
    ])
  func latin(sentence: String, expected: String) {
    var section = ReportSection("x")
    section.add(sentence)
    let html = HTMLPage("x", subtitle: "", sections: [section], language: .arabic).html
    #expect(html.contains("<p>\(expected)</p>"), "\(html.split(separator: "\n").filter { $0.hasPrefix("<p>") })")
  }

  @Test("writes days with the names of months in both languages")
  func days() {
    let day = Day("2026-01-31")!
    #expect(Wording(.english).day(day) == "31 January 2026" && Wording(.arabic).day(day) == "31 يناير 2026")
    #expect(Wording(.arabic).month(Day("2025-12-01")!) == "ديسمبر 2025")
  }
}
