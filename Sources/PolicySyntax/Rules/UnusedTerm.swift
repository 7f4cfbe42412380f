internal import Receivables

/// A number of terms.lua that no script reads: who changes it changes nothing.
enum UnusedTerm {
  static func look(at evaluator: Evaluator) {
    guard let terms = evaluator.trees["terms.lua"] else { return }
    var uses = TermUses()
    for (file, tree) in evaluator.trees where file != "terms.lua" { tree.walk(&uses) }
    guard !uses.areUnclear else { return }
    var names = TermNames()
    terms.walk(&names)
    for name in names.names where !uses.names.contains(name.text) {
      evaluator.findings.add(
        .unusedTerm, "terms.lua", name.range,
        LocalizedText(
          "no script reads terms.\(name.text): a change of it changes nothing",
          "لا نص يقرأ terms.\(name.text): تغييره لا يغيّر شيئاً"),
        LocalizedText(
          "use it in a rule, or remove it from terms.lua", "استعمله في قاعدة، أو احذفه من terms.lua"))
    }
  }
}

/// Which terms are read; unclear where `terms` goes somewhere as a whole.
private struct TermUses: SyntaxVisitor {
  var names: Set<String> = []
  private(set) var uses = 0
  private(set) var named = 0

  var areUnclear: Bool { uses != named }

  mutating func enter(_ expression: Expression) -> Bool {
    switch expression {
    case .name(let node): if node.text == "terms", node.resolution == .global { uses += 1 }
    case .member, .index:
      if let path = AccessPath(expression), path.base == .global("terms"), path.fields.count == 1 {
        names.insert(path.fields[0])
        named += 1
      }
    default: break
    }
    return true
  }
}

/// The names at the top of terms.lua.
private struct TermNames: SyntaxVisitor {
  var names: [Name] = []
  private var depth = 0

  mutating func enter(_ expression: Expression) -> Bool {
    guard case .table(let table) = expression else { return true }
    if depth == 0 {
      for field in table.fields { if case .name(let name) = field.key { names.append(name) } }
    }
    depth += 1
    return true
  }

  mutating func leave(_ expression: Expression) { if case .table = expression { depth -= 1 } }
}
