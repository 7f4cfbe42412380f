internal import LuaSandbox
internal import PolicySyntax
internal import Receivables

extension LuaPolicy {
  /// Whether a script of the folder may read figures of the whole ledger, such as `ledger.dso`: then one customer's part
  /// of a ledger is not enough to answer. `ledger.economy` is no such figure.
  public var readsPortfolio: Bool {
    identity.files.contains { file in
      folder.script(file.path).map { LuaPolicy.readsPortfolio($0.bytes) } ?? false
    }
  }

  private static func readsPortfolio(_ bytes: [UInt8]) -> Bool {
    let tree = SyntaxTree(SourceText(bytes))
    let uses = tree.scopes.globalReads.filter { $0.name == "ledger" }
    guard !uses.isEmpty else { return false }
    var pass = EconomyReads()
    tree.walk(&pass)
    return uses.contains { !pass.objects.contains($0.expression) }
  }
}

/// Finds where `ledger` stands before `.economy`.
private struct EconomyReads: SyntaxVisitor {
  var objects: Set<ExpressionID> = []

  mutating func enter(_ expression: Expression) -> Bool {
    if case .member(let member) = expression, member.name.text == "economy" { objects.insert(member.base.id) }
    return true
  }
}
