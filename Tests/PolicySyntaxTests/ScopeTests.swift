import PolicySyntax
import Testing

/// Names are resolved as Lua resolves them.
@Suite struct ScopeTests {
  private func scopes(_ source: String) -> Scopes {
    let tree = SyntaxTree(SourceText(source))
    #expect(tree.problems.isEmpty)
    return tree.scopes
  }

  private func places(_ uses: [NameUse]) -> [String] {
    uses.map { "\($0.name) \($0.range.start.line):\($0.range.start.column)" }
  }

  @Test func `tells globals that are read from those that are written`() {
    let scopes = scopes("local a = b\nb, c.d = a, e\nfunction f() g = h end\nfunction a.m() end\nfunction i.m() end")
    #expect(places(scopes.globalReads) == ["b 1:11", "c 2:4", "e 2:13", "h 3:18", "i 5:10"])
    #expect(places(scopes.globalWrites) == ["b 2:1", "g 3:14", "f 3:10"])
  }

  @Test func `begins a local after its declaration and ends it with its block`() {
    let scopes = scopes("local x = x\ndo local x = x end\nx = 1\nlocal function f() f() end")
    #expect(places(scopes.globalReads) == ["x 1:11"])
    #expect(scopes.bindings.map { places($0.reads) } == [["x 2:14"], [], ["f 4:20"]])
    #expect(places(scopes.bindings[0].writes) == ["x 3:1"])
    #expect(scopes.bindings[1].shadows == scopes.bindings[0].id)
    #expect(scopes.shadowing.map(\.declaration.line) == [2])
  }

  @Test func `shows the locals of a repeat to its condition, and those of a for only to its block`() {
    let scopes = scopes("repeat local a = f() until a\nfor i = i, 2 do f(i) end\nfor k, v in pairs(k) do f(v) end")
    #expect(scopes.bindings.map { $0.reads.count } == [1, 1, 0, 1])
    #expect(scopes.globalReads.map(\.name) == ["f", "i", "f", "pairs", "k", "f"])
  }

  @Test func `finds assignments to what a function captured`() {
    let scopes = scopes(
      """
      local count, limit = 0, 5
      return function(customer)
        count = count + 1
        local own = 0
        own = own + limit
        return (function() own = 2 return own end)()
      end
      """)
    #expect(places(scopes.capturedWrites) == ["count 3:3", "own 6:22"])
    #expect(scopes.bindings.map { $0.capturedBy.map(\.index) } == [[1], [1], [], [2]])
    #expect(scopes.functions.map { $0.captures.map { scopes[$0].name } } == [[], ["count", "limit"], ["own"]])
    #expect(scopes.functions.map { $0.parent?.index } == [nil, 0, 1])
  }

  @Test func `notes what functions in between capture for those inside`() {
    let scopes = scopes("local a\nfunction f() return function() return a end end")
    #expect(scopes.functions.map { $0.captures.count } == [0, 1, 1])
    #expect(scopes.bindings[0].capturedBy == [FunctionID.main].map { _ in scopes.functions[2].id })
  }

  @Test func `lists locals that nobody reads, without parameters and names with an underscore`() {
    let scopes = scopes(
      """
      local used, unused = 1, 2
      local _, _ignored = f()
      local onlySet
      onlySet = used
      local guard <close> = nil
      local function helper(a) end
      for i, v in pairs(used) do f(v) end
      function used:m(b) end
      """)
    #expect(scopes.unusedLocals.map(\.name) == ["unused", "onlySet", "helper", "i"])
    #expect(scopes.bindings.first { $0.kind == .selfParameter }?.declaration.start.column == 15)
  }

  @Test func `knows what can be used at a place`() {
    let source = "local a\nlocal function f(b)\n  local a = b\n  g()\nend\nh()"
    let scopes = scopes(source)
    let offset = { (text: String) in
      source.utf8.count - (source.ranges(of: text).first.map { source[$0.lowerBound...].utf8.count } ?? 0)
    }
    #expect(scopes.visible(at: offset("g()")).map(\.name) == ["a", "b", "f"])
    #expect(scopes.visible(at: offset("g()"))[0].declaration.line == 3)
    #expect(scopes.visible(at: offset("h()")).map(\.name) == ["f", "a"])
  }

  @Test func `resolves names in the tree`() {
    let tree = SyntaxTree(SourceText("local a\nreturn function(b) return a, b, c end"))
    var names = Names()
    tree.walk(&names)
    let ids = tree.scopes.bindings.map(\.id)
    #expect(names.found.map(\.resolution) == [.upvalue(ids[0]), .local(ids[1]), .global])
    #expect(names.found.map(\.resolution.binding) == [ids[0], ids[1], nil])
  }

  private struct Names: SyntaxVisitor {
    var found: [NameExpression] = []

    mutating func enter(_ expression: Expression) -> Bool {
      if case .name(let name) = expression { found.append(name) }
      return true
    }
  }

  @Test func `names the table that globals are kept in only where it is a local`() {
    let scopes = scopes("local function f(_ENV) return a end\nreturn b")
    #expect(scopes.globalReads.map(\.name) == ["a", "b"])
    #expect(scopes.bindings.first { $0.name == "_ENV" }?.reads.map(\.name) == ["a"])
  }
}
