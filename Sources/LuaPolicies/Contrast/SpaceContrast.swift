internal import Receivables

extension LuaPolicy {
  /// What another policy decides differently, found without a ledger: both are asked the cases that either's comparisons
  /// suggest, and thresholds are looked for along each fact.
  ///
  /// - Returns: sentences, the most important first: thresholds before answers, age before other facts.
  public func contrast(with other: LuaPolicy) throws(PolicyLoadError) -> [SpaceSentence] {
    try contrast(with: other, about: questions.intersection(other.questions))
  }

  /// The same about some of the questions that both answer.
  func contrast(with other: LuaPolicy, about asked: Set<Question>) throws(PolicyLoadError) -> [SpaceSentence] {
    let spaces = (try decisionSpace(of: asked), try other.decisionSpace(of: asked))
    var sentences: [SpaceSentence] = []
    for question in Question.allCases where asked.contains(question) {
      var known: Set<InventedCase> = []
      let cases = ((spaces.0.cases[question] ?? []) + (spaces.1.cases[question] ?? [])).filter {
        known.insert($0).inserted
      }
      let contrast = QuestionContrast(question, a: CaseBench(policy: self), b: CaseBench(policy: other), cases: cases)
      sentences += try contrast.sentences()
    }
    // Not sorted by `sorted`, which promises no order of equals.
    return sentences.filter { $0.kind == .threshold } + sentences.filter { $0.kind == .answer }
  }
}

/// Compares the answers of two policies to one question.
struct QuestionContrast {
  /// An answer that begins somewhere along a fact.
  private struct Threshold: Hashable {
    let label: String
    let fact: String
    let a: Double?
    let b: Double?
  }

  /// What both policies answer a case.
  private struct Pair {
    let invented: InventedCase
    let a: CaseBench.Outcome
    let b: CaseBench.Outcome
  }

  /// Cases around which thresholds along one fact are looked for.
  private static let mostBases = 12
  /// Sentences about one question.
  private static let mostThresholds = 12
  private static let mostAnswers = 4
  /// Days that are all looked at.
  private static let everyDay = -30...130

  private let question: Question
  private let a: CaseBench
  private let b: CaseBench
  private let cases: [InventedCase]

  init(_ question: Question, a: CaseBench, b: CaseBench, cases: [InventedCase]) {
    (self.question, self.a, self.b) = (question, a, b)
    self.cases = cases
  }

  func sentences() throws(PolicyLoadError) -> [SpaceSentence] {
    // The cases stand on both sides of every bound of both policies: where none differs, nothing moved.
    let differing = try pairs(samples + cases).filter { $0.a.answer != $0.b.answer || $0.a.reason != $0.b.reason }
    let different = differing.map(\.invented)
    var told: [(threshold: Threshold, base: InventedCase)] = []
    for fact in facts(of: different) {
      for (threshold, base) in try thresholds(along: fact, around: different) where !isKnown(threshold, base, told) {
        told.append((threshold, base))
      }
    }
    let words = SpaceWords(
      question, stages: b.policy.rules.stages + a.policy.rules.stages, currency: a.policy.rules.currency)
    var sentences = told.prefix(QuestionContrast.mostThresholds).map {
      words.threshold($0.threshold.label, along: $0.threshold.fact, from: $0.threshold.a, to: $0.threshold.b, $0.base)
    }
    for pair in otherwiseAnswered(differing).prefix(QuestionContrast.mostAnswers) {
      sentences.append(words.answer(pair.a, pair.b, pair.invented))
    }
    return sentences
  }

  /// The facts that are numbers, those about age first.
  private func facts(of cases: [InventedCase]) -> [String] {
    let ages = ["invoice.days_overdue", "invoice.days_since_issue"]
    var facts: [String] = []
    for invented in cases {
      for name in invented.facts.keys.sorted() where FactDomain.measure(invented.facts[name]) != nil {
        if !facts.contains(name) { facts.append(name) }
      }
    }
    return ages.filter(facts.contains) + facts.filter { !ages.contains($0) }
  }

  /// Whether a difference was told of a case that says less.
  private func isKnown(
    _ threshold: Threshold, _ base: InventedCase, _ told: [(threshold: Threshold, base: InventedCase)]
  ) -> Bool {
    told.contains { $0.threshold == threshold && base.includes($0.base) }
  }

  // MARK: Thresholds

