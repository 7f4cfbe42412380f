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
    #expect(accepted > 150 && refused > 150, "\(accepted) accepted, \(refused) refused")
  }
}
