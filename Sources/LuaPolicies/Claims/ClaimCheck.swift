internal import Receivables

/// Looks for two cases that differ in one thing only and go against a claim.
struct ClaimCheck {
  /// What differs between the cases of a chain: a fact, and its values in the order in which the answer must not fall.
  private struct Axis {
    let name: String
    let values: [FieldValue]
    /// Every value, to find the smallest pair once there is one.
    let dense: [FieldValue]
    /// What follows from the fact, and is left out of the case.
    let following: [String]
  }

  /// Two places of a chain: the answer at the second is lower.
  private struct Fall {
    let before: (invented: InventedCase, outcome: CaseBench.Outcome)
    let after: (invented: InventedCase, outcome: CaseBench.Outcome)
  }

  /// Chains that are asked: one for each case without the fact, those with the fewest facts first.
  private static let mostChains = 24
  /// What follows from the age of an invoice.
  private static let aging = [
    "invoice.due", "invoice.issued", "invoice.days_since_issue", "invoice.business_days_overdue",
    "customer.oldest_overdue_days", "customer.overdue_invoices", "customer.overdue_balance",
  ]

  private let claim: PolicyClaim
  private let bench: CaseBench
  private let question: Question

  init(_ claim: PolicyClaim, of policy: LuaPolicy) {
    self.claim = claim
    bench = CaseBench(policy: policy)
    question =
      switch claim {
      case .feeNeverFallsWithAge: .lateFee
      case .stageNeverFallsWithAge: .escalation
      case .betterPayerNeverSmallerLimit: .creditLimit
      }
  }

  /// The smallest two cases that go against the claim; `nil` where none were found.
  func counterexample(in space: DecisionSpace) throws(PolicyLoadError) -> SpaceProblem? {
    guard let cases = space.cases[question] else { return nil }
    for axis in axes(cases) {
      var bases: [InventedCase] = []
      for invented in cases.map({ ClaimCheck.base($0, axis) }) where !bases.contains(invented) {
        bases.append(invented)
      }
      bases = Array(bases.prefix(ClaimCheck.mostChains))
      guard var base = try falls(of: bases, axis.values, axis).first?.base else { continue }
      while let smaller = try falls(of: base.facts.keys.sorted().map { base.dropping($0) }, axis.values, axis).first {
        base = smaller.base
      }
      guard let fall = try falls(of: [base], axis.dense, axis).first?.fall else { continue }
      return problem(fall)
    }
    return nil
  }

  private static func base(_ invented: InventedCase, _ axis: Axis) -> InventedCase {
    ([axis.name] + axis.following).reduce(invented) { $0.dropping($1) }
  }

  // MARK: Chains

  private func axes(_ cases: [InventedCase]) -> [Axis] {
    func values(_ name: String) -> [Double] { cases.compactMap { FactDomain.measure($0.facts[name]) } }
    switch claim {
    case .feeNeverFallsWithAge, .stageNeverFallsWithAge:
      let days = Set(values("invoice.days_overdue").flatMap { [Int($0) - 1, Int($0), Int($0) + 1] })
      let all = days.filter { (-30...400).contains($0) }.union(stride(from: -30, through: 400, by: 15))
      return [
        Axis(
          name: "invoice.days_overdue", values: all.sorted().map { .integer($0) },
          dense: (-30...400).map { .integer($0) }, following: ClaimCheck.aging)
      ]
    case .betterPayerNeverSmallerLimit:
      let ratios = Set(
        values("customer.on_time_ratio") + stride(from: 0.0, through: 1, by: 0.1).map { ($0 * 10).rounded() / 10 })
      let late = Set(values("customer.average_days_late") + [0, 1, 2, 5, 10, 15, 20, 30, 45, 60])
      let ratioValues = ratios.sorted().map { FieldValue.number($0) }
      let lateValues = late.sorted(by: >).map { FieldValue.number($0) }
      return [
        Axis(name: "customer.on_time_ratio", values: ratioValues, dense: ratioValues, following: []),
        Axis(
          name: "customer.average_days_late", values: lateValues, dense: lateValues,
          following: ["customer.worst_days_late"]),
      ]
    }
  }

