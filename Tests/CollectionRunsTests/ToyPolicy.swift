import Receivables
import Synchronization

/// A policy that answers by the place of a customer in the ledger, meets a fault where a test wants one, and remembers
/// whom it was asked about.
struct ToyPolicy: Policy {
  /// What a customer meets; `nil` for an answer.
  typealias Mistake = @Sendable (_ customer: Int) -> (line: Int, message: String)?

  let rules = CollectionRules(currency: .SAR)
  let identity = PolicyIdentity(name: "toy", revision: 1, sha256: String(repeating: "a", count: 64), files: [])
  private let mistake: Mistake
  private let kind: PolicyFault.Kind
  private let log = Log()

  private final class Log: Sendable {
    let asked = Mutex<[Range<Int>]>([])
  }

  /// The customers it was asked about so far, slice by slice, in the order of customers.
  var asked: [Range<Int>] { log.asked.withLock { $0 }.sorted { $0.lowerBound < $1.lowerBound } }

  init(kind: PolicyFault.Kind = .script, _ mistake: @escaping Mistake = { _ in nil }) {
    self.kind = kind
    self.mistake = mistake
  }

  /// A policy that fails for these customers, all at the same place.
  init(failingFor customers: Range<Int>, kind: PolicyFault.Kind = .script) {
    self.init(kind: kind) { customers.contains($0) ? (5, "invoice has no field 'ballance'") : nil }
  }

  func source(of question: Question) -> String { "\(question.rawValue).lua" }

  func answers(over snapshot: Snapshot, customers: Range<Int>, economy: Economy) throws -> Answers {
    let first = snapshot.firstCustomer
    log.asked.withLock { $0.append(first + customers.lowerBound..<first + customers.upperBound) }
    var answers = Answers(customers: customers)
    for row in customers {
      let customer = first + row
      let limit = try Money(minorUnits: Int64(customer) * 100, currency: .SAR)
      answers.limits.append(Answer(customer % 3 == 0 ? .amount(limit) : nil, reason: "toy"))
      for invoice in snapshot.invoices(ofCustomer: row) {
        let number = Int64(snapshot.invoices.ledgerIndex[invoice])
        let fee = try Money(minorUnits: number + 1, currency: .SAR)
        answers.terms.append(Answer(nil, reason: "toy"))
        answers.fees.append(Answer(number % 2 == 0 ? fee : nil, reason: "toy"))
        answers.stages.append(Answer(nil, reason: "toy"))
      }
      if let mistake = mistake(customer) {
        let id = snapshot.customers.id[row]
        var fault = ToyPolicy.fault(id, line: mistake.line, message: mistake.message)
        fault.kind = kind
        answers.faults.append((row, fault))
      }
    }
    return answers
  }

  static func fault(_ customer: String, line: Int, message: String) -> PolicyFault {
    PolicyFault(
      kind: .script, customer: customer, document: "", question: .lateFee, file: "late_fee.lua", line: line,
      source: "return invoice.ballance", message: message, remedy: "did you mean 'balance'?")
  }
}

/// Ledgers of many small customers.
enum ToyLedger {
  static let asOf = Day("2026-03-02")!

  /// - Parameter idle: which customers have no invoice.
  static func slices(customers: Int, idle: (Int) -> Bool = { _ in false }) throws -> SnapshotSlices {
    SnapshotSlices(of: try ledger(customers: customers, idle: idle), asOf: asOf, rules: CollectionRules(currency: .SAR))
  }

  static func ledger(customers: Int, idle: (Int) -> Bool = { _ in false }) throws -> Ledger {
    var entries: [LedgerEntry] = []
    for number in 0..<customers {
      var customer = Customer(id: "C\(number)", name: "Customer \(number)")
      customer.currency = .SAR
      entries.append(.customer(customer))
      if idle(number) { continue }
      entries.append(
        .invoice(
          Invoice(
            id: "I\(number)", customer: customer.id, issued: Day("2026-01-01")!, due: Day("2026-01-31")!,
            amount: try Money(minorUnits: 1_000_00, currency: .SAR))))
    }
    return try Ledger(entries)
  }
}
