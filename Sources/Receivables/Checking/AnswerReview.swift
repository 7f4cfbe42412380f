/// Turns the answers of a policy into decisions: checks each answer, and lets the engine's rules say what it does.
///
/// Nothing here asks the policy anything, reads a clock or changes the snapshot: the same answers give the same
/// decisions.
public struct AnswerReview: Sendable {
  let snapshot: Snapshot
  let rules: CollectionRules
  let source: @Sendable (Question) -> String
  /// What was decided so far.
  public private(set) var decisions: [Decision] = []
  /// What a person should look at.
  public internal(set) var findings: [Finding] = []
  /// Questions that were not answered properly.
  public private(set) var faults: [PolicyFault] = []
  /// The customers with a fault, as they came, and which of `faults` are theirs.
  public private(set) var faultedCustomers: [(customer: Int, faults: Range<Int>)] = []
  /// How much was looked at.
  public private(set) var counts = Proposal.Counts()
  /// Customers with something overdue, as they came.
  public private(set) var worklist: [WorklistEntry] = []
  /// What the engine did with each answer; empty unless the review notes it.
  public private(set) var notes: [EngineNote] = []
  let isNoting: Bool
  var questionsWithoutReason: Set<Question> = []
  /// What the fees and discounts of this run do to the exposure of the customer at hand.
  var exposureChange = CurrencySums()

  /// A review of answers over a snapshot.
  ///
  /// - Parameters:
  ///   - isNoting: whether it is noted what is done with each answer and why: for one customer, not for a run.
  ///   - source: where a person finds the rule behind a question, for messages.
  public init(over snapshot: Snapshot, isNoting: Bool = false, source: @escaping @Sendable (Question) -> String) {
    self.snapshot = snapshot
    self.isNoting = isNoting
    rules = snapshot.rules
    self.source = source
  }

  /// Takes in the answers for some customers. Linear in the answers.
  ///
  /// - Precondition: there is an answer for each customer and invoice of the range, and for each order and priority
  ///   unless there is none at all.
  public mutating func add(_ answers: Answers) {
    let firstInvoice = snapshot.invoices(ofCustomers: answers.customers).lowerBound
    let firstOrder = snapshot.orders(ofCustomers: answers.customers).lowerBound
    precondition(
      answers.isComplete(over: snapshot), "a policy answered other customers or invoices than were asked about")
    let asked = Dictionary(grouping: answers.faults, by: \.customer)
    for customer in answers.customers {
      let slice = CustomerAnswers(
        answers, customer: customer, offset: answers.customers.lowerBound, snapshot: snapshot,
        firstInvoice: firstInvoice, firstOrder: firstOrder)
      count(slice)
      let faultsBefore = faults.count
      faults += asked[customer, default: []].map(\.fault)
      if faults.count == faultsBefore { faults += wrongAnswers(slice) }
      guard faults.count == faultsBefore else {
        faultedCustomers.append((customer, faultsBefore..<faults.count))
        continue
      }
      counts.answers += slice.count
      decide(slice)
    }
  }

  private mutating func count(_ slice: CustomerAnswers) {
    counts.customers += 1
    counts.orders += slice.orders.count
    for row in slice.invoices where snapshot.invoices.isOpen[row] {
      counts.invoices += 1
      if snapshot.invoices.daysOverdue[row] > 0 { counts.overdueInvoices += 1 }
    }
  }

  private mutating func decide(_ slice: CustomerAnswers) {
    let customer = slice.customer
    if let pair = snapshot.customers.missingRate[Int32(customer)] {
      find(
        .rateMissing, customer: customer,
        "no rate \(pair) on or before \(snapshot.asOf): totals of this customer are not known; add it to rates.csv")
    }
    decideLimit(slice)
    exposureChange = CurrencySums()
    var settled: Set<Int> = []
    for row in slice.invoices {
      if decideTerms(slice, row: row) == .settles {
        settled.insert(row)
        noteSettled(row)
      } else {
        decideFee(slice, row: row)
      }
    }
    let atHoldingStage = decideStages(slice, settled: settled)
    let isHeld = decideHolds(slice, atHoldingStage: atHoldingStage)
    decideOrders(slice, isHeld: isHeld)
    addToWorklist(slice)
  }

  private mutating func addToWorklist(_ slice: CustomerAnswers) {
    let isInRun = slice.invoices.contains { row in
      snapshot.invoices.isOpen[row] && snapshot.invoices.daysOverdue[row] > 0
        && snapshot.invoices.block[Int32(row)] != .exclude
    }
    guard isInRun else { return }
    let overdue = Absent.value(snapshot.customers.overdueBalance[slice.customer]) ?? 0
    let scale = powerOfTen(slice.currency.decimals)
    let ordinary = Double(overdue) / scale * Double(snapshot.customers.oldestOverdueDays[slice.customer])
    worklist.append(
      WorklistEntry(customer: ledgerIndex(slice.customer), priority: slice.priority?.value ?? ordinary))
  }

  private func powerOfTen(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  mutating func append(
    _ effect: Decision.Effect, to subject: Decision.Subject, of customer: Int, question: Question, reason: String
  ) {
    if reason.isEmpty { noteMissingReason(question, customer: customer) }
    switch effect {
    case .fee(_, let addition): exposureChange.add(addition.minorUnits, in: addition.currency)
    case .discountTaken(let money): exposureChange.add(-money.minorUnits, in: money.currency)
    default: break
    }
    if isNoting, effect.changesLedger { note(question, subject, .decided(effect)) }
    decisions.append(
      Decision(
        customer: ledgerIndex(customer), subject: subject, question: question, effect: effect, reason: reason))
  }

  /// Notes what is done with an answer, where somebody asks.
  mutating func note(_ question: Question, _ subject: Decision.Subject, _ remark: EngineNote.Remark) {
    if isNoting { notes.append(EngineNote(question: question, subject: subject, remark: remark)) }
  }

  private func ledgerIndex(_ customer: Int) -> Int32 { Int32(snapshot.firstCustomer + customer) }

  /// One finding a question: a policy that gives no reasons would else report every invoice.
  private mutating func noteMissingReason(_ question: Question, customer: Int) {
    guard questionsWithoutReason.insert(question).inserted else { return }
    find(.reasonMissing, customer: customer, AnswerReview.withoutReason(source(question)))
  }

  /// What is said of a rule that answers without a reason.
  public static func withoutReason(_ source: String) -> String {
    "\(source) answers without a reason, here and perhaps elsewhere; return a code after the answer: "
      + "return answer, \"some_reason\""
  }

  mutating func find(_ code: Finding.Code, customer: Int, invoice row: Int? = nil, _ message: String) {
    findings.append(
      Finding(
        code: code, customer: snapshot.customers.id[customer], invoice: row.map { snapshot.invoices.id[$0] } ?? "",
        message: message))
  }
}
