internal import LuaSandbox
internal import PolicySyntax

/// Rewrites the comparisons of scripts so that a traced state notes them.
///
/// Comparisons of plain numbers never leave Lua, so the text has to say that they are to be noted. `a.b <= c` becomes
/// `note_outcome(69, note_left((a.b)) <= c, c)`: the operator stays where it is and is Lua's own, so values, faults and
/// the order of evaluation are the same, and nothing is added but on the line where it stands. An operand that can be
/// read again without doing anything, such as a variable, follows the result; any other is noted on the way.
///
/// One rewriter serves one state on one thread.
final class ComparisonRewriter {
  /// A comparison, by its number.
  struct Site {
    let file: String
    let range: SourceRange
    let operation: BinaryOperator
    let left: (text: String, isLiteral: Bool)
    let right: (text: String, isLiteral: Bool)
  }

  /// The names of the functions that note, which no file of the policy uses.
  let names: (left: String, right: String, outcome: String)
  private(set) var sites: [Site] = []
  /// Files that are left as they are, since they do not load otherwise.
  private(set) var untouched: Set<String>

  init(_ folder: PolicyFolder, leaving untouched: Set<String> = []) {
    self.untouched = untouched
    let texts = folder.scripts.values.map { String(decoding: $0.bytes, as: UTF8.self) }
    var prefix = "note"
    while texts.contains(where: { $0.contains(prefix) }) { prefix += "_" + "\(prefix.utf8.count)" }
    names = (prefix + "_left", prefix + "_right", prefix + "_outcome")
  }

  /// The file with its comparisons noted; as it is where it can not be read.
  func rewritten(_ source: LuaSource) -> LuaSource {
    guard !untouched.contains(source.name) else { return source }
    let tree = SyntaxTree(SourceText(source.bytes))
    guard tree.problems.isEmpty else {
      untouched.insert(source.name)
      return source
    }
    var pass = Pass(file: source.name, source: tree.source, names: names, sites: sites)
    tree.walk(&pass)
    sites = pass.sites
    return LuaSource(name: source.name, bytes: pass.spliced())
  }
}

/// Goes through a tree in the order of the source, and collects what is to be put where.
private struct Pass: SyntaxVisitor {
  let file: String
  let source: SourceText
  let names: (left: String, right: String, outcome: String)
  var sites: [ComparisonRewriter.Site]
  private var insertions: [(offset: Int, text: String)] = []

  init(
    file: String, source: SourceText, names: (left: String, right: String, outcome: String),
    sites: [ComparisonRewriter.Site]
  ) {
    (self.file, self.source, self.names, self.sites) = (file, source, names, sites)
  }

  mutating func enter(_ expression: Expression) -> Bool {
    guard case .binary(let comparison) = expression, comparison.operation.isComparison else { return true }
    let (left, right) = (comparison.left, comparison.right)
    let (leftText, rightText) = (repeatable(left), repeatable(right))
    let flags = (leftText == nil ? 1 : 0) + (rightText == nil ? 2 : 0)
    // The blank keeps a word before it, such as `if` in `if(a)<b`, a word of its own.
    insert(" \(names.outcome)(\(4 * sites.count + flags), ", at: comparison.range.start.offset)
    sites.append(
      ComparisonRewriter.Site(
        file: file, range: comparison.range, operation: comparison.operation, left: written(left),
        right: written(right)))
    note(left, with: leftText == nil ? names.left : nil)
    note(right, with: rightText == nil ? names.right : nil)
    let after = [leftText, rightText].compactMap(\.self).map { ", \($0)" }.joined()
    insert("\(after))", at: comparison.range.end.offset)
    return false
  }

  private mutating func note(_ operand: Expression, with function: String?) {
    // Two brackets, because the inner ones cut several values to the one that is compared.
    if let function { insert(" \(function)((", at: operand.range.start.offset) }
    operand.walk(&self)
    if function != nil { insert("))", at: operand.range.end.offset) }
  }

  private mutating func insert(_ text: String, at offset: Int) { insertions.append((offset, text)) }

  /// How an operand is read again after the comparison; `nil` where that would do something, or give another value. A
  /// variable of a function around this one is copied by Lua before the other side is evaluated, which may change it.
  private func repeatable(_ operand: Expression) -> String? {
    switch operand.unparenthesized {
    case .constant(let constant): constant.value.rawValue
    case .number(let number): source.text(of: number.range)
    case .name(let name):
      if case .upvalue = name.resolution { nil } else { name.text }
    default: nil
    }
  }

  private func written(_ operand: Expression) -> (text: String, isLiteral: Bool) {
    let words = source.text(of: operand.range).split { $0.isWhitespace }.joined(separator: " ")
    return (words, ComparisonRewriter.isLiteral(operand))
  }

  /// The source with everything in its place.
  func spliced() -> [UInt8] {
    var bytes: [UInt8] = []
    var copied = 0
    for (offset, text) in insertions {
      bytes += source.bytes[copied..<offset]
      bytes += text.utf8
      copied = offset
    }
    return bytes + source.bytes[copied...]
  }
}

extension ComparisonRewriter {
  fileprivate static func isLiteral(_ operand: Expression) -> Bool {
    switch operand.unparenthesized {
    case .constant, .number, .text: true
    case .unary(let unary): unary.operation == .negate && isLiteral(unary.operand)
    default: false
    }
  }
}
