import LuaSandbox
import PolicySyntax
import Receivables

@testable import LuaPolicies

/// A policy whose expressions tell their values: each `e` of a script becomes `probe_(7, e)`.
struct ProbedPolicy {
  struct Outcome {
    /// Values of expressions of which something is known.
    var compared = 0
    /// Values of others.
    var unknown = 0
    var contradictions: [String] = []
  }

  private let reading: PolicyReading
  private let folder: PolicyFolder
  private let places: [Place]

  struct Place {
    let file: String
    let expression: Expression
  }

  init(files: [String: [UInt8]]) {
    reading = PolicyReading(files: files)
    var places: [Place] = []
    var probed = files
    for (file, tree) in reading.trees.sorted(by: { $0.key < $1.key })
    where !["manifest.lua", "stages.lua", "terms.lua", "invariants.lua"].contains(file) {
      var finder = ProbeFinder()
      tree.walk(&finder)
      probed[file] = Self.text(tree, finder.probes, from: places.count)
      places += finder.probes.map { Place(file: file, expression: $0) }
    }
    self.places = places
    folder = PolicyFolder(files: probed)
  }

  /// The file with calls of the probe in it, line by line as it was.
  private static func text(_ tree: SyntaxTree, _ probes: [Expression], from first: Int) -> [UInt8] {
    var inserts: [(offset: Int, order: Int, text: String)] = []
    for (place, probe) in probes.enumerated() {
      let range = probe.range
      // An outer probe begins before an inner one at the same byte, and ends behind it.
      inserts.append((range.start.offset, -range.end.offset, "probe_(\(first + place), "))
      inserts.append((range.end.offset, -range.start.offset - 1 << 40, ")"))
    }
    inserts.sort { ($0.offset, $0.order) < ($1.offset, $1.order) }
    var bytes = Array("local function probe_(n, v) probe(n, v) return v end ".utf8)
    var from = 0
    for insert in inserts {
      bytes += tree.source.bytes[from..<insert.offset] + Array(insert.text.utf8)
      from = insert.offset
    }
    return bytes + tree.source.bytes[from...]
  }

  /// Asks every question about a snapshot.
  func run(over snapshot: (CollectionRules) -> Snapshot) throws -> Outcome {
    var loader = PolicyLoader(folder: folder, limits: Limits())
    _ = loader.load()
    guard let data = try dataFiles() else { return Outcome() }
    let host = ProbingHost(PolicyHost(folder: folder, rules: data.rules))
    let shown = snapshot(data.rules)
    host.inner.snapshot = shown
    host.inner.terms = data.terms
    let state = LuaState(host: host)
    Vocabulary.define(in: state)
    var functions = PolicyOperation.functions
    functions["probe"] = .host(ProbingHost.number)
    let environment = state.makeEnvironment(functions: functions)
    state.setGlobal("terms", to: data.terms, in: environment)
    state.setGlobal("today", to: .word(HostWord(shown.asOf)), in: environment)
    state.setGlobal("unlimited", to: .word(.unlimited), in: environment)
    state.setGlobal("ledger", to: .word(.view(table: ViewTable.ledger, row: 0)), in: environment)
    host.onProbe = { [reading, places] number, value in
      let place = places[number]
      guard let type = reading.type(of: place.expression.id, in: place.file), !type.isUnknown else {
        host.outcome.unknown += 1
        return
      }
      host.outcome.compared += 1
      if !type.admits(value) {
        let source = reading.trees[place.file]!.source.text(of: place.expression.range)
        host.outcome.contradictions.append(
          "\(place.file):\(place.expression.range.line) '\(source)' was \(host.inner.name(value)), inferred: \(type)")
      }
    }
    var questions: [Question: LuaFunction] = [:]
    for question in Question.allCases {
      guard let source = folder.script("\(question.rawValue).lua") else { continue }
      if case .function(let function) = try state.load(source, in: environment) { questions[question] = function }
    }
    state.freeze()
    state.withRows(of: SnapshotColumns.tables(shown)) {
      var batch = QuestionBatch(functions: questions, snapshot: shown, isEachAlone: true)
      for customer in 0..<shown.customers.count { batch.add(customer) }
      _ = state.run(batch.calls)
    }
    return host.outcome
  }

  private func dataFiles() throws -> (rules: CollectionRules, terms: LuaData)? {
    let host = PolicyHost(folder: folder, rules: CollectionRules(currency: .SAR))
    let state = LuaState(host: host)
    Vocabulary.define(in: state)
    let environment = state.makeEnvironment(functions: PolicyOperation.functions)
    func data(_ file: String) throws -> LuaData? {
      guard let source = folder.script(file), case .data(let data) = try state.load(source, in: environment) else {
        return nil
      }
      return data
    }
    guard let manifest = try data("manifest.lua") else { return nil }
    var rules = Manifest(manifest).rules
    host.rules = rules
    if let stages = try data("stages.lua") { rules.stages = Ladder(stages).stages }
    return (rules, try data("terms.lua") ?? .record(LuaRecord(entries: [])))
  }
}

