import Testing

@Suite("What a page shows of an output")
struct ShownOutputTests {
  private static let printed = ["one", "two", "  …", "four", "five", "six"]

  @Test(
    "it is true",
    arguments: [
      (["one", "two", "  …", "four", "five", "six"], true),
      (["one", "two", "  …", "four", "five"], false),
      (["one", "two", "  …", "four", "FIVE", "six"], false),
      (["one", "…", "six"], true),
      (["one", "…"], true),
      (["…", "four", "…"], true),
      (["one", "…", "four", "…", "six"], true),
      (["one", "  …", "four", "five", "six"], false),
      (["one", "two", "…", "  …", "four", "five", "six"], false),
      ([], false),
    ])
  func truth(shown: [String], isTrue: Bool) {
    #expect(ShownOutput(shown).shows(ShownOutputTests.printed) == isTrue)
  }

  @Test("written anew it keeps the same gaps, and shows all where it cannot find them")
  func renewal() {
    func renewed(_ lines: [String]) -> [String] { ShownOutput(lines).renewed(ShownOutputTests.printed) }
    #expect(renewed(["one", "2", "…", "SIX"]) == ["one", "two", "…", "six"])
    #expect(renewed(["1", "…", "four", "5", "…"]) == ["one", "…", "four", "five", "…"])
    #expect(renewed(["1", "…", "what was", "…", "six"]) == ShownOutputTests.printed)
    #expect(renewed(["what was"]) == ShownOutputTests.printed)
  }

  @Test("a difference names both sides")
  func difference() {
    #expect(ShownOutput(["one", "2"]).difference(from: ["one", "two"]) == "  one\n- 2\n+ two")
    #expect(ShownOutput(["1", "…"]).difference(from: ShownOutputTests.printed) == "- 1\n+ one\n  …")
  }

  @Test(
    "marks of direction are around Arabic cells only, and stand for nothing",
    arguments: [
      ("  letters  13", "  letters  13"),
      ("  \u{62A}\u{630}  16  5.00 SAR", "  \u{200E}\u{62A}\u{630}\u{200E}  16  5.00 SAR"),
      ("325 \u{62A}.", "\u{200E}\u{200F}325 \u{62A}.\u{200F}\u{200E}"),
      ("\u{62A}: 5.00 SAR", "\u{200E}\u{62A}: \u{200E}5.00 SAR\u{200E}\u{200E}"),
      ("a: 11 \u{62A}", "\u{200E}a: \u{200F}11 \u{62A}\u{200E}"),
    ])
  func marks(line: String, marked: String) {
    #expect(DirectionMarks.placed(in: line) == marked)
    #expect(ShownOutput([marked]).shows([line]))
  }

  @Test("a change needs its place once, and may make a file")
  func change() throws {
    let change = try #require(LessonChange(["a/b.lua", " x", "-y", "+z"]))
    #expect(change.applied(to: "x\ny\n") == "x\nz\n")
    #expect(change.applied(to: "x\ny\nx\ny\n") == nil)
    #expect(change.applied(to: "xx\ny\n") == nil)
    #expect(LessonChange(["a/b.lua", "+new"])?.before == [])
    #expect(LessonChange(["a/b.lua", "neither"]) == nil)
  }
}
