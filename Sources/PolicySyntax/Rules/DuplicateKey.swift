internal import Receivables

/// A name that a table has twice: the later one wins.
struct DuplicateKey: WalkingRule {
  let file: String
  let tree: SyntaxTree
  let evaluator: Evaluator

  mutating func enter(_ expression: Expression) -> Bool {
    guard case .table(let table) = expression else { return true }
    var lines: [String: Int] = [:]
    for field in table.fields {
      guard case .name(let name) = field.key else { continue }
      if let line = lines[name.text] {
        evaluator.findings.add(
          .duplicateKey, file, name.range,
          LocalizedText(
            "'\(name.text)' stands here twice: that of line \(line) does not count",
            "'\(name.text)' مكرر هنا: لا يُحتسب ما في السطر \(line)"),
          LocalizedText("remove one of them", "احذف أحدهما"))
      }
      lines[name.text] = name.range.start.line
    }
    return true
  }
}
