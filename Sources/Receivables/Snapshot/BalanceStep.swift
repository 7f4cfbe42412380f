/// What an invoice's balance was from the end of a day on.
public struct BalanceStep: Sendable, Equatable {
  /// The day at whose end the balance is this for the first time.
  public let day: Day
  /// The balance in minor units.
  public let balance: Int64
}
