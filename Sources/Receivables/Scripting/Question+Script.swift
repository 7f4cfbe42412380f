extension Question {
  /// What the function of the question is called with, in this order.
  package var views: [ScriptView] {
    switch self {
    case .creditLimit, .priority: [.customer]
    case .orderRelease: [.customer, .order]
    case .earlyPaymentDiscount, .lateFee, .escalation: [.customer, .invoice]
    }
  }

  /// What the function may answer; each question takes nil too.
  package var answer: ScriptType {
    switch self {
    case .creditLimit: .optional(.oneOf([.money(.customer), .unlimited]))
    case .earlyPaymentDiscount: .optional(.oneOf([.discount, .list(.discount)]))
    case .lateFee: .optional(.money(.invoice))
    case .escalation: .optional(.text)
    case .orderRelease: .optional(.choice(OrderRelease.allCases.map(\.rawValue)))
    case .priority: .optional(.number(unit: ""))
    }
  }
}
