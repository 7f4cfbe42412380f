import Foundation
import Testing

/// The pages of the stories ask what would have been: their commands are run as they stand there.
@Suite("The simulations of the stories")
struct SimulatedStoryTests {
  /// What the page's command prints, and the page; few draws, since no figure of a page depends on them.
  private func outcome(
    _ story: String, _ more: String = "", withoutTerms: Bool = false
  ) throws -> (text: String, page: String) {
    let desk = try Desk()
    try desk.copy("Examples/stories/\(story)")
    try desk.copy("Policies")
    let page = try desk.shell("cat Examples/stories/\(story)/README.md").output
    let start = try #require(page.range(of: "tahsil simulate"))
    let end = try #require(page.range(of: "\n```", range: start.lowerBound..<page.endIndex))
    #expect(try desk.tahsil("import --ledger l.sqlite Examples/stories/\(story)").status == 0)
    let lines = page[start.lowerBound..<end.lowerBound].split(separator: "\n")
      .filter { !withoutTerms || !$0.contains("--set") }
    let outcome = try desk.shell("\(lines.joined(separator: "\n")) \(more)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return (outcome.output, page)
  }

  /// That figures are printed, and stand on the page.
  private func expect(_ figures: [String], in story: (text: String, page: String)) {
    for figure in figures {
      #expect(story.text.contains(figure), "\(figure) in \(story.text)")
      #expect(story.page.contains(figure), "\(figure) on the page")
    }
  }

  @Test("the wholesaler reaches a third less overdue only where everybody hurries far more than supposed")
  func wholesaler() throws {
    let story = try outcome("wholesaler", "--draws 1")
    expect(["1,002,652.96", "701,857.07", "84.6 %", "172.28 %"], in: story)
    #expect(story.text.contains("from here on"))
    let usual = try outcome("wholesaler", "--draws 1", withoutTerms: true)
    #expect(usual.text.contains("does not become at most 701,857.07 SAR anywhere within the range"))
  }

  @Test("the retail supplier would reach six only where nearly every invoice took the discount, and not by halving")
  func retailer() throws {
    let story = try outcome("retailer", "--draws 1")
    expect(["4.06", "99.3 %", "302,804.65", "469,925.27"], in: story)
    #expect(story.text.contains("does not become at most 234,962.63 SAR anywhere within the range"))
  }

  @Test("the manufacturer and the technology firm: a year of letters, calls and fees, given the payments as they came")
  func exact() throws {
    let manufacturer = try outcome("manufacturer", "--format csv")
    for (name, value) in [("letters", "201"), ("calls", "304")] {
      #expect(manufacturer.text.contains("relationship,,exact,all,,\(name),,\(value)\r\n"), "\(name)")
      #expect(manufacturer.page.contains(value))
    }
    expect(["293", "77", "20,999.48", "250.33"], in: try outcome("technology"))
  }
}
