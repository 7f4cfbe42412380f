public import Receivables

/// The ledger of an invented trading firm: customers that pay promptly, slowly or erratically, seasons, disputes,
/// promises, part payments and returned ones, of any size, the same to the last byte for the same parameters.
///
/// ```swift
/// let ledger = SampleLedger(seed: 7, invoices: 10_000)
/// try ledger.write(to: "sample")           // house CSV files, ready for `tahsil import`
/// let entries = ledger.entries()           // the same rows as values
/// ```
public struct SampleLedger: Sendable {
  /// The largest number of invoices.
  public static let largestInvoiceCount = 5_000_000
  /// The largest number of customers.
  public static let largestCustomerCount = 200_000

  /// What tells this ledger from others of its size.
  public let seed: UInt64
  /// How many invoices there are, exactly.
  public let invoices: Int
  /// How many customers there are; not all of them need buy something.
  public let customers: Int
  /// The day of the first invoices.
  public let from: Day
  /// The last day. Nothing happens after it; only due days, promises, plans and blocks reach beyond.
  public let to: Day
  let shape: Shape

  /// A ledger by seed and size.
  ///
  /// - Parameters:
  ///   - invoices: 1 to `largestInvoiceCount`.
  ///   - customers: `nil` for one per 25 invoices, at least 1 and at most `largestCustomerCount`.
  ///   - from: The first day; at least 25 years after `Day.first`, since accounts are older than invoices.
  ///   - to: The last day, not before `from` and at least a year before `Day.last`.
  ///   - openShare: The share of invoices with a balance at the end of `to`, from 0 to 1. 1 leaves every single one
  ///     open, 0 none; anything between is met within about a percentage point.
  /// - Precondition: what is said above; whoever takes the figures from a person checks them first.
  public init(
    seed: UInt64, invoices: Int, customers: Int? = nil, from: Day = SampleLedger.firstDay,
    to: Day = SampleLedger.lastDay, openShare: Double = 0.12
  ) {
    precondition((0...1).contains(openShare), "the open share is between 0 and 1")
    var shape = Shape()
    shape.openShare = openShare
    self.init(seed: seed, invoices: invoices, customers: customers, from: from, to: to, shape: shape)
  }

  /// A ledger of any shape.
  init(seed: UInt64, invoices: Int, customers: Int?, from: Day, to: Day, shape: Shape) {
    let customers = customers ?? min(max(invoices / 25, 1), Self.largestCustomerCount)
    precondition((1...Self.largestInvoiceCount).contains(invoices), "1 to \(Self.largestInvoiceCount) invoices")
    precondition((1...Self.largestCustomerCount).contains(customers), "1 to \(Self.largestCustomerCount) customers")
    precondition(from <= to, "the first day is not after the last")
    precondition(from - Day.first >= 9131 && Day.last - to >= 366, "the days lie within 1925 and 2198")
    self.seed = seed
    self.invoices = invoices
    self.customers = customers
    self.from = from
    self.to = to
    self.shape = shape
  }

  /// 2024-01-01, where a ledger begins unless it is told otherwise.
  public static let firstDay = Day("2024-01-01")!
  /// 2025-12-31, where a ledger ends unless it is told otherwise.
  public static let lastDay = Day("2025-12-31")!

  /// All rows as values, in the order in which `write(to:)` writes them. For ledgers that fit into memory: a row takes
  /// about 300 bytes.
  public func entries() -> [LedgerEntry] {
    var entries: [LedgerEntry] = []
    entries.reserveCapacity(invoices * 4)
    // Collecting cannot fail, so neither can the walk.
    try! generate(progress: { _ in }, emit: { entries.append($0) })
    return entries
  }

  /// Walks over all rows: customers, rates, then invoices in order of issue, each with all that happens to it.
  func generate(progress: (Int) -> Void, emit: (LedgerEntry) throws -> Void) throws {
    var chronicle = Chronicle(of: self, correction: openCorrection())
    try chronicle.write(progress: progress, to: emit)
  }

  /// What is to be done to the invoices so that `shape.openShare` comes out, learnt from a small trial.
  private func openCorrection() -> OpenCorrection {
    guard let wanted = shape.openShare else { return .none }
    var trialShape = shape
    trialShape.openShare = nil
    let trial = SampleLedger(
      seed: seed &+ 1, invoices: 4_000, customers: min(customers, 160), from: from, to: to, shape: trialShape)
    var chronicle = Chronicle(of: trial, correction: .none)
    try! chronicle.write(progress: { _ in }, to: { _ in })
    return OpenCorrection(natural: Double(chronicle.openInvoices) / 4_000, wanted: wanted)
  }
}
