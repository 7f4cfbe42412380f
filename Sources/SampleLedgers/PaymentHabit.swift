/// How a customer pays, and how that changes over the span of the ledger.
enum PaymentHabit: UInt8, Sendable, CaseIterable {
  case prompt, slow, erratic, deteriorating, improving

  /// Days after the due date at the start, from a number between 0 and 1 that tells customers of a habit apart.
  func latenessAtStart(_ character: Double) -> Double {
    switch self {
    case .prompt: -6 + 6 * character
    case .slow: 10 + 26 * character
    case .erratic: 4 + 20 * character
    case .deteriorating: -2 + 8 * character
    case .improving: 40 + 25 * character
    }
  }

  /// Days by which that has changed at the end.
  func drift(_ character: Double) -> Double {
    switch self {
    case .prompt: 4 * character - 2
    case .slow: 8 * character - 2
    case .erratic: 6 - 12 * character
    case .deteriorating: 45 + 45 * character
    case .improving: -38 - 20 * character
    }
  }

  /// The spread of single payments around that, in days.
  var spread: Double {
    switch self {
    case .prompt: 3
    case .slow, .deteriorating, .improving: 8
    case .erratic: 26
    }
  }

  /// The share of promises that are kept.
  var keptPromises: Double {
    switch self {
    case .prompt: 0.9
    case .slow: 0.65
    case .erratic, .deteriorating: 0.4
    case .improving: 0.75
    }
  }

  /// How much likelier than others these customers are to object or never to pay.
  var trouble: Double {
    switch self {
    case .prompt: 0.5
    case .slow: 1
    case .erratic: 1.6
    case .deteriorating: 1.8
    case .improving: 0.8
    }
  }
}
