import PolicySyntax
import Testing

/// The tree says what the source says.
@Suite struct TreeTests {
  /// An expression with all its operators in parentheses.
  private func grouped(_ text: String) -> String {
    let tree = SyntaxTree(SourceText("return " + text))
    guard case .return(let answer) = tree.main.block.statements[0], tree.problems.isEmpty else { return "?" }
    return shown(answer.values[0], in: tree)
  }

  private func shown(_ expression: Expression, in tree: SyntaxTree) -> String {
    switch expression {
    case .binary(let node): "(\(shown(node.left, in: tree)) \(node.operation.rawValue) \(shown(node.right, in: tree)))"
    case .unary(let node): "(\(node.operation.rawValue) \(shown(node.operand, in: tree)))"
    case .parenthesized(let node): "[\(shown(node.inner, in: tree))]"
    case .call(let node):
      "\(shown(node.callee, in: tree))(\(node.arguments.map { shown($0, in: tree) }.joined(separator: ", ")))"
    default: tree.source.text(of: expression.range)
    }
  }

  @Test(arguments: [
    ("a + b * c", "(a + (b * c))"), ("a - b - c", "((a - b) - c)"), ("a ^ b ^ c", "(a ^ (b ^ c))"),
    ("a .. b .. c", "(a .. (b .. c))"), ("-a ^ b", "(- (a ^ b))"), ("a ^ -b", "(a ^ (- b))"),
    ("not a == b", "((not a) == b)"),
    ("a or b and c", "(a or (b and c))"), ("a < b == c", "((a < b) == c)"), ("a | b ~ c & d", "(a | (b ~ (c & d)))"),
    ("a << b + c", "(a << (b + c))"), ("a .. b + c", "(a .. (b + c))"), ("#a - -b", "((# a) - (- b))"),
    ("(a + b) * c", "([(a + b)] * c)"),
    ("f(a)(b, c)", "f(a)(b, c)"), ("a // b % c", "((a // b) % c)"), ("a & b == c", "((a & b) == c)"),
    ("- - a", "(- (- a))"),
  ])
  func `groups operators as Lua does`(_ row: (text: String, groups: String)) {
    #expect(grouped(row.text) == row.groups)
  }

  @Test(arguments: [
    ("0", NumberValue.integer(0)), ("0xff", .integer(255)), ("0xffffffffffffffff", .integer(-1)),
    ("0x1ffffffffffffffff", .integer(-1)),
    ("9223372036854775807", .integer(.max)), ("9223372036854775808", .double(0x1p63)), ("1.", .double(1)),
    (".5", .double(0.5)),
    ("1e2", .double(100)), ("0x.8", .double(0.5)), ("0xAp-1", .double(5)), ("0x1.8p1", .double(3)),
    ("1e400", .double(.infinity)),
    ("0.1", .double(0.1)), ("3e-2", .double(0.03)), ("1e-400", .double(0)), ("5e-324", .double(.leastNonzeroMagnitude)),
    ("0x1p-1074", .double(.leastNonzeroMagnitude)),
  ])
  func `reads numbers as Lua does`(_ row: (text: String, value: NumberValue)) {
    let token = SyntaxTree(SourceText("x = " + row.text)).tokens[2]
    #expect(token.value == .number(row.value))
  }

  @Test(arguments: [
    (#"'a\n\65\x42\u{43}'"#, "a\nABC"), ("'a\\z \n  b'", "ab"), ("[[\na\r\nb]]", "a\nb"), ("[==[a]]b]==]", "a]]b"),
    ("'\\\r\nx'", "\nx"),
    (#"'\u{20AC}\u{10FFFF}'"#, "\u{20AC}\u{10FFFF}"), (#""it's \"so\"""#, "it's \"so\""), ("'\\0650'", "A0"),
  ])
  func `reads texts as Lua does`(_ row: (text: String, value: String)) {
    let token = SyntaxTree(SourceText("x = " + row.text)).tokens[2]
    #expect(token.value == .text(Array(row.value.utf8)))
  }

  @Test func `keeps texts that are not UTF-8 as bytes`() {
    let tree = SyntaxTree(SourceText(Array("x = '\\xFF\\u{7FFFFFFF}".utf8) + [0xC3, UInt8(ascii: "'")]))
    guard case .assignment(let node) = tree.main.block.statements[0], case .text(let text) = node.values[0] else {
      Issue.record("no text")
      return
    }
    #expect(text.bytes == [0xFF, 0xFD, 0xBF, 0xBF, 0xBF, 0xBF, 0xBF, 0xC3])
    #expect(text.text == nil)
  }

  @Test func `gives the path of names and fields, and none of anything else`() {
    let path = { (text: String) -> [String]? in
      guard case .return(let node) = SyntaxTree(SourceText("return " + text)).main.block.statements[0] else {
        return []
      }
      return node.values[0].path
    }
    #expect(path("terms") == ["terms"])
    #expect(path("terms.fee_minimum[\"SAR\"].x") == ["terms", "fee_minimum", "SAR", "x"])
    #expect(path("terms[1]") == nil && path("f().x") == nil && path("(terms).x") == nil)
  }

  @Test func `has a node for each kind of statement`() {
    let tree = SyntaxTree(
      SourceText(
        """
        local a <const>, b <close> = 1, nil
        local function f(x, ...) end
        function a.b:c() end
        x, y.z = 1
        f() if a then elseif b then else end while a do break end repeat until a
        for i = 1, 2, 3 do end for k, v in p do end do ::l:: goto l end ;
        return 1, 2
        """))
    #expect(tree.problems.isEmpty)
    let kinds = tree.main.block.statements.map { "\($0)".prefix { $0 != "(" } }
    #expect(
      kinds == [
        "local", "localFunction", "function", "assignment", "call", "if", "while", "repeat", "numericFor", "genericFor",
        "do", "empty",
        "return",
      ])
    guard case .if(let node) = tree.main.block.statements[5] else { return }
    #expect(node.clauses.count == 2 && node.otherwise != nil)
  }

  @Test func `leaves out what a visitor does not enter`() {
    struct Outside: SyntaxVisitor {
      var names: [String] = []
      var left = 0
      mutating func enter(_ function: FunctionBody) -> Bool { function.id == .main }
      mutating func enter(_ expression: Expression) -> Bool {
        if case .name(let name) = expression { names.append(name.text) }
        if case .call = expression { return false }
        return true
      }
      mutating func leave(_ expression: Expression) { left += 1 }
    }
    var outside = Outside()
    SyntaxTree(SourceText("a = { b, [c] = d }\nf(g)\nh = function() return i end")).walk(&outside)
    #expect(outside.names == ["a", "b", "c", "d", "h"])
    #expect(outside.left == 7)
  }
}
