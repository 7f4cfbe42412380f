import Reports
import Testing

@Suite("A table for a terminal")
struct TextTableTests {
  @Test("shows names of files without what moves the cursor or turns the line; Arabic and its marks stay")
  func names() {
    var table = TextTable(("name", .left), ("amount", .right))
    table.add("A\u{1B}[2JB\u{9B}C", "1.00")
    table.add("moc\u{202E}.evil\u{2066}", "20.00")
    table.add("شركة\u{200F} النور", "3.00")
    table.add("two\nlines", "4.00")
    #expect(
      table.lines == [
        "  name         amount", "  ───────────  ──────", "  A [2JB C       1.00", "  moc.evil      20.00",
        "  شركة\u{200F} النور    3.00", "  two lines      4.00",
      ])
  }
}
