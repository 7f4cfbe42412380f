/// What a snapshot says of each customer, one array a field; a customer's row is its index in the ledger.
///
/// Money is in minor units of the row's `currencies`; `Absent` says how a missing value looks. What each field means,
/// in which unit, stands once, in `SnapshotFields`.
public struct CustomerColumns: Sendable {
  /// The ISO 4217 numeric code of each customer's currency.
  public internal(set) var currencies: [UInt16] = []
  public internal(set) var id = TextColumn()
  public internal(set) var name = TextColumn()
  public internal(set) var segment = SymbolColumn()
  public internal(set) var region = SymbolColumn()
  public internal(set) var language = SymbolColumn()
  public internal(set) var rating = SymbolColumn()
  public internal(set) var currency = SymbolColumn()
  public internal(set) var opened: [Int32] = []
  public internal(set) var ageDays: [Int32] = []
  public internal(set) var termsDays: [Int32] = []
  public internal(set) var creditLimit: [Int64] = []
  public internal(set) var exposure: [Int64] = []
  public internal(set) var headroom: [Int64] = []
  public internal(set) var overLimit: [Bool] = []
  public internal(set) var openBalance: [Int64] = []
  public internal(set) var overdueBalance: [Int64] = []
  public internal(set) var unappliedCredit: [Int64] = []
  public internal(set) var openOrders: [Int64] = []
  public internal(set) var openInvoices: [Int32] = []
  public internal(set) var overdueInvoices: [Int32] = []
  public internal(set) var oldestOverdueDays: [Int32] = []
  public internal(set) var sales12m: [Int64] = []
  public internal(set) var sales3m: [Int64] = []
  public internal(set) var invoices12m: [Int32] = []
  public internal(set) var onTimeRatio: [Double] = []
  public internal(set) var averageDaysLate: [Double] = []
  public internal(set) var worstDaysLate: [Int32] = []
  public internal(set) var averageDaysToPay: [Double] = []
  public internal(set) var lastPayment: [Int32] = []
  public internal(set) var daysSincePayment: [Int32] = []
  public internal(set) var disputesOpen: [Int32] = []
  public internal(set) var disputes12m: [Int32] = []
  public internal(set) var promisesKept: [Int32] = []
  public internal(set) var promisesBroken: [Int32] = []
  public internal(set) var promiseOpen: [Bool] = []
  public internal(set) var contacts30d: [Int32] = []
  public internal(set) var rightParty30d: [Int32] = []
  public internal(set) var daysSinceContact: [Int32] = []
  public internal(set) var highestStage = SymbolColumn()
  public internal(set) var onHold: [Bool] = []
  public internal(set) var blocked: [Bool] = []
  public internal(set) var returnedPayments12m: [Int32] = []
  public internal(set) var isNew: [Bool] = []

  // What the engine needs and scripts do not see.

  /// The day of the last letter to the customer.
  public internal(set) var lastLetter: [Int32] = []
  /// The causes for which orders are held now.
  public internal(set) var holds: [Set<HoldCause>] = []
  /// The limit that stands: posted by a run, else on file; `nil` where there is none.
  public internal(set) var standingLimit: [CreditLimit?] = []
  /// The day on which a run last posted a limit.
  public internal(set) var limitPosted: [Int32] = []
  /// Unapplied credits by currency.
  public internal(set) var credits: [[Money]] = []
  /// The missing rate that makes a total unavailable, such as `USD to SAR`; `nil` where none is missing.
  public internal(set) var missingRate: [Int32: String] = [:]

  /// How many customers there are.
  public var count: Int { currencies.count }
}
