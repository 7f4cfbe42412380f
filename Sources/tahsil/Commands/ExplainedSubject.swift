import LedgerStore
import LuaPolicies
import Receivables
import Reports

/// What somebody named on the command line, and what is to be explained of it.
struct ExplainedSubject {
  /// Why nothing is explained, and what to write instead.
  struct Refused: Error, CustomStringConvertible {
    let description: String
  }

  let kind: ExplanationDocument.Kind
  let id: String
  let customer: String
  private let question: Question?

  /// Looks a name up among customers, invoices and orders.
  init(_ name: String, _ question: Question?, in store: LedgerStore, knownAt: Int?) throws {
    let found = try store.subjects(named: name, knownAt: knownAt)
    let wanted = question.map(ExplainedSubject.kind)
    guard let first = found.first else { throw try ExplainedSubject.unknown(name, in: store) }
    let fitting = found.filter { wanted == nil || $0.kind == wanted }
    guard let subject = fitting.first else {
      throw Refused(
        description: "\(question?.rawValue ?? "") is asked about \(ExplainedSubject.words(wanted ?? .customer)), and "
          + "\(ForeignText.quoted(name)) is \(ExplainedSubject.words(first.kind)); leave --question out, or name "
          + "\(ExplainedSubject.words(wanted ?? .customer))")
    }
    if fitting.count > 1 {
      let kinds = fitting.map { ExplainedSubject.words($0.kind) }.joined(separator: " and ")
      throw Refused(
        description:
          "\(ForeignText.quoted(name)) is \(kinds); say which by a question, such as --question escalation for "
          + "the invoice, credit_limit for the customer, order_release for the order")
    }
    kind =
      switch subject.kind {
      case .customer: .customer
      case .invoice: .invoice
      case .order: .order
      }
    id = subject.id
    customer = subject.customer
    self.question = question
  }

  /// The questions to explain.
  func asked(of explainer: Explainer) throws -> [Explainer.Subject] {
    if let question, !explainer.policy.questions.contains(question) {
      let known = Question.allCases.filter {
        explainer.policy.questions.contains($0) && ExplainedSubject.kind($0) == ledgerKind
      }
      throw Refused(
        description: "the policy \(explainer.policy.identity.name) does not answer \(question.rawValue)"
          + (known.isEmpty ? "" : "; write --question \(known.map(\.rawValue).joined(separator: " or "))"))
    }
    let all =
      switch kind {
      case .customer: explainer.questionsAboutCustomer
      case .invoice: explainer.questions(aboutInvoice: id)
      case .order: explainer.questions(aboutOrder: id)
      }
    let asked = all.filter { question == nil || $0.question == question }
    guard asked.isEmpty, kind != .customer else { return asked }
    throw Refused(
      description: "nothing is asked about \(ForeignText.quoted(id)) as of \(explainer.snapshot.asOf)"
        + (question.map { " under \($0.rawValue)" } ?? "")
        + ": it is not open on that day; write an earlier or a later day with --as-of, or a run with --run")
  }

  private var ledgerKind: LedgerSubject.Kind {
    switch kind {
    case .customer: .customer
    case .invoice: .invoice
    case .order: .order
    }
  }

  private static func kind(_ question: Question) -> LedgerSubject.Kind {
    switch question {
    case .creditLimit, .priority: .customer
    case .earlyPaymentDiscount, .lateFee, .escalation: .invoice
    case .orderRelease: .order
    }
  }

  private static func words(_ kind: LedgerSubject.Kind) -> String {
    switch kind {
    case .customer: "a customer"
    case .invoice: "an invoice"
    case .order: "an order"
    }
  }

  private static func unknown(_ name: String, in store: LedgerStore) throws -> Refused {
    let near = try store.ids(near: name).map { ForeignText.quoted($0) }
    let remedy =
      near.isEmpty ? "'tahsil ledger export' lists all ids" : "did you mean \(near.joined(separator: " or "))?"
    return Refused(
      description: "the ledger has no invoice, customer or order \(ForeignText.quoted(name)); \(remedy)")
  }
}
