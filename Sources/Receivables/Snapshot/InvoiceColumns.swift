/// What a snapshot says of each invoice that is asked about, one array a field; a customer's invoices stand together,
/// oldest due first.
///
/// An invoice that was settled since the last posted run is shown as it stood at the end of the last day on which it
/// was open, so that a weekly run charges what daily runs would have charged.
public struct InvoiceColumns: Sendable {
  /// The ISO 4217 numeric code of each invoice's currency.
  public internal(set) var currencies: [UInt16] = []
  public internal(set) var id = TextColumn()
  public internal(set) var number = TextColumn()
  public internal(set) var order = TextColumn()
  public internal(set) var currency = SymbolColumn()
  public internal(set) var amount: [Int64] = []
  public internal(set) var balance: [Int64] = []
  public internal(set) var paid: [Int64] = []
  public internal(set) var issued: [Int32] = []
  public internal(set) var due: [Int32] = []
  public internal(set) var termsDays: [Int32] = []
  public internal(set) var daysOverdue: [Int32] = []
  public internal(set) var daysSinceIssue: [Int32] = []
  public internal(set) var businessDaysOverdue: [Int32] = []
  public internal(set) var stage: SymbolColumn
  public internal(set) var stageNumber: [Int32] = []
  public internal(set) var daysInStage: [Int32] = []
  public internal(set) var daysSinceContact: [Int32] = []
  public internal(set) var feesPosted: [Int64] = []
  public internal(set) var feesPaid: [Int64] = []
  public internal(set) var cost: [Int64] = []
  public internal(set) var margin: [Double] = []
  public internal(set) var disputed: [Bool] = []
  public internal(set) var disputeReason: SymbolColumn
  public internal(set) var disputedAmount: [Int64] = []
  public internal(set) var promise: [Int32] = []
  public internal(set) var promiseBroken: [Bool] = []
  public internal(set) var plan = SymbolColumn()
  public internal(set) var instalment: [Int32] = []
  public internal(set) var blocked: [Bool] = []
  public internal(set) var discountOffered: [Int64] = []
  public internal(set) var discountTaken: [Int64] = []
  public internal(set) var revised: [Int32] = []

  // What the engine needs and scripts do not see.

  /// The index of each invoice in the ledger.
  public internal(set) var ledgerIndex: [Int32] = []
  /// Whether the invoice is open at the end of the as-of day; the others were settled since the last posted run.
  public internal(set) var isOpen: [Bool] = []
  /// The day as of which the row is shown: the as-of day, or the last open day of a settled invoice.
  public internal(set) var shownOn: [Int32] = []
  /// Whether a dispute over the whole balance is open.
  public internal(set) var isWhollyDisputed: [Bool] = []
  /// The strongest block that stands; `nil` without one.
  public internal(set) var block: [Int32: Block.Strength] = [:]
  /// The day of the latest stage posting.
  public internal(set) var stagePosted: [Int32] = []
  /// The index of the offered terms in `Ledger.discountTerms`; -1 where none were offered.
  public internal(set) var terms: [Int32] = []
  /// The day on which the latest fee was posted.
  public internal(set) var feePosted: [Int32] = []
  /// The day on which the latest terms were posted.
  public internal(set) var termsPosted: [Int32] = []

  init(stageNames: SymbolTable, disputeReasons: SymbolTable) {
    stage = SymbolColumn(symbols: stageNames)
    disputeReason = SymbolColumn(symbols: disputeReasons)
  }

  /// Makes room for invoices to come in the columns that scripts read, which are most of them.
  mutating func reserve(_ count: Int) {
    for field in SnapshotFields.invoice {
      switch field.column {
      case .money(let path): self[keyPath: path].reserveCapacity(count)
      case .day(let path), .integer(let path): self[keyPath: path].reserveCapacity(count)
      case .number(let path): self[keyPath: path].reserveCapacity(count)
      case .flag(let path): self[keyPath: path].reserveCapacity(count)
      case .text(let path): self[keyPath: path].reserve(texts: count, bytes: count * 12)
      case .symbol(let path): self[keyPath: path].reserve(count)
      }
    }
  }

  /// How many invoices there are.
  public var count: Int { currencies.count }
}
