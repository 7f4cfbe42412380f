/// The files of a policy as they are read before anything runs: their trees, what is wrong with them, and what is known of
/// each expression.
///
/// ```swift
/// let reading = PolicyReading(files: ["late_fee.lua": bytes, "terms.lua": bytes])
/// for finding in reading.findings { print(finding) }
/// ```
public struct PolicyReading: Sendable {
  /// The trees by path: `late_fee.lua`, `shared/ladder.lua`.
  public let trees: [String: SyntaxTree]
  /// Everything that was found, by file and place.
  public let findings: [PolicyFinding]
  private let types: [String: [PolicyType?]]

  /// Reads files by their path: `late_fee.lua`, or `shared/ladder.lua` for those beside the folder. Files of `shared` count
  /// where the policy requires them.
  ///
  /// Where the text of a file has errors, these are all that is told: what the rest of it means nobody knows.
  public init(files: [String: [UInt8]]) {
    let all = files.filter { $0.key.hasSuffix(".lua") }.mapValues { SyntaxTree(SourceText($0)) }
    trees = PolicyReading.used(all)
    let list = FindingList(trees)
    for (file, tree) in trees.sorted(by: { $0.key < $1.key }) {
      for problem in tree.problems { list.add(problem, file) }
    }
    guard list.findings.isEmpty else {
      findings = list.sorted
      types = [:]
      return
    }
    let evaluator = Evaluator(trees, list, fileNames: all.keys.map(PolicyReading.name).sorted())
    evaluator.run()
    findings = list.sorted
    types = evaluator.isExhausted ? [:] : evaluator.types
  }

  /// What is known of an expression of a file; `nil` where nothing comes to it.
  public func type(of expression: ExpressionID, in file: String) -> PolicyType? {
    guard let known = types[file], known.indices.contains(expression.index) else { return nil }
    return known[expression.index]
  }

  /// What `require` calls a file.
  private static func name(_ path: String) -> String {
    path.replacing("shared/", with: "").replacing(".lua", with: "")
  }

  /// The files of the folder, and those of shared that are required.
  private static func used(_ all: [String: SyntaxTree]) -> [String: SyntaxTree] {
    var used: Set<String> = []
    var waiting = all.keys.filter { !$0.contains("/") }
    while let file = waiting.popLast() {
      guard used.insert(file).inserted, let tree = all[file] else { continue }
      for name in FunctionIndex(tree).required {
        if let path = ["\(name).lua", "shared/\(name).lua"].first(where: { all[$0] != nil }) { waiting.append(path) }
      }
    }
    return all.filter { used.contains($0.key) }
  }
}