  private func falls(
    of bases: [InventedCase], _ values: [FieldValue], _ axis: Axis
  ) throws(PolicyLoadError) -> [(base: InventedCase, fall: Fall)] {
    let chains = bases.map { base in values.compactMap { base.setting(axis.name, to: $0) } }
    let outcomes = try bench.outcomes(chains.flatMap(\.self))
    var start = 0
    var falls: [(base: InventedCase, fall: Fall)] = []
    for (base, chain) in zip(bases, chains) {
      let slice = outcomes[start..<start + chain.count]
      start += chain.count
      if let fall = fall(Array(zip(chain, slice))) { falls.append((base, fall)) }
    }
    return falls
  }

  /// The first place at which a chain falls, and the last one before it that stands higher.
  private func fall(_ chain: [(invented: InventedCase, outcome: CaseBench.Outcome?)]) -> Fall? {
    var earlier: [(invented: InventedCase, outcome: CaseBench.Outcome, value: Double)] = []
    for (invented, outcome) in chain {
      guard let outcome, let value = value(outcome, invented) else { continue }
      if let before = earlier.last(where: { $0.value > value }) {
        return Fall(before: (before.invented, before.outcome), after: (invented, outcome))
      }
      earlier.append((invented, outcome, value))
    }
    return nil
  }

  /// What may not fall; `nil` where the answer leaves things as they are, and of a limit there is none on file.
  private func value(_ outcome: CaseBench.Outcome, _ invented: InventedCase) -> Double? {
    guard outcome.fault == nil else { return nil }
    if outcome.answer == nil, question == .creditLimit {
      return FactDomain.measure(invented.facts["customer.credit_limit"])
    }
    return outcome.measure
  }

  // MARK: In words

  private func problem(_ fall: Fall) -> SpaceProblem {
    let (before, after) = (fall.before.outcome.text, fall.after.outcome.text)
    let message =
      switch claim {
      case .feeNeverFallsWithAge:
        LocalizedText(
          "the fee falls from \(before) to \(after) as the invoice gets older",
          "تنخفض رسوم التأخير من \(before) إلى \(after) كلما تقادمت الفاتورة")
      case .stageNeverFallsWithAge:
        LocalizedText(
          "the stage falls from \(before) to \(after) as the invoice gets older",
          "تنزل المرحلة من \(before) إلى \(after) كلما تقادمت الفاتورة")
      case .betterPayerNeverSmallerLimit:
        LocalizedText(
          "the limit falls from \(limit(fall.before)) to \(limit(fall.after)) for a better payer",
          "ينخفض الحد من \(limit(fall.before)) إلى \(limit(fall.after)) لعميل أحسن سداداً")
      }
    return SpaceProblem(
      code: "claim_broken",
      problem: PolicyProblem(
        file: bench.policy.source(of: question),
        message: LocalizedText(
          "\(message.english), and the manifest claims \(claim.rawValue)",
          "\(message.text(in: .arabic))، وفي manifest.lua التعهد \(claim.rawValue)"),
        remedy: LocalizedText(
          "mend the rule, or take the claim out of manifest.lua", "أصلح القاعدة، أو احذف التعهد من manifest.lua")),
      example: CaseExample([
        ("before", fall.before.invented, fall.before.outcome), ("after", fall.after.invented, fall.after.outcome),
      ]))
  }

  private func limit(_ side: (invented: InventedCase, outcome: CaseBench.Outcome)) -> String {
    if side.outcome.answer != nil { return side.outcome.text }
    return side.invented.facts["customer.credit_limit"].map { InventedCase.cell($0) } ?? side.outcome.text
  }
}
