internal import Receivables

extension Parser {
  /// A function whose `function`, and name, have been read. Also how deep its deepest expression is.
  ///
  /// Nothing is thrown out of it, so that functions and blocks always end in order.
  mutating func functionBody(_ opener: Token, method: Name? = nil) -> (FunctionBody, Int32) {
    let outer = (deepest: deepest, openBrackets: openBrackets)
    deepest = 0
    let id = openFunction(at: opener.range)
    if let method { selfBindings[id] = declare(Name(text: "self", range: method.range), .selfParameter).binding }
    let (parameters, varargs) = parameters(opener)
    names.states[names.current].isVararg = varargs != nil
    openBrackets = outer.openBrackets
    let block = blockOfStatements()
    let end = token.range.start
    closeEnd(opener)
    closeFunction(end: end)
    let whole = range(from: opener.range)
    names.scopes.functions[id.index].range = whole
    let depth = deepest
    deepest = max(outer.deepest, depth)
    return (FunctionBody(id: id, range: whole, parameters: parameters, varargs: varargs, block: block), depth)
  }

  private mutating func parameters(_ opener: Token) -> ([LocalName], SourceRange?) {
    guard let bracket = take(.leftParenthesis) else {
      note(
        .missingBracket, token.range,
        LocalizedText("'(' is missing before \(shown(token))", "قوس الفتح '(' مفقود قبل \(shown(token, .arabic))"),
        LocalizedText(
          "a function has parentheses for what it is given, even if that is nothing: function ()",
          "للدالة قوسان لما تُعطاه، ولو لم تُعطَ شيئاً: function ()"))
      return ([], nil)
    }
    var parameters: [LocalName] = []
    var varargs: SourceRange?
    if kind != .rightParenthesis {
      repeat {
        if let ellipsis = take(.ellipsis) {
          varargs = ellipsis.range
        } else if let name = token.name {
          parameters.append(declare(Name(text: name, range: advance().range), .parameter))
        } else {
          expectedName(LocalizedText("a parameter", "معامل"))
          break
        }
      } while varargs == nil && take(.comma) != nil
    }
    if take(.rightParenthesis) == nil { skipParameters(bracket) }
    return (parameters, varargs)
  }

  /// Looks for the end of parameters that could not be read, on the same line.
  private mutating func skipParameters(_ opener: Token) {
    note(
      .missingBracket, token.range,
      LocalizedText("')' is missing before \(shown(token))", "قوس الإغلاق ')' مفقود قبل \(shown(token, .arabic))"),
      LocalizedText(
        "name the parameters with commas between them: (customer, invoice)",
        "سمّ المعاملات وبينها الفاصلة ',': (customer, invoice)"), related: opener.range)
    let line = previous.end.line
    var ahead = 0
    while ahead < limits.lookAhead, peek(ahead).kind != .endOfFile, peek(ahead).range.line == line {
      if peek(ahead).kind == .rightParenthesis {
        index += ahead + 1
        return
      }
      ahead += 1
    }
  }

  // MARK: Statements that declare functions

  /// `function a.b:c() … end`
  mutating func functionStatement() throws(Unreadable) -> Statement {
    let opener = advance()
    guard let first = token.name else {
      if kind == .leftParenthesis {
        note(
          .missingName, opener.range,
          LocalizedText(
            "this function has no name, and nothing is done with it", "هذه الدالة بلا اسم، ولا يُفعل بها شيء"),
          LocalizedText(
            "write return function (…), or local function name (…)",
            "اكتب return function (…) أو local function name (…)"))
      } else {
        expectedName(LocalizedText("the function", "الدالة"))
      }
      if kind == .leftParenthesis { _ = functionBody(opener) }
      throw Unreadable()
    }
    var target = nameExpression(advance(), first)
    var method: Name?
    while method == nil, kind == .dot || kind == .colon {
      let isMethod = advance().kind == .colon
      let name = try self.name(of: isMethod ? LocalizedText("a method", "دالة") : LocalizedText("a field", "حقل"))
      target = .member(
        MemberExpression(
          id: try identify(target), range: SourceRange(from: target.range, to: name.range), base: target, name: name))
      if isMethod { method = name }
    }
    let (body, _) = functionBody(opener, method: method)
    markWritten(target)
    return .function(
      FunctionStatement(range: body.range, target: target, selfBinding: selfBindings[body.id], body: body))
  }

  mutating func localFunctionStatement(_ start: SourceRange) throws(Unreadable) -> Statement {
    let opener = advance()
    let name = try self.name(of: LocalizedText("the function", "الدالة"))
    let local = declare(name, .localFunction)
    let (body, _) = functionBody(opener)
    return .localFunction(LocalFunctionStatement(range: range(from: start), name: local, body: body))
  }
}
