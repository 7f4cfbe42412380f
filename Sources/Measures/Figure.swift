/// What a measure comes to: an exact number, or why there is none.
public enum Figure: Hashable, Sendable {
  /// The number.
  case known(Quotient)
  /// n/a, with the reason.
  case unknown(Absence)

  /// The fraction, or n/a where its denominator is not more than zero.
  init(_ numerator: Int128, over denominator: Int128, else absence: Absence) {
    self = Quotient(numerator, over: denominator).map { .known($0) } ?? .unknown(absence)
  }

  /// The number; `nil` for n/a.
  public var quotient: Quotient? {
    if case .known(let quotient) = self { quotient } else { nil }
  }

  /// Why there is no number; `nil` where there is one.
  public var absence: Absence? {
    if case .unknown(let absence) = self { absence } else { nil }
  }

  /// The number with two decimals, rounded half to even; `nil` for n/a.
  public var text: String? { quotient?.text }
}
