internal import Receivables

/// Reads tokens as Lua does, by one function for each rule of its grammar. What cannot be read is noted, and reading goes
/// on where something new begins.
struct Parser {
  let text: SourceText
  let tokens: [Token]
  let limits: SyntaxLimits
  var problems: ProblemList
  var index = 0
  /// How many rules are in each other, counted as Lua counts them.
  var levels = 0
  /// How deep the tree below each expression is.
  var depths: [Int32] = []
  /// The deepest expression of the function that is being read.
  var deepest: Int32 = 0
  /// Set where reading on makes no sense.
  var hasGivenUp = false
  /// The token at which something was told last: what goes wrong at the same one follows from that.
  var toldAt = -1
  /// How many brackets are open around the block that is being read.
  var openBrackets = 0
  var ends: EndNotes
  /// The `self` of functions that were declared as methods.
  var selfBindings: [FunctionID: BindingID] = [:]
  /// Set once a block without an end was met: looking for others would only take time.
  var hasUnbalanced = false
  var names = NameTable()

  init(_ lexer: Lexer, limits: SyntaxLimits) {
    text = lexer.text
    tokens = lexer.tokens
    problems = lexer.problems
    self.limits = limits
    ends = EndNotes(text)
  }

  /// The whole file.
  mutating func file() -> FunctionBody {
    let whole = SourceRange(.start, tokens[tokens.count - 1].range.end)
    let id = openFunction(at: whole)
    names.states[0].isVararg = true
    names.states[0].upvalues = [NameTable.environment]
    var statements: [Statement] = []
    while true {
      statements += self.statements()
      if kind == .endOfFile { break }
      noteStray()
      let word = advance()
      if word.kind == .until { while !isFirstOnLine(index), kind != .endOfFile { advance() } }
    }
    let range = statements.isEmpty ? SourceRange(whole.end, whole.end) : joined(statements)
    closeFunction(end: whole.end)
    return FunctionBody(
      id: id, range: whole, parameters: [], varargs: nil, block: Block(range: range, statements: statements))
  }

  // MARK: Tokens

  var token: Token { tokens[index] }
  var kind: TokenKind { tokens[index].kind }
  var previous: SourceRange { tokens[max(0, index - 1)].range }
  func peek(_ ahead: Int) -> Token { tokens[min(index + ahead, tokens.count - 1)] }

  @discardableResult mutating func advance() -> Token {
    let token = token
    if index < tokens.count - 1 { index += 1 }
    return token
  }

  /// Moves past a token if it is of this kind.
  mutating func take(_ kind: TokenKind) -> Token? { self.kind == kind ? advance() : nil }

  /// The part from a place to the last token read.
  func range(from start: SourceRange) -> SourceRange { SourceRange(from: start, to: index == 0 ? start : previous) }

  func joined(_ statements: [Statement]) -> SourceRange {
    SourceRange(from: statements[0].range, to: statements[statements.count - 1].range)
  }

  // MARK: Levels

  /// Enters a rule that can contain itself.
  mutating func enterLevel() throws(Unreadable) {
    levels += 1
    guard levels > limits.levels else { return }
    giveUp(
      .tooDeeplyNested, token.range,
      LocalizedText(
        "too many brackets, blocks or functions in each other", "أقواس أو كتل أو دوال متداخلة أكثر من اللازم"),
      LocalizedText("take something out and give it a name with local", "افصل جزءاً وسمّه بـ local"))
    throw Unreadable()
  }

  mutating func leaveLevel() { levels -= 1 }

  /// Notes a problem after which nothing more is read.
  mutating func giveUp(_ code: SyntaxCode, _ range: SourceRange, _ message: LocalizedText, _ remedy: LocalizedText) {
    note(code, range, message, remedy)
    hasGivenUp = true
    index = tokens.count - 1
  }

  /// The number of a new expression over others.
  mutating func identify(_ children: Expression...) throws(Unreadable) -> ExpressionID {
    try identify(children)
  }

  mutating func identify(_ children: [Expression]) throws(Unreadable) -> ExpressionID {
    identify(depth: children.reduce(0) { max($0, depths[$1.id.index]) })
  }

  mutating func identify(depth: Int32) -> ExpressionID {
    let depth = depth + 1
    depths.append(depth)
    deepest = max(deepest, depth)
    if depth > limits.depth, !hasGivenUp {
      giveUp(
        .chainTooLong, token.range,
        LocalizedText(
          "this chain of operators, fields or calls is too long",
          "سلسلة العمليات أو الحقول أو الاستدعاءات هذه أطول من اللازم"),
        LocalizedText("take parts out and give them names with local", "افصل أجزاءً وسمّها بـ local"))
    }
    return ExpressionID(index: depths.count - 1)
  }
}

/// Says that a rule could not be read to its end. What was wrong has been noted.
struct Unreadable: Error {}
