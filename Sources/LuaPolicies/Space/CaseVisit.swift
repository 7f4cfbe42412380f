internal import LuaSandbox
internal import Receivables

/// What a traced question about an invented case met.
struct CaseVisit {
  /// A comparison of a script: where it stands, and which time it was made in one question, so that each rung of a
  /// ladder is one of its own.
  struct Site: Hashable {
    let file: String
    let offset: Int
    let occurrence: Int
  }

  /// One comparison that was made.
  struct Comparison {
    let site: Site
    /// What had been decided before by other comparisons, and the texts and flags that were read.
    let context: Int
    let made: TracedComparison
  }

  let invented: InventedCase
  let comparisons: [Comparison]
  /// The facts that were read, by the names of columns, in the order of reading.
  let facts: [(name: String, value: TracedValue)]
  /// The tables of terms that were read by a key, by the paths of what was read.
  let termPaths: [String]

  /// Occurrences beyond this one count as one.
  private static let mostOccurrences = 24

  init(_ invented: InventedCase, _ steps: [Trace.Step]) {
    self.invented = invented
    var comparisons: [Comparison] = []
    var facts: [(name: String, value: TracedValue)] = []
    var termPaths: [String] = []
    var occurrences: [Int: Int] = [:]
    var decided: [(site: Int, hash: Int)] = []
    for step in steps {
      switch step {
      case .line: continue
      case .fact(let fact):
        if case .terms = fact.owner { termPaths.append(fact.member) }
        guard let name = CaseVisit.column(of: fact), !facts.contains(where: { $0.name == name }) else { continue }
        facts.append((name, fact.value))
        if FactDomain.measure(fact.value) == nil { decided.append((-1, CaseVisit.hash(name, "\(fact.value)"))) }
      case .comparison(let made):
        let place = CaseVisit.hash(made.file, "\(made.offsets.lowerBound)")
        let occurrence = min(occurrences[place, default: 0], CaseVisit.mostOccurrences)
        occurrences[place] = occurrence + 1
        let site = Site(file: made.file, offset: made.offsets.lowerBound, occurrence: occurrence)
        let context = decided.filter { $0.site != place }.reduce(7) { $0 &* 31 &+ $1.hash }
        comparisons.append(Comparison(site: site, context: context, made: made))
        decided.append((place, CaseVisit.hash("\(place)", "\(made.holds)")))
      }
    }
    // A currency is told by an amount too, without being read; terms are then looked up by it.
    let column = invented.question.isAboutCustomer ? "customer.currency" : "invoice.currency"
    let codes = termPaths.flatMap { $0.split(separator: ".").map(String.init) }
    if let code = codes.first(where: { Currency(code: $0) != nil }), !facts.contains(where: { $0.name == column }) {
      facts.append((column, .text(code)))
    }
    (self.comparisons, self.facts, self.termPaths) = (comparisons, facts, termPaths)
  }

  /// The value of a fact that was read.
  func value(_ name: String) -> TracedValue? { facts.first { $0.name == name }?.value }

  /// The column of a case table that sets a fact; of a method the one that most changes what it gives.
  private static func column(of fact: TracedFact) -> String? {
    let owner: String
    switch fact.owner {
    case .customer: owner = "customer"
    case .invoice: owner = "invoice"
    case .order: owner = "order"
    case .ledger: owner = "ledger"
    case .run: return "today"
    case .terms, .amount: return nil
    }
    if case .method = fact.kind { return fact.member == "payments" ? "invoice.paid" : nil }
    return "\(owner).\(fact.member)"
  }

  /// The same in every process, which `Hashable` is not.
  private static func hash(_ texts: String...) -> Int {
    texts.reduce(17) { hash, text in text.utf8.reduce(hash &* 131 &+ 1) { $0 &* 131 &+ Int($1) } }
  }
}

extension Question {
  /// Whether it is asked once a customer, or about an order.
  var isAboutCustomer: Bool {
    switch self {
    case .creditLimit, .orderRelease, .priority: true
    case .earlyPaymentDiscount, .lateFee, .escalation: false
    }
  }
}

extension CaseBench {
  /// Asks cases in a state that notes comparisons, and shows what each met; cases that can not be asked are left out.
  func visits(_ cases: [InventedCase]) throws(PolicyLoadError) -> [CaseVisit] {
    guard let question = cases.first?.question else { return [] }
    var visits = [CaseVisit?](repeating: nil, count: cases.count)
    for batch in batches(cases) {
      let session = try PolicySession.comparing(question, of: policy, over: batch.snapshot, economy: batch.economy)
      for (customer, place) in batch.places.enumerated() {
        let subject = batch.subject(customer, question)
        _ = session.answers(to: subject, showing: nil)
        let steps = TraceReader(session, subject).factsAndComparisons(session.state.notedSteps())
        visits[place] = CaseVisit(cases[place], steps)
      }
    }
    return visits.compactMap(\.self)
  }
}
