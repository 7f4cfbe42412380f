/// What follows from a limit and an exposure: the three fields that change when a run answers the limit.
public struct LimitFigures: Sendable, Equatable {
  /// The limit in minor units; `Absent.money` where there is none or it is unlimited.
  public let creditLimit: Int64
  /// Limit − exposure; absent where the limit is, unavailable where the exposure is.
  public let headroom: Int64
  /// Whether the exposure is strictly greater than the limit.
  public let isOver: Bool

  /// The figures of a limit, in the customer's currency, against an exposure in minor units.
  public init(limit: CreditLimit?, exposure: Int64, currency: Currency) {
    guard case .amount(let amount)? = limit, amount.currency == currency else {
      creditLimit = Absent.money
      headroom = Absent.money
      isOver = false
      return
    }
    creditLimit = amount.minorUnits
    guard let exposure = Absent.value(exposure) else {
      headroom = Absent.unavailable
      isOver = false
      return
    }
    headroom = amount.minorUnits.addingClamped(-exposure)
    isOver = exposure > amount.minorUnits
  }
}
