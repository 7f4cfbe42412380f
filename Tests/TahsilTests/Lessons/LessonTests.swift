import Foundation
import Testing

@Suite("The lessons: what they say is done, and what they show is printed")
struct LessonTests {
  private static let pages = ["Policies/README.md", "Policies/README.ar.md"]
  /// Whether the outputs in the pages are written again, instead of being held against the program.
  private static let isWriting = ProcessInfo.processInfo.environment["TAHSIL_WRITE_LESSONS"] != nil

  @Test("whoever follows a page from the top sees on the terminal what the page shows", arguments: pages)
  func outputs(path: String) throws {
    let page = try LessonPage(path)
    var reader = try LessonReader()
    var renewed: [(shown: Range<Int>, lines: [String])] = []
    for lesson in page.lessons {
      for step in lesson.steps {
        switch step {
        case .change(let change): try reader.make(change, of: lesson.title)
        case .command(let command, let range):
          let printed = try reader.type(command)
          let shown = ShownOutput(Array(page.lines[range]))
          let lines = shown.renewed(printed)
          renewed.append((range, path.hasSuffix(".ar.md") ? lines.map(DirectionMarks.placed) : lines))
          guard !LessonTests.isWriting else { continue }
          let isTrue = shown.shows(printed)
          #expect(
            isTrue,
            "\(path), \(lesson.title)\n$ \(command)\n\(shown.difference(from: printed))\nmake lessons writes it anew")
        }
      }
    }
    if LessonTests.isWriting { try page.write(renewed) }
  }

  @Test(
    "there are twelve, each with something to run and one thing to try",
    arguments: zip(pages, ["**Try it.**", "**جرّب.**"]))
  func twelve(path: String, trying: String) throws {
    let page = try LessonPage(path)
    #expect(page.numbered.map { $0.title.prefix { $0 != "." } } == (1...12).map { "\($0)" })
    for lesson in page.numbered {
      #expect(!lesson.commands.isEmpty, "\(path), \(lesson.title)")
      #expect(lesson.prose.count { $0.hasPrefix(trying) } == 1, "\(path), \(lesson.title)")
    }
    #expect(page.untold.isEmpty, "blocks that no test can follow")
  }

  @Test("readers of Arabic do what readers of English do, lesson by lesson")
  func editions() throws {
    let (english, arabic) = (try LessonPage(LessonTests.pages[0]), try LessonPage(LessonTests.pages[1]))
    #expect(english.lessons.count == arabic.lessons.count)
    for (left, right) in zip(english.lessons, arabic.lessons) {
      #expect(left.deeds == right.deeds, "\(left.title)")
      #expect(left.commands.allSatisfy { !$0.contains("--lang") }, "\(left.title)")
      for command in right.commands where command.hasPrefix("tahsil ") {
        #expect(command.contains(" --lang ar"), "\(right.title): \(command)")
      }
    }
  }

  @Test("a command within a sentence is one that is run, or the beginning of one", arguments: pages)
  func sentences(path: String) throws {
    let page = try LessonPage(path)
    let commands = page.commands.map { $0.replacingOccurrences(of: " --lang ar", with: "") }
    for lesson in page.lessons {
      for mention in lesson.prose.joined(separator: "\n").matches(of: /`(tahsil [^`]*)`/).map(\.output.1) {
        #expect(commands.contains { $0.hasPrefix(mention) }, "\(path), \(lesson.title): \(mention)")
      }
    }
  }

  @Test("lines are left out rarely, and at most twice in one output", arguments: pages)
  func gaps(path: String) throws {
    let page = try LessonPage(path)
    #expect(page.lines.count { $0 == "…" } <= 10, "\(path)")
    for step in page.lessons.flatMap(\.steps) {
      guard case .command(let command, let shown) = step else { continue }
      #expect(page.lines[shown].count { $0 == "…" } <= 2, "\(path): \(command)")
    }
  }

  @Test("blocks of the Arabic page run from left to right, its sentences from right to left")
  func directions() throws {
    let lines = try LessonPage(LessonTests.pages[1]).lines.filter { !$0.isEmpty }
    #expect(lines.first == "<div dir=\"rtl\">" && lines.last == "</div>")
    var isLeftToRight = false
    for line in lines {
      if line == "<div dir=\"ltr\">" { isLeftToRight = true }
      if line == "</div>" { isLeftToRight = false }
      #expect(isLeftToRight || !line.hasPrefix("```"), "\(line)")
    }
  }

  @Test(
    "what is code within an Arabic sentence begins and ends with a letter, or is marked, since signs would change sides"
  )
  func signs() throws {
    for line in try LessonPage(LessonTests.pages[1]).lessons.flatMap(\.prose) {
      for span in line.matches(of: /`([^`]+)`/).map(\.output.1) {
        let ends = try #require([span.first, span.last] as? [Character])
        #expect(ends[0].isLetter && (ends[1].isLetter || ends[1].isNumber), "<code dir=\"ltr\">\(span)</code>")
      }
    }
  }

  @Test("a sentence names only numbers of code that its lesson shows, so that none goes stale", arguments: pages)
  func numbers(path: String) throws {
    for lesson in try LessonPage(path).lessons {
      let sentences = lesson.prose.prefix { !$0.hasPrefix("**") }.joined(separator: "\n")
      for span in sentences.matches(of: /`([^`]+)`/).map(\.output.1) where span.contains(where: \.isNumber) {
        #expect(lesson.blocks.contains { $0.contains(span) }, "\(path), \(lesson.title): \(span)")
      }
    }
  }

  @Test("the guide leads to lessons that are there", arguments: zip(["docs/guide.md", "docs/guide.ar.md"], pages))
  func places(guide: String, path: String) throws {
    let places = try LessonPage(path).lessons.map { lesson in
      lesson.title.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " }.replacingOccurrences(
        of: " ", with: "-")
    }
    let text = try String(contentsOf: Desk.root.appendingPathComponent(guide), encoding: .utf8)
    let links = text.matches(of: /Policies\/README[.a-z]*#([^)]+)\)/).map { String($0.output.1) }
    #expect(!links.isEmpty)
    for link in links { #expect(places.contains(link), "\(guide): \(link)") }
  }
}
