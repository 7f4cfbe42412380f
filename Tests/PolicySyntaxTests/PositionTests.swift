import PolicySyntax
import Receivables
import Testing

/// Places are right: tokens and what is between them make up the source, and columns are what a reader counts.
@Suite struct PositionTests {
  /// Whether tokens and comments, in order, leave nothing out but blanks.
  private func isComplete(_ tree: SyntaxTree) -> Bool {
    let ranges = (tree.tokens.map(\.range) + tree.comments.map(\.range)).sorted { $0.start < $1.start }
    var at = 0
    for range in ranges {
      let between = tree.source.bytes[at..<max(at, range.start.offset)]
      guard range.start.offset >= at, between.allSatisfy({ [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D].contains($0) }) else {
        return false
      }
      at = range.end.offset
    }
    return at == tree.source.bytes.count
  }

  @Test func `leaves nothing of a source out but blanks`() {
    for source in HandWritten.short {
      let tree = SyntaxTree(SourceText(source), opening: .chunk)
      guard
        !tree.problems.contains(where: {
          [.invisibleCharacter, .foreignComment, .hashLine, .compiledFile].contains($0.code)
        })
      else { continue }
      #expect(isComplete(tree), "\(source.prefix(200))")
    }
    for file in ShippedPolicies.files { #expect(isComplete(SyntaxTree(SourceText(file.source))), "\(file.path)") }
    for seed in UInt64(0)..<100 {
      var mutation = Mutation(seed: seed)
      #expect(isComplete(SyntaxTree(SourceText(mutation.source(of: ProgramWriter(seed: seed).tokens)))), "seed \(seed)")
    }
  }

  @Test func `finds the same place forwards and by its offset`() {
    for seed in UInt64(0)..<100 {
      var mutation = Mutation(seed: seed)
      let tree = SyntaxTree(SourceText(mutation.source(of: ProgramWriter(seed: seed).tokens)))
      for token in tree.tokens {
        #expect(tree.source.position(at: token.range.start.offset) == token.range.start)
        #expect(tree.source.position(at: token.range.end.offset) == token.range.end)
      }
    }
  }

  @Test func `counts columns in characters and lines as Lua does`() {
    let tree = SyntaxTree(SourceText("local a = \"سياسة\" b()\r\n\tc() -- ü\n\rd 'e\u{301}' f()\n\nx()"))
    let places = tree.tokens.filter { $0.kind == .name }.map { "\($0.range.start.line):\($0.range.start.column)" }
    #expect(places == ["1:7", "1:19", "2:2", "3:1", "3:7", "5:1"])
    #expect(tree.source.line(1) == "local a = \"سياسة\" b()")
    #expect(tree.source.line(4) == "" && tree.source.line(6) == "" && tree.source.line(0) == "")
    #expect(tree.source.position(at: 1_000) == tree.tokens.last?.range.end)
  }

  /// Checks that each part is inside of what holds it, and after what is before it.
  private struct Nesting: SyntaxVisitor {
    var around: [SourceRange] = []
    var wrong: [SourceRange] = []
    var expressions: [Int] = []

    private mutating func open(_ range: SourceRange) {
      if let outer = around.last, !outer.contains(range) { wrong.append(range) }
      around.append(range)
    }

    mutating func enter(_ statement: Statement) -> Bool {
      open(statement.range)
      return true
    }
    mutating func leave(_ statement: Statement) { around.removeLast() }
    mutating func enter(_ expression: Expression) -> Bool {
      expressions.append(expression.id.index)
      open(expression.range)
      return true
    }
    mutating func leave(_ expression: Expression) { around.removeLast() }
  }

  @Test func `puts every part inside of what holds it, and numbers every expression`() {
    var sources = ShippedPolicies.files.map(\.source) + HandWritten.short.map { Array($0.utf8) }
    for seed in UInt64(0)..<100 {
      var mutation = Mutation(seed: seed)
      sources.append(mutation.source(of: ProgramWriter(seed: seed).tokens))
    }
    for source in sources {
      let tree = SyntaxTree(SourceText(source))
      var nesting = Nesting()
      tree.walk(&nesting)
      #expect(
        nesting.wrong.isEmpty,
        "\(nesting.wrong.map { tree.source.text(of: $0) }) in \(tree.source.text(of: tree.main.range).prefix(300))")
      if tree.problems.isEmpty { #expect(nesting.expressions.sorted() == Array(0..<tree.expressionCount)) }
      #expect(Set(nesting.expressions).count == nesting.expressions.count)
    }
  }

  @Test func `gives the tokens of a part, and the comments above a line`() {
    let tree = SyntaxTree(SourceText("x = 1 -- one\n\n-- The fee.\n--[[ In\ntotal. ]]\nlocal fee = a.b + 2\nf()"))
    guard case .local(let local) = tree.main.block.statements[1] else { return }
    #expect(tree.tokens(in: local.values[0].range).map { tree.source.text(of: $0.range) } == ["a", ".", "b", "+", "2"])
    #expect(tree.tokens(in: tree.main.range).count == tree.tokens.count - 1)
    #expect(tree.comments(above: 6).map(\.text) == ["The fee.", "In\ntotal."])
    #expect(tree.comments(above: 7).isEmpty && tree.comments(above: 2).isEmpty)
  }
}
