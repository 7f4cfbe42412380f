import Foundation
import Receivables
import Testing

@testable import SampleLedgers

/// A story and the receivables turnover it is told for, in 2024 and 2025.
struct StoryCase: CustomTestStringConvertible, Sendable {
  let story: Story
  let first: ClosedRange<Double>
  let second: ClosedRange<Double>

  var testDescription: String { story.rawValue }

  static let all = [
    StoryCase(story: .technology, first: 11.5...12.5, second: 11.5...12.5),
    StoryCase(story: .manufacturer, first: 7.5...8.5, second: 4.7...5.3),
    StoryCase(story: .retailer, first: 2.7...3.3, second: 2.7...3.3),
    StoryCase(story: .wholesaler, first: 5.5...6.5, second: 4.5...5.5),
  ]
}

@Suite("Stories")
struct StoryTests {
  private static let folder = URL(filePath: #filePath).appending(path: "../../../Examples/stories").standardized

  private func path(_ story: Story) -> String { Self.folder.appending(path: story.rawValue).path() }

  @Test("The committed files are what the generator writes", arguments: Story.allCases)
  func committed(story: Story) throws {
    let fresh = try TemporaryFolder()
    try SampleLedger(story).write(to: fresh.path)
    let all = try TemporaryFolder.files(in: path(story))
    #expect(all["README.md"] != nil)
    let committed = all.filter { $0.key.hasSuffix(".csv") }
    let written = try TemporaryFolder.files(in: fresh.path)
    #expect(committed.keys.sorted() == written.keys.sorted())
    for (name, bytes) in written {
      #expect(committed[name] == bytes, "stale: write \(name) with `tahsil generate --story \(story.rawValue)`")
    }
    #expect(written.values.reduce(0) { $0 + $1.count } < 300_000)
  }

  @Test("Turnover is what the story says, and so does its page", arguments: StoryCase.all)
  func turnover(subject: StoryCase) throws {
    let files = try TemporaryFolder.files(in: path(subject.story))
    let book = TurnoverBook(files)
    let first = book.turnover(of: 2024)
    let second = book.turnover(of: 2025)
    #expect(subject.first.contains(first))
    #expect(subject.second.contains(second))
    let page = String(decoding: try #require(files["README.md"]), as: UTF8.self)
    for figure in [first, second] {
      #expect(page.contains(String(format: "**%.2f**", figure)))
    }
    for day in ["2023-12-31", "2024-12-31", "2025-12-31"] {
      #expect(page.contains(TurnoverBook.text(book.receivables(on: day))), "receivables on \(day)")
      #expect(book.receivables(on: day) > 0)
    }
  }

  @Test("At the manufacturer's, disputes more than double from 2024 to 2025")
  func disputesRise() throws {
    let book = TurnoverBook(try TemporaryFolder.files(in: path(.manufacturer)))
    #expect(book.disputedShare(of: 2025) > 2 * book.disputedShare(of: 2024))
  }

  @Test("At the retailer's, the last quarter brings more than a quarter of the sales")
  func peak() throws {
    let book = TurnoverBook(try TemporaryFolder.files(in: path(.retailer)))
    for year in [2024, 2025] {
      let peak = book.sales(from: "\(year)-10-01", to: "\(year)-12-31")
      #expect(Double(peak) > 0.29 * Double(book.sales(from: "\(year)-01-01", to: "\(year)-12-31")))
    }
  }

  @Test(
    "At the wholesaler's, about half of what is owed is overdue, at the end of either year", arguments: [2024, 2025])
  func overdue(year: Int) throws {
    let files = try TemporaryFolder.files(in: path(.wholesaler))
    let book = TurnoverBook(files)
    let overdue = book.overdue(on: "\(year)-12-31")
    let share = Double(overdue) / Double(book.receivables(on: "\(year)-12-31"))
    #expect((0.45...0.55).contains(share))
    let page = String(decoding: try #require(files["README.md"]), as: UTF8.self)
    #expect(page.contains(TurnoverBook.text(overdue)))
  }
}
