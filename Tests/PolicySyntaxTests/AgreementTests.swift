import PolicySyntax
import Testing

/// The parser takes what Lua compiles, and nothing else.
@Suite struct AgreementTests {
  @Test func `agrees with Lua about both sides of each rule`() {
    let lua = RealLua()
    var (accepted, refused) = (0, 0)
    for source in HandWritten.sources {
      let bytes = Array(source.utf8)
      if let disagreement = lua.disagreement(on: bytes) { Issue.record("\(disagreement)") }
      if lua.refusal(of: bytes) == nil { accepted += 1 } else { refused += 1 }
    }
    print("\(accepted) of \(HandWritten.sources.count) sources compile")
    #expect(accepted > 500 && refused > 500)
  }

  @Test func `agrees about texts that are not UTF-8`() {
    let lua = RealLua()
    let before = Array("x = '".utf8)
    let after = Array("' -- ".utf8)
    for byte in UInt8.min...UInt8.max {
      #expect(lua.disagreement(on: before + [byte] + after + [byte]) == nil)
      #expect(lua.disagreement(on: [byte]) == nil)
      #expect(lua.disagreement(on: Array("x =".utf8) + [byte] + Array("1".utf8)) == nil)
    }
  }

  @Test func `takes every shipped policy`() {
    let lua = RealLua()
    #expect(ShippedPolicies.files.count > 20)
    for file in ShippedPolicies.files {
      #expect(lua.refusal(of: file.source) == nil)
      #expect(SyntaxTree(SourceText(file.source)).problems == [], "\(file.path)")
    }
  }

  /// `TAHSIL_FULL=1` asks about labels too.
  @Test func `refuses more jumps than Lua keeps in mind, and takes one less`() {
    let lua = RealLua()
    for count in [32_767, 32_768] {
      let breaks = "while a do " + String(repeating: "break;", count: count) + "end"
      let jumps = "while a do " + String(repeating: "do break end ", count: count) + "end"
      let labels = (0..<count).map { "::l\($0):: x()" }.joined(separator: "\n")
      #expect(lua.disagreement(on: Array(breaks.utf8)) == nil)
      guard Effort.isFull else { continue }
      #expect(lua.disagreement(on: Array(jumps.utf8)) == nil)
      #expect(lua.disagreement(on: Array(labels.utf8)) == nil)
    }
  }

  @Test func `allows before a file what its kind allows`() {
    let mark = "\u{FEFF}return 1"
    let line = "#!/usr/bin/lua\nreturn 1"
    let both = "\u{FEFF}# x\nreturn 1"
    let isRead = { (text: String, opening: SourceOpening) in
      SyntaxTree(SourceText(text), opening: opening).problems.isEmpty
    }
    #expect([mark, line, both].map { isRead($0, .chunk) } == [false, false, false])
    #expect([mark, line, both].map { isRead($0, .policyFile) } == [true, false, false])
    #expect([mark, line, both].map { isRead($0, .program) } == [true, true, true])
  }
}
