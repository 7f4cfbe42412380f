internal import Receivables

/// From a case that was asked to cases that may come out otherwise: what it compared, moved to either side.
struct CaseMoves {
  let policy: LuaPolicy
  /// Texts that a script compared a fact with, by the fact.
  private(set) var words: [String: Set<String>] = [:]
  private let stages: [String]
  private let termTables: [String: [String]]

  init(_ policy: LuaPolicy) {
    self.policy = policy
    stages = policy.rules.stages.map(\.name)
    var tables: [String: [String]] = [:]
    for path in policy.termPaths {
      let names = path.split(separator: ".").map(String.init)
      for depth in 1..<max(1, names.count) where Int(names[depth]) == nil {
        let table = names[..<depth].joined(separator: ".")
        if tables[table]?.contains(names[depth]) != true { tables[table, default: []].append(names[depth]) }
      }
    }
    termTables = tables
  }

  // MARK: A fact by itself

  /// Cases that differ in one fact, by the values that such facts usually have and the texts that the policy knows.
  mutating func usual(_ visit: CaseVisit, _ name: String) -> [InventedCase] {
    if name == "ledger.economy" {
      return Economy.allCases.map { economy in
        var other = visit.invented
        other.economy = economy
        return other
      }
    }
    guard let field = CaseField.all[name] else { return [] }
    var values = FactDomain.usual(name, field, currency: currency(visit, name), stages: stages)
    if field.type == "text", values.isEmpty { values = texts(visit, name).map { .text($0) } }
    return values.compactMap { visit.invented.setting(name, to: $0) }
  }

  /// The texts that a fact may be: what it is compared with, keys of the terms' tables that were looked into, and one that
  /// is none of them.
  private mutating func texts(_ visit: CaseVisit, _ name: String) -> [String] {
    var keys: Set<String> = []
    for path in visit.termPaths {
      let table = path.split(separator: ".").dropLast().joined(separator: ".")
      keys.formUnion(termTables[table] ?? [])
    }
    let isCurrency = name.hasSuffix(".currency")
    let fitting = keys.filter { (Currency(code: $0) != nil) == isCurrency }
    words[name, default: []].formUnion(fitting)
    let known = words[name]!.sorted()
    return known + [isCurrency ? (known.contains("KWD") ? "JPY" : "KWD") : "other"]
  }

  /// The currency of a fact's amounts.
  private func currency(_ visit: CaseVisit, _ name: String) -> Currency {
    if case .money(let money)? = visit.value(name) { return money.currency }
    let amounts = visit.facts.lazy.compactMap { fact in
      if case .money(let money) = fact.value { money.currency } else { nil }
    }
    return amounts.first ?? policy.rules.currency
  }

  // MARK: A comparison

  /// Cases in which a comparison comes out otherwise, or stands on its bound.
  mutating func around(_ comparison: TracedComparison, _ visit: CaseVisit) -> [InventedCase] {
    let (left, right) = (comparison.left.value, comparison.right.value)
    if case .text(let a) = left, case .text(let b) = right {
      return texts(a, as: b, visit) + texts(b, as: a, visit)
    }
    guard let a = FactDomain.measure(left), let b = FactDomain.measure(right) else {
      return absent(left, right, visit)
    }
    var moved: [InventedCase] = []
    for (other, value) in [(b, left), (a, right)] {
      for fact in visit.facts where fact.value == value { moved += towards(other, fact.name, visit) }
    }
    if moved.isEmpty { moved = derived(by: b - a, visit) }
    return moved
  }

  /// A text fact that takes the place of what it was compared with.
  private mutating func texts(_ text: String, as other: String, _ visit: CaseVisit) -> [InventedCase] {
    visit.facts.filter { $0.value == .text(text) }.flatMap { fact -> [InventedCase] in
      words[fact.name, default: []].insert(other)
      return [other, "other"].compactMap { visit.invented.setting(fact.name, to: .text($0)) }
    }
  }

  /// A comparison with nothing: facts that are absent get a value, texts that are met become known.
  private mutating func absent(_ left: TracedValue, _ right: TracedValue, _ visit: CaseVisit) -> [InventedCase] {
    guard left == .nil || right == .nil else { return [] }
    if case .text(let text) = left == .nil ? right : left {
      let names = visit.facts.filter { $0.value == .nil && CaseField.all[$0.name]?.type == "text" }.map(\.name)
      for name in names { words[name, default: []].insert(text) }
      return names.compactMap { visit.invented.setting($0, to: .text(text)) }
    }
    return visit.facts.filter { $0.value == .nil }.flatMap { usual(visit, $0.name) }
  }

  /// A fact on a value and beside it.
  private func towards(_ target: Double, _ name: String, _ visit: CaseVisit) -> [InventedCase] {
    let step = CaseField.all[name].map(FactDomain.step) ?? 1
    return [-step, 0, step].compactMap { at(target + $0, name, visit) }
  }

  /// Operands that are calculated: each fact moved by their distance, so that one sees what it does.
  private func derived(by distance: Double, _ visit: CaseVisit) -> [InventedCase] {
    visit.facts.flatMap { fact -> [InventedCase] in
      guard let value = FactDomain.measure(fact.value) else { return [] }
      var moved = [value + distance, value - distance].compactMap { at($0, fact.name, visit) }
      if case .day = fact.value {
        moved += [30.5, 365].compactMap { at(value + (distance * $0).rounded(), fact.name, visit) }
      }
      // Enough that a ratio moves too.
      moved += [at(value * 1.25 + 1, fact.name, visit)].compactMap(\.self)
      return moved
    }
  }

  /// Where a fact has to be so that the distance of two operands is gone, from two cases that differ in it.
  func between(
    _ first: (at: Double, distance: Double), _ second: (at: Double, distance: Double), _ name: String,
    _ visit: CaseVisit
  ) -> [InventedCase] {
    let change = second.distance - first.distance
    guard change != 0, second.at != first.at else { return [] }
    return towards(second.at - second.distance * (second.at - first.at) / change, name, visit)
  }

  /// The case with a fact at a value.
  private func at(_ measure: Double, _ name: String, _ visit: CaseVisit) -> InventedCase? {
    guard measure.isFinite else { return nil }
    if name == "today" {
      var other = visit.invented
      other.today = Day(clamping: Int(measure.rounded()))
      return abs(other.today - CaseRule.ordinaryDay) < 2_000 ? other : nil
    }
    guard let field = CaseField.all[name],
      let value = FactDomain.value(measure, like: field, currency: currency(visit, name))
    else { return nil }
    return visit.invented.setting(name, to: value)
  }
}
