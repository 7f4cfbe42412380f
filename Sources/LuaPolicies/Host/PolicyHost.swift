internal import LuaSandbox
internal import Receivables

/// What scripts are answered beyond the language: money, days, and what they see of a snapshot.
///
/// One host serves one state on one thread. Values are computed by `Receivables`, or by the sandbox under its rules, so a
/// script and the engine agree to the last minor unit.
final class PolicyHost: SandboxHost {
  let folder: PolicyFolder
  var rules: CollectionRules
  /// What `terms.lua` returned.
  var terms: LuaData?
  var economy = Economy.normal
  /// What is shown; `nil` while files are loaded.
  var snapshot: Snapshot? {
    get { shown?.snapshot }
    set { shown = newValue.map { Shown($0) } }
  }
  /// The same, for operations that are asked often: who holds this counts the references to something that belongs to
  /// this thread. What stands behind a snapshot belongs to all of them, and they would wait for each other to count.
  private(set) var shown: Shown?

  /// A snapshot behind a reference of the host's own.
  final class Shown {
    let snapshot: Snapshot
    /// Only ever used from within one operation, and operations are not in each other: nothing to check at run time.
    @exclusivity(unchecked) var interest: InterestReader

    init(_ snapshot: Snapshot) {
      self.snapshot = snapshot
      interest = InterestReader(snapshot)
    }
  }
  /// Decisions that invariants are asked about.
  var decisions: [Decision] = []
  /// Told each answer to a call that notifies.
  var onAnswer: ((Int, LuaSandbox.Answer.Value) -> Void)?
  /// Rewrites the files that are required; `nil` leaves them as they are.
  var rewriter: ComparisonRewriter?
  /// Scripts that were required, by path.
  private(set) var required: Set<String> = []

  init(folder: PolicyFolder, rules: CollectionRules) {
    self.folder = folder
    self.rules = rules
  }

  var arithmetic: Arithmetic? {
    let rounding: Arithmetic.Rounding =
      switch rules.rounding {
      case .halfEven: .halfEven
      case .halfUp: .halfUp
      case .down: .down
      case .up: .up
      }
    return Arithmetic(
      rounding: rounding, largestMinorUnits: Money.largestMinorUnits, days: Day.first.number...Day.last.number)
  }

  func perform(
    _ operation: HostOperation, _ arguments: HostArguments, _ results: HostResults
  ) throws(Refusal) {
    guard let number = operation.hostNumber else {
      return try performOperator(operation, arguments, results)
    }
    if let currency = PolicyOperation.currency(constructedBy: number) {
      return results.append(HostWord(try amount(arguments[0], in: currency)))
    }
    guard let operation = PolicyOperation(rawValue: number) else {
      throw Refusal("the host has no operation \(number)", isHostFailure: true)
    }
    switch operation {
    case .money: results.append(HostWord(try amount(arguments[0], in: rules.currency)))
    case .percent: results.append(try percent(arguments[0]))
    case .discount: results.append(try discount(arguments[0], arguments[1]))
    case .range: results.append(try range(arguments).items[0])
    case .bounds: results.append(LuaData.record(try range(arguments)))
    case .split, .convert:
      try performMoney(operation, arguments, results)
    case .date, .year, .month, .day, .weekday, .endOfMonth, .addBusinessDays, .nextBusinessDay, .businessDays:
      try performDate(operation, arguments, results)
    case .customerInvoices, .customerHistory, .invoiceInterest, .invoicePayments, .economy, .decisionTerms,
      .ledgerDSO, .ledgerOverdueRatio, .ledgerTurnover:
      try performView(operation, arguments, results)
    }
  }

  /// The operations whose answers depend on more than their arguments, with the names of the methods.
  static let facts: [HostOperation: String] = [
    PolicyOperation.customerInvoices.host: "invoices", PolicyOperation.customerHistory.host: "history",
    PolicyOperation.invoiceInterest.host: "interest", PolicyOperation.invoicePayments.host: "payments",
    PolicyOperation.convert.host: "to",
  ]

  func isFact(_ operation: HostOperation) -> Bool { operation == .text || PolicyHost.facts[operation] != nil }

  func answered(call: Int, _ value: LuaSandbox.Answer.Value, reason: InternedText?) {
    onAnswer?(call, value)
  }

  func source(named name: String) throws(Refusal) -> LuaSource {
    for path in ["\(name).lua", "shared/\(name).lua"] {
      if let source = folder.script(path) {
        required.insert(path)
        return rewriter?.rewritten(source) ?? source
      }
    }
    let names = folder.scripts.keys.map { $0.replacing("shared/", with: "").replacing(".lua", with: "") }
    throw Refusal(
      "there is no file '\(name).lua' in this folder or in shared",
      remedy: Spelling.nearest(to: name, in: names.sorted()).map { "did you mean '\($0)'?" })
  }

  func unavailable(table: Int, field: Int, row: Int) -> Refusal {
    let pair = snapshot?.customers.missingRate[Int32(row)] ?? "the currencies of this customer"
    let day = snapshot.map { " on or before \($0.asOf)" } ?? ""
    return Refusal("this total needs a rate of exchange: \(pair)\(day)", remedy: "add the rate to rates.csv")
  }
}

// MARK: - Names that do not exist

extension PolicyHost {
  /// Names that every script may use.
  static let globals =
    ScriptFunctions.constants.filter { $0.owner == .global }.map(\.name)
    + ScriptFunctions.functions(of: .global).map(\.name)

  func unknownGlobal(_ name: String) -> Refusal {
    if let instead = AbsentNames.instead(of: name) {
      return Refusal("policies have no '\(name)'", remedy: instead.english)
    }
    let suggestion = Spelling.nearest(to: name, in: PolicyHost.globals)
    return Refusal(
      "there is no '\(name)'",
      remedy: suggestion.map { "did you mean '\($0)'?" } ?? "a name of your own begins with: local \(name) = …")
  }

  func unknownField(_ name: String, of owner: FieldOwner) -> Refusal {
    let (title, names) = Vocabulary.names(of: owner)
    if let nearest = Spelling.nearest(to: name, in: names) {
      return Refusal("\(title) has no field '\(name)'", remedy: "did you mean '\(nearest)'?")
    }
    return Refusal("\(title) has no field '\(name)'", remedy: "tahsil policy fields lists what there is")
  }

  func unknownKey(_ key: String, in path: String) -> Refusal? {
    if let library = [ScriptOwner.math, .string].first(where: { $0.rawValue == path }) {
      let name = "\(path).\(key)"
      let names = ScriptFunctions.functions(of: library).map(\.path).joined(separator: ", ")
      return Refusal(
        "policies have no '\(name)'", remedy: AbsentNames.instead(of: name)?.english ?? "there are \(names)")
    }
    // A table inside terms is looked into by keys that come from the ledger, such as a segment: nil is its answer.
    guard path == "terms" else { return nil }
    let names = termNames
    return Refusal(
      "terms.lua has no '\(key)'",
      remedy: Spelling.nearest(to: key, in: names).map { "did you mean '\($0)'?" } ?? "add it to terms.lua")
  }

  private var termNames: [String] {
    guard case .record(let record)? = terms else { return [] }
    return record.keys
  }
}