  private func thresholds(
    along fact: String, around different: [InventedCase]
  ) throws(PolicyLoadError) -> [(threshold: Threshold, base: InventedCase)] {
    var values = Set(cases.compactMap { $0.facts[fact] })
    if ["invoice.days_overdue", "invoice.days_since_issue"].contains(fact) {
      for day in QuestionContrast.everyDay { values.insert(.integer(day)) }
    }
    let sorted = values.sorted { FactDomain.measure($0)! < FactDomain.measure($1)! }
    var bases: [InventedCase] = []
    for base in different.filter({ $0.facts[fact] != nil }).map({ $0.dropping(fact) }) where !bases.contains(base) {
      bases.append(base)
    }
    // Stable: those with the fewest facts come first.
    bases = (0...6).flatMap { size in bases.filter { $0.size == size } }
    var found: [(threshold: Threshold, base: InventedCase)] = []
    for base in bases.prefix(QuestionContrast.mostBases) {
      let currency = base.moneyCurrency ?? a.policy.rules.currency
      let chain = sorted.filter { $0.isMoney(in: currency) }.compactMap { base.setting(fact, to: $0) }
      guard chain.count > 1 else { continue }
      for threshold in thresholds(try pairs(chain), fact) { found.append((threshold, base)) }
    }
    return found
  }

  private func thresholds(_ chain: [Pair], _ fact: String) -> [Threshold] {
    let (own, other) = (starts(chain, fact, \.a), starts(chain, fact, \.b))
    let labels = own.labels + other.labels.filter { !own.labels.contains($0) }
    return labels.compactMap { label in
      let (from, to) = (own.starts[label], other.starts[label])
      return from == to ? nil : Threshold(label: label, fact: fact, a: from, b: to)
    }
  }

  /// From which value on each answer is given; the one at the beginning of the chain begins nowhere.
  private func starts(
    _ chain: [Pair], _ fact: String, _ side: KeyPath<Pair, CaseBench.Outcome>
  ) -> (labels: [String], starts: [String: Double]) {
    var labels: [String] = []
    var starts: [String: Double] = [:]
    var last: String?
    for pair in chain {
      let label = label(pair[keyPath: side])
      if last != nil, label != last, starts[label] == nil, label != "" {
        labels.append(label)
        starts[label] = FactDomain.measure(pair.invented.facts[fact])
      }
      last = label
    }
    return (labels, starts)
  }

  /// What an answer is called along a fact: amounts differ everywhere, so there the reason stands for them.
  private func label(_ outcome: CaseBench.Outcome) -> String {
    if let fault = outcome.fault { return "\(fault.file):\(fault.line)" }
    switch question {
    case .escalation, .orderRelease: return outcome.answer ?? outcome.reason
    case .lateFee: return outcome.answer == nil ? "" : "fee"
    case .creditLimit, .earlyPaymentDiscount, .priority: return outcome.reason
    }
  }

  // MARK: Answers

  /// Cases with other answers, the most ordinary of each reason.
  private func otherwiseAnswered(_ differing: [Pair]) -> [Pair] {
    var reasons: Set<[String]> = []
    return differing.filter { pair in
      pair.a.answer != pair.b.answer && label(pair.a) == label(pair.b)
        && reasons.insert([pair.a.reason, pair.b.reason]).inserted
    }
  }

  /// Cases that people think in: round amounts after round days.
  private var samples: [InventedCase] {
    guard question == .lateFee else { return [] }
    var samples: [InventedCase] = []
    for days in [30, 60, 90, 365] {
      for units: Int64 in [100_000, 10_000_000] {
        guard let money = try? Money(minorUnits: units, currency: a.policy.rules.currency) else { continue }
        samples += [InventedCase(question).setting("invoice.days_overdue", to: .integer(days))].compactMap {
          $0?.setting("invoice.balance", to: .money(money))
        }
      }
    }
    return samples
  }

  private func pairs(_ cases: [InventedCase]) throws(PolicyLoadError) -> [Pair] {
    let (own, other) = (try a.outcomes(cases), try b.outcomes(cases))
    return cases.indices.compactMap { place in
      guard let a = own[place], let b = other[place] else { return nil }
      return Pair(invented: cases[place], a: a, b: b)
    }
  }
}

extension FieldValue {
  /// Whether it is no amount, or one in the currency.
  fileprivate func isMoney(in currency: Currency) -> Bool {
    if case .money(let money) = self { money.currency == currency } else { true }
  }
}

extension InventedCase {
  /// Whether it says all that another one says.
  fileprivate func includes(_ other: InventedCase) -> Bool {
    other.facts.allSatisfy { facts[$0.key] == $0.value }
      && (other.economy == .normal || other.economy == economy)
      && (other.today == CaseRule.ordinaryDay || other.today == today)
  }
}
