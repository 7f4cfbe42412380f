import Reports
import Testing

@Suite("The difference of two texts")
struct LineDifferenceTests {
  @Test(
    "in the form of diff -u, with two lines of context",
    arguments: [
      ("a\nb\n", "a\nb\n", []),
      ("", "", []),
      ("a", "a\n", []),
      ("a\n", "b\n", ["@@ -1,1 +1,1 @@", "-a", "+b"]),
      ("", "a\nb\n", ["@@ -0,0 +1,2 @@", "+a", "+b"]),
      ("a\nb\n", "", ["@@ -1,2 +0,0 @@", "-a", "-b"]),
      ("a\r\nb\r\n", "a\nb\n", []),
      ("1\n2\n3\n4\n5\n6\n", "1\n2\n3\nx\n5\n6\n", ["@@ -2,5 +2,5 @@", " 2", " 3", "-4", "+x", " 5", " 6"]),
      ("1\n2\n3\n", "1\n2\n2b\n3\n", ["@@ -1,3 +1,4 @@", " 1", " 2", "+2b", " 3"]),
    ] as [(String, String, [String])])
  func form(old: String, new: String, expected: [String]) {
    #expect(LineDifference(from: old, to: new).text == expected)
  }

  @Test("puts changes into one hunk up to four unchanged lines apart, into two beyond", arguments: [4, 5])
  func hunks(apart: Int) {
    let between = (0..<apart).map { "same \($0)\n" }.joined()
    let difference = LineDifference(from: "a\n\(between)b\n", to: "A\n\(between)B\n")
    #expect(difference.hunks.count == (apart == 4 ? 1 : 2))
    #expect(difference.added == 2 && difference.removed == 2)
  }

  @Test("turns one into the other, whatever they are")
  func applies() {
    for seed in 0..<200 {
      // Two texts of few different lines, so that many of them are alike.
      let lines = { (step: Int) in (0..<(seed * step) % 23).map { "\(($0 * $0 * step + seed) % 5)" } }
      let (old, new) = (lines(7), lines(11))
      let text = { (lines: [String]) in lines.map { $0 + "\n" }.joined() }
      let difference = LineDifference(from: text(old), to: text(new), context: 1_000)
      let all = difference.hunks.flatMap(\.lines)
      guard !all.isEmpty else {
        #expect(old == new)
        continue
      }
      #expect(all.filter { $0.change != .added }.map(\.text) == old)
      #expect(all.filter { $0.change != .removed }.map(\.text) == new)
    }
  }

  @Test("of texts that share nothing does not take minutes")
  func hostile() {
    let old = (0..<20_000).map { "a\($0)\n" }.joined()
    let new = (0..<20_000).map { "b\($0)\n" }.joined()
    let difference = LineDifference(from: old, to: new)
    #expect(difference.added == 20_000 && difference.removed == 20_000)
  }

  @Test("of two folders: files that are added, removed and changed, by path")
  func files() {
    let a = ["terms.lua": Array("x\n".utf8), "same.lua": [1], "old.lua": Array("o\n".utf8)]
    let b = ["terms.lua": Array("y\n".utf8), "same.lua": [1], "cases/new.csv": [0xFF]]
    let files = FileDifference.files(a, b)
    #expect(files.map(\.path) == ["cases/new.csv", "old.lua", "terms.lua"])
    #expect(files.map(\.change) == [.added, .removed, .changed])
    #expect(files[0].lines.text == ["@@ -0,0 +1,1 @@", "+\u{FFFD}"])
  }
}
