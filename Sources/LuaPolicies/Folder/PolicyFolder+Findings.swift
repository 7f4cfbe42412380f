internal import LuaSandbox
public import PolicySyntax

extension PolicyFolder {
  /// What is known of the scripts before anything runs: their trees, their types, and what is wrong with them.
  public func reading() -> PolicyReading {
    PolicyReading(files: scripts.mapValues(\.bytes))
  }

  /// What keeps Lua from reading a script, in the words of ``findings()``; empty where it can be read.
  func syntaxProblems(in file: String) -> [PolicyProblem] {
    guard let source = script(file) else { return [] }
    return SyntaxTree(SourceText(source.bytes)).problems.map { problem in
      let line = problem.range.start.line
      return PolicyProblem(
        file: file, line: line, source: self.line(line, of: file), message: problem.message, remedy: problem.remedy)
    }
  }

  /// What is wrong with the text of the policy, by file and line; nothing is run to find it.
  public func findings() -> [PolicyFinding] {
    reading().findings
  }
}
