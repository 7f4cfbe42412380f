import Foundation
import PolicySyntax
import Receivables
import Testing

/// What keeps a file from being read is told in English and in Arabic, and neither language is mixed into the other.
///
/// `TAHSIL_WRITE=1` writes what is said in Arabic now, to be read aloud before it is kept.
@Suite struct MessageLanguageTests {
  private static let mistakes =
    MessageTests.Mistake.words + MessageTests.Mistake.signs + MessageTests.Mistake.blocks + MessageTests.Mistake.names

  /// Sources with every kind of mistake, among them those that only long ones can have.
  private static let sources =
    mistakes.map(\.source) + HandWritten.sources + [
      "x = a" + String(repeating: " + a", count: 100_000),
      String(repeating: "goto a; ", count: 40_000) + "::a::",
    ]

  private static let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Messages.ar.txt")

  @Test func `each mistake is told in Arabic as somebody read it aloud`() throws {
    let told = Self.mistakes.map { mistake in
      let problems = SyntaxTree(SourceText(mistake.source)).problems
      return ([mistake.source] + problems.map { "  \($0.code.rawValue) \($0.text(in: .arabic))" })
        .joined(separator: "\n")
    }
    let text = told.joined(separator: "\n\n") + "\n"
    if ProcessInfo.processInfo.environment["TAHSIL_WRITE"] == "1" {
      try text.write(to: Self.page, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: Self.page, encoding: .utf8)
    #expect(kept == text)
  }

  @Test func `each code has a message and a remedy in both languages, and none is told in the other one`() {
    var told: Set<SyntaxCode> = []
    for source in Self.sources {
      let code = Set(Self.words(of: source))
      for problem in SyntaxTree(SourceText(source)).problems {
        told.insert(problem.code)
        for text in [problem.message, problem.remedy] {
          let faults = Self.faults(of: text, code: code)
          #expect(faults.isEmpty, "\(problem.code) \(faults): \(text)")
        }
      }
    }
    #expect(Set(SyntaxCode.allCases).subtracting(told) == [])
  }

  /// Words of Lua, and names that a remedy gives as an example.
  private static let examples: Set<String> = [
    "and", "const", "close", "condition", "continue", "customer", "do", "else", "elseif", "end", "for", "function",
    "goto",
    "if", "in", "invoice", "ipairs", "item", "key", "list", "local", "Lua", "name", "not", "or", "other_value", "pairs",
    "repeat", "return", "table", "then", "until", "value", "while", "break", "first", "last", "total", "a", "f", "z",
    "e",
  ]

  private static func faults(of text: LocalizedText, code: Set<String>) -> [String] {
    guard let arabic = text.arabic, !arabic.isEmpty, !text.english.isEmpty else { return ["not in both languages"] }
    var faults: [String] = []
    if !arabic.unicodeScalars.contains(where: isArabic) { faults.append("no Arabic") }
    let foreign = words(of: arabic).filter { word in
      word.unicodeScalars.contains { $0.properties.isAlphabetic && $0.isASCII } && !isCode(word)
        && !examples.contains(word)
        && !code.contains(word)
    }
    if !foreign.isEmpty { faults.append("English in Arabic: \(foreign)") }
    let own = words(of: text.english).filter { word in word.unicodeScalars.contains(where: isArabic) }
    if own.contains(where: { !code.contains($0) }) { faults.append("Arabic in English: \(own)") }
    return faults
  }

  /// Numbers of characters, escapes and keywords that are made into names: `U+060C`, `x`, `end_`.
  private static func isCode(_ word: String) -> Bool {
    word.count == 1 || word.hasSuffix("_") || word.wholeMatch(of: /u?[0-9A-F]+/) != nil
  }

  private static func isArabic(_ scalar: Unicode.Scalar) -> Bool { (0x620...0x64A).contains(scalar.value) }

  private static func words(of text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }
}
