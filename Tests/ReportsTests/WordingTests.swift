import Testing

@testable import Reports

@Suite("The wording of reports")
struct WordingTests {
  @Test(
    "one of a kind is singular, none and several are not",
    arguments: [(0, "0 invoices"), (1, "1 invoice"), (2, "2 invoices")])
  func counted(count: Int, words: String) { #expect(Wording.counted(count, "invoice") == words) }
}
