/// A source of Lua 5.4 as a tree, what its names mean, and what is wrong with it.
///
/// Lua compiles a source if, and only if, it has no problems here. These are the exceptions, which nobody meets by chance:
///
/// - An expression whose tree is more than 2,000 deep, such as a chain of 2,000 `+`, is refused here though Lua takes it.
/// - Lua counts how deep it is itself in calls; here as many levels are left as when the sandbox loads a file. A file that
///   another one requires has a few levels less.
/// - Registers are counted as Lua counts them for functions with at most 255 constants; with more, one that needs nearly
///   as many as there are may be taken here and refused by Lua.
/// - Instructions, and the length of jumps, are not counted: Lua refuses a `for` of more than 131,071 instructions.
/// - Memory: Lua can run out of it.
public struct SyntaxTree: Sendable {
  /// What was read.
  public let source: SourceText
  /// The file as a function without parameters.
  public let main: FunctionBody
  /// All tokens in their order; the last one is the end of the file.
  public let tokens: [Token]
  /// All comments in their order.
  public let comments: [Comment]
  /// What is wrong, in the order of the source, at most 100. Empty if Lua would take it.
  public let problems: [SyntaxProblem]
  /// What the names mean.
  public let scopes: Scopes
  /// How many expressions there are: their ids are below it.
  public let expressionCount: Int

  /// Reads a source. It never fails: what cannot be read is an error node, and a problem says why.
  ///
  /// Time and memory grow with the length. It needs up to two megabytes of stack, four in a debug build, and so does a walk.
  public init(_ source: SourceText, opening: SourceOpening = .policyFile) {
    self.init(source, opening: opening, limits: SyntaxLimits())
  }

  /// Reads a source under other limits, such as those of a Lua that is called in another way.
  package init(_ source: SourceText, opening: SourceOpening, limits: SyntaxLimits) {
    var lexer = Lexer(source, opening: opening)
    lexer.run()
    var parser = Parser(lexer, limits: limits)
    main = parser.file()
    if parser.problems.isEmpty { parser.countRegisters(main) }
    self.source = source
    tokens = lexer.tokens
    comments = lexer.comments
    problems = parser.problems.sorted
    scopes = parser.names.scopes
    expressionCount = parser.depths.count
  }

  /// Shows the whole tree to a visitor.
  public func walk(_ visitor: inout some SyntaxVisitor) { main.walk(&visitor) }

  /// The tokens of a part. Two parts are written the same if their tokens are.
  public func tokens(in range: SourceRange) -> ArraySlice<Token> {
    let first = index(ofTokenFrom: range.start.offset)
    return tokens[first..<max(first, index(ofTokenFrom: range.end.offset))].filter { $0.kind != .endOfFile }[...]
  }

  /// The comments on lines of their own directly above a line, the topmost first: what documents it.
  public func comments(above line: Int) -> [Comment] {
    var found: [Comment] = []
    var next = line
    for comment in comments.reversed() where comment.range.end.line < line && !comment.followsCode {
      guard comment.range.end.line == next - 1 else { break }
      found.append(comment)
      next = comment.range.start.line
    }
    return found.reversed()
  }

  /// The first token that starts at a byte or after it.
  private func index(ofTokenFrom offset: Int) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.start.offset < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
