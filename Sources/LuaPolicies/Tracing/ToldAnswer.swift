internal import Receivables

/// What one question was answered, comparable between two states.
struct ToldAnswer: Hashable, CustomStringConvertible {
  let answer: TracedValue
  let reason: String
  let fault: PolicyFault?

  init(_ answers: Receivables.Answers, _ question: Question) {
    fault = answers.faults.first?.fault
    let told = fault == nil ? ToldAnswer.answer(answers, question) : (.nil, "")
    (answer, reason) = told
  }

  private static func answer(_ answers: Receivables.Answers, _ question: Question) -> (TracedValue, String) {
    func told<Value>(_ answer: Receivables.Answer<Value>?, _ value: (Value) -> TracedValue) -> (TracedValue, String) {
      (answer?.value.map(value) ?? .nil, answer?.reason ?? "")
    }
    return switch question {
    case .creditLimit:
      told(answers.limits.first) { if case .amount(let money) = $0 { .money(money) } else { .unlimited } }
    case .earlyPaymentDiscount: told(answers.terms.first) { .list($0.map { .discount($0) }) }
    case .lateFee: told(answers.fees.first) { .money($0) }
    case .escalation: told(answers.stages.first) { .text($0) }
    case .orderRelease: told(answers.orders.first) { .text($0.rawValue) }
    case .priority: told(answers.priorities.first) { .number($0) }
    }
  }

  /// Whether a limit ended it. Where exactly depends on what noting takes, so two such faults count as the same.
  var isStopped: Bool { fault?.kind == .instructions || fault?.kind == .memory }

  var description: String {
    fault.map { "the fault \"\($0.file):\($0.line): \($0.message)\"" } ?? "\(answer) (\(reason))"
  }
}
