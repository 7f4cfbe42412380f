/// What a snapshot says of each open order, one array a field; a customer's orders stand together, oldest first.
public struct OrderColumns: Sendable {
  /// The ISO 4217 numeric code of each order's currency.
  public internal(set) var currencies: [UInt16] = []
  public internal(set) var id = TextColumn()
  public internal(set) var date: [Int32] = []
  public internal(set) var amount: [Int64] = []
  public internal(set) var currency = SymbolColumn()
  /// The index of each order in the ledger.
  public internal(set) var ledgerIndex: [Int32] = []
  /// What the last posted run decided; `nil` where none did.
  public internal(set) var release: [OrderRelease?] = []

  /// How many open orders there are.
  public var count: Int { currencies.count }
}
