internal import LuaSandbox
internal import Receivables

/// What invariants read of decisions, as columns, in the order of ``Vocabulary/decisionFields``.
struct DecisionColumns {
  private var subjects: DecisionSubjects
  private var questions: [Int32] = []
  private var kinds: [Int32] = []
  private var reasons = RepeatedTexts()
  private var additions: [HostWord] = []
  private var answers: [HostWord] = []
  private var answerTexts = RepeatedTexts()
  private var customers: [Int32] = []
  private var invoices: [Int32] = []

  /// No decisions yet, but room for so many.
  init(_ snapshot: Snapshot, count: Int) {
    subjects = DecisionSubjects(snapshot)
    questions.reserveCapacity(count)
    kinds.reserveCapacity(count)
    reasons.codes.reserveCapacity(count)
    additions.reserveCapacity(count)
    answers.reserveCapacity(count)
    customers.reserveCapacity(count)
    invoices.reserveCapacity(count)
  }

  /// Adds the decision at a place; reads its parts one by one, because a copy of the whole has to be counted.
  mutating func append(_ decisions: [Decision], _ index: Int) {
    let place = decisions[index].question.place
    questions.append(Int32(place))
    reasons.append(decisions[index].reason, after: place)
    append(decisions[index].effect, after: place)
    let customer = subjects.row(ofCustomer: decisions[index].customer)
    customers.append(Int32(customer))
    if case .invoice(let invoice) = decisions[index].subject {
      invoices.append(subjects.row(ofInvoice: invoice, in: customer).map { Int32($0) } ?? -1)
    } else {
      invoices.append(-1)
    }
  }

  private mutating func append(_ effect: Decision.Effect, after place: Int) {
    kinds.append(effect.kind)
    if case .fee(_, let addition) = effect {
      additions.append(HostWord(addition))
    } else {
      additions.append(Column.noWord)
    }
    answers.append(answer(effect, after: place))
  }

  private mutating func answer(_ effect: Decision.Effect, after place: Int) -> HostWord {
    switch effect {
    case .limit(.unlimited): .unlimited
    case .limit(.amount(let money)), .discountTaken(let money), .fee(let money, _), .feeHeldBack(let money, _):
      HostWord(money)
    case .terms: Column.computedWord
    case .stage(let name, _, _), .stageHeldBack(let name, _):
      Column.word(forText: answerTexts.code(of: name, after: place))
    case .hold(_, let isPlaced):
      Column.word(forText: answerTexts.code(of: isPlaced ? "hold" : "release", after: place))
    case .order(let release): Column.word(forText: answerTexts.code(of: release.rawValue, after: place))
    }
  }

  /// All decisions so far.
  var rows: TableRows {
    TableRows(
      table: ViewTable.decision, count: questions.count,
      columns: [
        .symbols(questions, Question.allCases.sorted { $0.place < $1.place }.map(\.rawValue)),
        .symbols(kinds, Decision.Effect.kinds), .symbols(reasons.codes, reasons.texts),
        .words(additions, texts: [], computed: PolicyOperation.decisionTerms.host),
        .words(answers, texts: answerTexts.texts, computed: PolicyOperation.decisionTerms.host),
        .views(customers, table: ViewTable.customer), .views(invoices, table: ViewTable.invoice),
      ])
  }
}

/// Where a decision's customer and invoice stand in a snapshot.
struct DecisionSubjects {
  private let snapshot: Snapshot
  private let ledgerIndex: [Int32]
  /// The invoice that was found last: the next decision is mostly about the same one, or about one behind it.
  private var latest = 0

  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    ledgerIndex = snapshot.invoices.ledgerIndex
  }

  /// The row of a customer of the ledger.
  func row(ofCustomer customer: Int32) -> Int { Int(customer) - snapshot.firstCustomer }

  /// The row of an invoice of the ledger among those of a customer's row; `nil` where the snapshot does not show it.
  mutating func row(ofInvoice invoice: Int32, in customer: Int) -> Int? {
    if latest < ledgerIndex.count, ledgerIndex[latest] == invoice { return latest }
    let rows = snapshot.invoices(ofCustomer: customer)
    let start = rows.contains(latest) ? latest : rows.lowerBound
    guard
      let row = (start..<rows.upperBound).first(where: { ledgerIndex[$0] == invoice })
        ?? (rows.lowerBound..<start).first(where: { ledgerIndex[$0] == invoice })
    else { return nil }
    latest = row
    return row
  }
}

/// The codes of texts that repeat: decisions on one question mostly say the same as the one before.
struct RepeatedTexts {
  var codes: [Int32] = []
  private var symbols = SymbolTable()
  /// For each question, what was said last.
  private var latest = [(text: String, code: Int32)](repeating: ("", -1), count: Question.allCases.count)

  var texts: [String] { symbols.texts }

  mutating func append(_ text: String, after place: Int) {
    codes.append(code(of: text, after: place))
  }

  mutating func code(of text: String, after place: Int) -> Int32 {
    if latest[place].code >= 0, latest[place].text == text { return latest[place].code }
    let code = symbols.code(of: text)
    latest[place] = (text, code)
    return code
  }
}
