import PolicySyntax
import Receivables
import Testing

/// What people are told about the mistakes they make, and where.
@Suite struct MessageTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let source: String
    let told: [String]

    init(_ source: String, _ told: String...) {
      self.source = source
      self.told = told
    }

    var testDescription: String { source }
  }

  @Test(arguments: Mistake.words + Mistake.signs + Mistake.blocks + Mistake.names)
  func `names the mistake, its place and the remedy`(_ mistake: Mistake) {
    let problems = SyntaxTree(SourceText(mistake.source)).problems
    #expect(problems.map { "\($0.code.rawValue) \($0)" } == mistake.told)
  }

  @Test func `finds several mistakes in one file, and keeps the rest`() {
    let tree = SyntaxTree(
      SourceText(
        """
        local limit = 5 +
        local grace = terms.grace_days
        return function(customer, invoice)
          if invoice.days_overdue = grace then return nil, "x" end
          invoice.total += 1
          if invoice.disputed the
            return nil, “disputed”
          end
          return limit, "past"
        end
        """))
    #expect(
      tree.problems.map { "\($0.range.line) \($0.code.rawValue)" } == [
        "1 missing-value", "4 assignment-in-condition", "5 compound-assignment", "6 missing-then", "7 curly-quotes",
      ])
    #expect(tree.scopes.bindings.map(\.name) == ["limit", "grace", "customer", "invoice"])
    guard case .return(let answer) = tree.main.block.statements.last, case .function(let function) = answer.values[0]
    else {
      Issue.record("the function is lost")
      return
    }
    #expect(function.body.block.statements.count == 4)
  }

  @Test func `names the block that lacks its end by the indentation`() {
    let inner = SyntaxTree(
      SourceText("return function(c)\n  for i = 1, 2 do\n    if a then\n      f()\n  end\n  g()\nend\n"))
    #expect(inner.problems.map(\.message.english) == ["an 'end' is missing for the 'if' of line 3"])
    #expect(inner.problems[0].related?.line == 3)
    let outer = SyntaxTree(
      SourceText("return function(c)\n  for i = 1, 2 do\n    if a then\n      f()\n    end\n  end\n"))
    #expect(outer.problems.map(\.message.english) == ["an 'end' is missing for the 'function' of line 1"])
  }

  @Test func `tells each missing end at the end of the file, and no more than a hundred mistakes`() {
    let ends = SyntaxTree(SourceText("while a do\nif b then\nf()\n")).problems.map(\.message.english)
    #expect(
      ends.sorted() == ["an 'end' is missing for the 'if' of line 2", "an 'end' is missing for the 'while' of line 1"])
    #expect(SyntaxTree(SourceText(String(repeating: "x = = 1\n", count: 99))).problems.count == 99)
    #expect(SyntaxTree(SourceText(String(repeating: "x = = 1\n", count: 101))).problems.count == 100)
  }

  @Test func `has codes that read as words with dashes`() {
    for code in SyntaxCode.allCases {
      #expect(code.rawValue.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(code)")
    }
  }

  @Test func `tells each kind of mistake about some source`() {
    let mistakes = Mistake.words + Mistake.signs + Mistake.blocks + Mistake.names
    var told: Set<SyntaxCode> = [.tooManyJumps, .chainTooLong]
    for source in mistakes.map(\.source) + HandWritten.sources {
      told.formUnion(SyntaxTree(SourceText(source)).problems.map(\.code))
    }
    #expect(Set(SyntaxCode.allCases).subtracting(told) == [])
  }
}
