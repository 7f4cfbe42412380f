internal import LuaSandbox
internal import Receivables

extension PolicySession {
  /// Calls of one protected run: enough that its cost does not count, few enough that they stay in the cache.
  private static let callsPerBatch = 16_384

  /// Asks every question about consecutive customers, or only one; the answers to the others are then left empty.
  func answers(for customers: Range<Int>, only question: Question? = nil) -> Receivables.Answers {
    state.freeze()
    var answers = Receivables.Answers(customers: customers)
    guard !customers.isEmpty else { return answers }
    answers.reserve(customers.count, invoices: snapshot.invoices(ofCustomers: customers).count)
    LiveLimits.with(snapshot.customers) { live in
      let tables = [SnapshotColumns.customers(snapshot, live: live)] + SnapshotColumns.documents(snapshot)
      state.withRows(of: tables) {
        let asked = functions.filter { question == nil || $0.key == question }
        var batch = QuestionBatch(functions: asked, snapshot: snapshot)
        for customer in customers {
          batch.add(customer)
          if batch.calls.count >= PolicySession.callsPerBatch { run(&batch, live: live, into: &answers) }
        }
        run(&batch, live: live, into: &answers)
      }
    }
    return answers
  }

  func run(_ batch: inout QuestionBatch, live: LiveLimits, into answers: inout Receivables.Answers) {
    show(live, answersOf: batch.subjects)
    defer { host.onAnswer = nil }
    let results = state.run(batch.calls)
    var collector = AnswerCollector(session: self, results: results)
    collector.collect(batch, into: &answers)
    batch.removeAll()
  }

  /// Shows each limit that is answered from then on, until the host is told of answers no more.
  func show(_ live: LiveLimits, answersOf subjects: [QuestionBatch.Subject]) {
    host.onAnswer = { [snapshot, state] call, value in
      if case .creditLimit = subjects[call].question, let limit = AnswerDecoder(state).limit(value).value {
        live.show(limit, ofCustomer: subjects[call].customer, in: snapshot)
      }
    }
  }
}

/// The calls of one run, and what each one asks.
struct QuestionBatch {
  /// What one call asks about whom.
  struct Subject: Hashable {
    let question: Question
    let customer: Int
    /// The row of the invoice or order.
    let row: Int
  }

  /// By ``Question/place``: looked up millions of times.
  private let functions: [LuaFunction?]
  private let snapshot: Snapshot
  /// Whether a fault keeps no other question of the same customer from being asked.
  private let isEachAlone: Bool
  /// Held by itself: the compiler copies all columns where one of another module is read through the snapshot.
  private let isOpen: [Bool]
  private(set) var calls: [Call] = []
  private(set) var subjects: [Subject] = []

  init(functions: [Question: LuaFunction], snapshot: Snapshot, isEachAlone: Bool = false) {
    var places = [LuaFunction?](repeating: nil, count: Question.allCases.count)
    for (question, function) in functions { places[question.place] = function }
    self.functions = places
    self.snapshot = snapshot
    self.isEachAlone = isEachAlone
    isOpen = snapshot.invoices.isOpen
  }

  mutating func removeAll() {
    calls.removeAll(keepingCapacity: true)
    subjects.removeAll(keepingCapacity: true)
  }

  /// Every question about a customer, in the order in which they are asked.
  mutating func add(_ customer: Int) {
    let view = HostWord.view(table: ViewTable.customer, row: UInt32(customer))
    ask(.creditLimit, customer, row: customer) { Call($0, group: $1, about: view, notifies: true) }
    for row in snapshot.invoices(ofCustomer: customer) {
      let invoice = HostWord.view(table: ViewTable.invoice, row: UInt32(row))
      ask(.earlyPaymentDiscount, customer, row: row) { Call($0, group: $1, about: view, and: invoice) }
      ask(.lateFee, customer, row: row) { Call($0, group: $1, about: view, and: invoice) }
      guard isOpen[row] else { continue }
      ask(.escalation, customer, row: row) { Call($0, group: $1, about: view, and: invoice) }
    }
    for row in snapshot.orders(ofCustomer: customer) {
      let order = HostWord.view(table: ViewTable.order, row: UInt32(row))
      ask(.orderRelease, customer, row: row) { Call($0, group: $1, about: view, and: order) }
    }
    ask(.priority, customer, row: customer) { Call($0, group: $1, about: view) }
  }

  /// One question about one document.
  mutating func add(_ subject: Subject) {
    let view = HostWord.view(table: ViewTable.customer, row: UInt32(subject.customer))
    let table = subject.question == .orderRelease ? ViewTable.order : ViewTable.invoice
    let document = HostWord.view(table: table, row: UInt32(subject.row))
    ask(subject.question, subject.customer, row: subject.row) { function, group in
      switch subject.question {
      case .creditLimit, .priority: Call(function, group: group, about: view)
      case .earlyPaymentDiscount, .lateFee, .escalation, .orderRelease:
        Call(function, group: group, about: view, and: document)
      }
    }
  }

  @inline(__always)
  private mutating func ask(_ question: Question, _ customer: Int, row: Int, _ call: (LuaFunction, Int32) -> Call) {
    guard let function = functions[question.place] else { return }
    calls.append(call(function, Int32(isEachAlone ? calls.count : customer)))
    subjects.append(Subject(question: question, customer: customer, row: row))
  }
}

extension Question {
  /// Its place among all questions.
  var place: Int {
    switch self {
    case .creditLimit: 0
    case .earlyPaymentDiscount: 1
    case .lateFee: 2
    case .escalation: 3
    case .orderRelease: 4
    case .priority: 5
    }
  }
}

extension Receivables.Answers {
  /// Makes room for the answers about so many customers and invoices.
  fileprivate mutating func reserve(_ customers: Int, invoices: Int) {
    limits.reserveCapacity(customers)
    terms.reserveCapacity(invoices)
    fees.reserveCapacity(invoices)
    stages.reserveCapacity(invoices)
  }
}
