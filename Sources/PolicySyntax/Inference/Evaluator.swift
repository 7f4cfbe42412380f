internal import Receivables

/// Evaluates the files of a policy with types in place of values, and shows every step to the rules.
///
/// Functions are evaluated where they are called, with the types they are called with, so a helper in a file of its own is
/// as exact as if it stood at its call.
final class Evaluator {
  let trees: [String: SyntaxTree]
  let indexes: [String: FunctionIndex]
  var facts = PolicyFacts()
  let findings: FindingList
  /// The names that `require` knows.
  let fileNames: [String]
  /// What is known of each expression, by file and number, over every time it was evaluated.
  var types: [String: [PolicyType?]]
  /// The types of variables that functions inside of theirs use.
  var captured: [String: [BindingID: PolicyType]] = [:]
  /// What each file returns; `nil` while it is being evaluated.
  var modules: [String: PolicyType?] = [:]
  /// Loops are gone through without telling until nothing new is found out.
  var silence = 0
  /// Functions that were evaluated, so that nobody is left out.
  var seen: [String: Set<FunctionID>] = [:]
  /// The calls that evaluation is in.
  var depth: [FunctionType] = []
  /// What functions returned, by what they were called with.
  var results: [CallKey: ValueList] = [:]
  /// Conditions, by how often they were met and how often they could not hold.
  var conditions: [ConditionKey: ConditionCount] = [:]
  /// What each question can answer.
  var answers: [Question: ValueList] = [:]
  private var opens: Set<String> = []

  struct CallKey: Hashable {
    let function: FunctionType
    let arguments: [PolicyType]
  }

  struct ConditionKey: Hashable {
    let file: String
    let expression: ExpressionID
  }

  struct ConditionCount {
    let expression: Expression
    var met = 0
    var impossible = 0
  }

  var isTelling: Bool { silence == 0 && !isExhausted }

  /// How many statements were evaluated, and how deep in expressions evaluation is.
  var work = 0
  var expressionDepth = 0

  /// Loops in loops in functions that call each other would take for ever: then nothing more is said, and what was not
  /// seen often enough is not concluded from.
  var isExhausted: Bool { work > Self.mostWork }
  static let mostWork = 10_000
  /// Deeper expressions are anything: each level needs some of the stack.
  static let deepestExpression = 200

  /// Functions in functions are followed so deep.
  static let deepest = 12

  init(_ trees: [String: SyntaxTree], _ findings: FindingList, fileNames: [String]) {
    self.trees = trees
    self.fileNames = fileNames
    self.findings = findings
    indexes = trees.mapValues { FunctionIndex($0) }
    types = trees.mapValues { Array(repeating: nil, count: $0.expressionCount) }
    findOpenFiles()
  }

  // MARK: Files

  /// Evaluates everything: data files, questions, invariants, and what none of them called.
  func run() {
    if let type = module("manifest.lua") { facts.readManifest(type) }
    if let type = module("stages.lua") { facts.readStages(type) }
    if let type = module("terms.lua"), let tree = trees["terms.lua"] { facts.readTerms(type, tree) }
    for question in Question.allCases { evaluate(question) }
    invariants()
    for file in trees.keys.sorted() where !file.hasPrefix("shared/") { _ = module(file) }
    for file in seen.keys.sorted() { evaluateUnseen(in: file) }
    for (file, tree) in trees.sorted(by: { $0.key < $1.key }) {
      for rule in TreeRules.all { rule.look(at: file, tree, self) }
    }
    UnusedTerm.look(at: self)
    guard !isExhausted else { return }
    NeverTrue.look(at: self)
    StageNeverReached.look(at: self)
  }

  private func evaluate(_ question: Question) {
    let file = "\(question.rawValue).lua"
    guard let type = module(file), case .function(.script(let origin, let id))? = type.kind(.function),
      let body = indexes[origin]?.bodies[id]
    else { return }
    let views = Self.parameters(of: question)
    // Where they are exchanged that is told, and then the names count.
    let named = body.parameters.prefix(views.count).map { ScriptView(rawValue: $0.name.text) }
    let isExchanged = named.count > 1 && Set(named) == Set(views)
    let arguments = (isExchanged ? named.compactMap { $0 } : views).map { PolicyType(.view($0.rawValue)) }
    Parameters.look(at: body, of: question, Scene(Frame(origin, body, question: question, jumps: false), self))
    // What is not asked about is told where it is declared, and not again where it is used.
    let rest = body.parameters.dropFirst(arguments.count).map { _ in PolicyType.unknown }
    answers[question] = evaluate(origin, body, arguments + rest, question: question)
  }

  /// What a question is asked about.
  static func parameters(of question: Question) -> [ScriptView] { question.views }

  private func invariants() {
    guard let type = module("invariants.lua"), case .table(let table)? = type.kind(.table) else { return }
    for (_, value) in table.fields.sorted(by: { $0.key < $1.key }) {
      guard case .function(.script(let file, let id))? = value.kind(.function), let body = indexes[file]?.bodies[id]
      else { continue }
      _ = evaluate(file, body, [PolicyType(.view(ScriptView.decision.rawValue))], question: nil)
    }
  }

  /// Functions that nobody calls are evaluated too, with anything.
  private func evaluateUnseen(in file: String) {
    guard let index = indexes[file] else { return }
    for (id, body) in index.bodies.sorted(by: { $0.key.index < $1.key.index }) where seen[file]?.contains(id) != true {
      _ = evaluate(file, body, body.parameters.map { _ in .unknown }, question: nil)
    }
  }

  /// What a file returns; `nil` where there is none, or where it is being evaluated.
  func module(_ file: String) -> PolicyType? {
    if let known = modules[file] { return known }
    guard let tree = trees[file] else { return nil }
    modules[file] = .some(nil)
    // A file runs once, whoever requires it from within a loop.
    let silent = silence
    silence = 0
    defer { silence = silent }
    let result = evaluate(file, tree.main, [], question: nil)
    modules[file] = result[0]
    return result[0]
  }

  /// The file that `require` reads.
  func file(named name: String) -> String? {
    ["\(name).lua", "shared/\(name).lua"].first { trees[$0] != nil }
  }

  // MARK: Tables that somebody may write to

  /// Whether tables that a file makes may become others: it, or a file that it shares values with, writes to tables.
  func isOpen(_ file: String) -> Bool { opens.contains(file) }

  private func findOpenFiles() {
    var neighbours: [String: Set<String>] = [:]
    for (file, index) in indexes {
      for name in index.required {
        guard let other = self.file(named: name) else { continue }
        neighbours[file, default: []].insert(other)
        neighbours[other, default: []].insert(file)
      }
    }
    var waiting = indexes.filter(\.value.writesTables).map(\.key)
    while let file = waiting.popLast() {
      guard opens.insert(file).inserted else { continue }
      waiting += neighbours[file] ?? []
    }
  }
}