/// A policy's host that is told values.
final class ProbingHost: SandboxHost {
  static let number: Int32 = 900

  let inner: PolicyHost
  var outcome = ProbedPolicy.Outcome()
  var onProbe: ((Int, HostValue) -> Void)?

  init(_ inner: PolicyHost) { self.inner = inner }

  var arithmetic: Arithmetic? { inner.arithmetic }

  func perform(
    _ operation: HostOperation, _ arguments: HostArguments, _ results: HostResults
  ) throws(Refusal) {
    guard operation.hostNumber == Self.number else { return try inner.perform(operation, arguments, results) }
    if case .integer(let number) = arguments[0] { onProbe?(Int(number), arguments[1]) }
  }

  func unknownGlobal(_ name: String) -> Refusal { inner.unknownGlobal(name) }
  func unknownField(_ name: String, of owner: FieldOwner) -> Refusal { inner.unknownField(name, of: owner) }
  func unknownKey(_ key: String, in path: String) -> Refusal? { inner.unknownKey(key, in: path) }
  func unavailable(table: Int, field: Int, row: Int) -> Refusal {
    inner.unavailable(table: table, field: field, row: row)
  }
  func source(named name: String) throws(Refusal) -> LuaSource { try inner.source(named: name) }
  func answered(call: Int, _ value: LuaSandbox.Answer.Value, reason: InternedText?) {}
}

/// The expressions of a file that can be handed through a function: no targets of assignments, no callees, and no calls that
/// may give several values.
struct ProbeFinder: SyntaxVisitor {
  private(set) var probes: [Expression] = []
  private var skipped: Set<ExpressionID> = []

  mutating func enter(_ statement: Statement) -> Bool {
    switch statement {
    case .assignment(let node): for target in node.targets { skipped.insert(target.id) }
    case .function(let node): skip(node.target)
    case .call(let node): skipped.insert(node.call.id)
    case .return(let node): skipLast(node.values)
    case .local(let node): skipLast(node.values)
    case .genericFor(let node): for value in node.values { skip(value) }
    default: break
    }
    if case .assignment(let node) = statement { skipLast(node.values) }
    return true
  }

  mutating func enter(_ expression: Expression) -> Bool {
    switch expression {
    case .call(let node):
      skipped.insert(node.callee.id)
      if FunctionName.isPlain(node.callee, "require") { return false }
      skipLast(node.arguments)
    case .methodCall(let node): skipLast(node.arguments)
    case .table(let node): if let last = node.fields.last, case .position = last.key { skipLast([last.value]) }
    default: break
    }
    return true
  }

  mutating func leave(_ expression: Expression) {
    guard !skipped.contains(expression.id) else { return }
    switch expression {
    case .name, .member, .index, .call, .methodCall, .binary, .unary: probes.append(expression)
    default: break
    }
  }

  private mutating func skip(_ expression: Expression) {
    skipped.insert(expression.id)
    for case .expression(let part) in expression.parts { skip(part) }
  }

  /// A call at the end of a list gives all of its values.
  private mutating func skipLast(_ values: [Expression]) {
    guard let last = values.last else { return }
    switch last {
    case .call, .methodCall, .varargs: skipped.insert(last.id)
    default: break
    }
  }
}

private enum FunctionName {
  static func isPlain(_ callee: Expression, _ name: String) -> Bool {
    if case .name(let node) = callee { node.text == name } else { false }
  }
}

extension PolicyType {
  /// Whether a value can be of the type.
  func admits(_ value: HostValue) -> Bool {
    if isUnknown { return true }
    if case .nil = value { return nilness != .never }
    return kinds.contains { $0.admits(value) }
  }
}

extension TypeKind {
  fileprivate func admits(_ value: HostValue) -> Bool {
    switch (self, value) {
    case (.boolean(let known), .boolean(let flag)): known == nil || known == flag
    case (.number(let number), .integer(let integer)):
      number.low <= Double(integer) && Double(integer) <= number.high
    case (.number(let number), .number(let double)):
      !number.isWhole && (double.isNaN || number.low <= double && double <= number.high)
    case (.text(let texts), .text(let bytes)): texts?.contains(String(decoding: bytes, as: UTF8.self)) ?? true
    case (.money(.code(let code)), .word(let word)): word.tag == .money && Money(word).currency.code == code
    case (.money, .word(let word)): word.tag == .money
    case (.date, .word(let word)): word.tag == .date
    case (.discount, .word(let word)): word.tag == .special && word.subkind == SpecialKind.discount
    case (.unlimited, .word(let word)): word == .unlimited
    case (.view(let name), .word(let word)): word.tag == .view && Vocabulary.tableName(word.table) == name
    case (.table, .table), (.function, .function): true
    default: false
    }
  }
}
