/// The ledger as it looked at the end of a day, as far as it was known, under the rules of a policy: what a run, a
/// measure or a report reads. A snapshot cannot change.
///
/// It shows all customers of the ledger, or consecutive ones of them (`SnapshotSlices`): row 0 of `customers` is
/// `firstCustomer` of the ledger.
///
/// Some sixty columns stand behind one reference, so that handing a snapshot on costs the same as handing on a number;
/// and they are lent, not returned, so that reading one row of one column touches nothing else.
public struct Snapshot: Sendable {
  /// The ledger it was taken of.
  public var ledger: Ledger { _read { yield shared.content.index.ledger } }
  /// The day at whose end it was taken.
  public var asOf: Day { shared.content.asOf }
  /// The rules by which balances, totals and business days were found.
  public var rules: CollectionRules { _read { yield shared.content.rules } }
  /// The index in the ledger of the first customer that is shown; row `i` of `customers` is that of the `i`th after it.
  public var firstCustomer: Int { shared.content.firstCustomer }
  /// The customers that are shown.
  public internal(set) var customers: CustomerColumns {
    _read { yield shared.content.customers }
    set { replace(\.customers, by: newValue) }
  }
  /// Their invoices that are asked about.
  public internal(set) var invoices: InvoiceColumns {
    _read { yield shared.content.invoices }
    set { replace(\.invoices, by: newValue) }
  }
  /// Their open orders.
  public internal(set) var orders: OrderColumns {
    _read { yield shared.content.orders }
    set { replace(\.orders, by: newValue) }
  }
  /// The whole ledger in a few figures. They are found when they are read for the first time: linear in the ledger.
  public var portfolio: Portfolio { shared.content.portfolio.figures }
  /// The same, as scripts read it.
  public internal(set) var portfolioColumns: PortfolioColumns {
    get { shared.content.pretendedPortfolio ?? PortfolioColumns(portfolio) }
    set { replace(\.pretendedPortfolio, by: newValue) }
  }

  private var index: LedgerIndex { shared.content.index }
  private var shared: Shared

  private struct Content: Sendable {
    let index: LedgerIndex
    let asOf: Day
    let rules: CollectionRules
    let firstCustomer: Int
    var customers: CustomerColumns
    var invoices: InvoiceColumns
    var orders: OrderColumns
    let portfolio: PortfolioOnDemand
    var pretendedPortfolio: PortfolioColumns?
    let invoiceOffsets: [Int32]
    let orderOffsets: [Int32]
  }

  private final class Shared: Sendable {
    let content: Content

    init(_ content: Content) {
      self.content = content
    }
  }

  /// Puts other columns in place of some: for case tables, whose ledgers are small.
  private mutating func replace<Columns>(_ path: WritableKeyPath<Content, Columns>, by columns: Columns) {
    var content = shared.content
    content[keyPath: path] = columns
    shared = Shared(content)
  }

  /// Takes a snapshot of all customers. Linear in the ledger, but for sorting each customer's invoices.
  public init(of ledger: Ledger, asOf: Day, rules: CollectionRules) {
    self = SnapshotSlices(of: ledger, asOf: asOf, rules: rules).whole
  }

  /// Takes a snapshot of all customers of a ledger that is indexed already, as a simulation does day by day.
  ///
  /// - Precondition: the index was made under the same `settlement` as `rules`.
  public init(_ index: LedgerIndex, asOf: Day, rules: CollectionRules) {
    self = SnapshotSlices(index, asOf: asOf, rules: rules).whole
  }

  init(_ index: LedgerIndex, customers: Range<Int>, portfolio: PortfolioOnDemand, asOf: Day, rules: CollectionRules) {
    var builder = SnapshotBuilder(index, asOf: asOf, rules: rules)
    builder.add(customers)
    self.init(builder, firstCustomer: customers.lowerBound, portfolio: portfolio)
  }

  /// The same, with what snapshots of earlier days have found.
  init(
    _ index: LedgerIndex, customers: Range<Int>, portfolio: PortfolioOnDemand, asOf: Day, rules: CollectionRules,
    remembering memory: inout StandingMemory
  ) {
    var builder = SnapshotBuilder(index, asOf: asOf, rules: rules, memory: memory)
    memory = StandingMemory()
    builder.add(customers)
    memory = builder.memory ?? memory
    self.init(builder, firstCustomer: customers.lowerBound, portfolio: portfolio)
  }

  private init(_ builder: SnapshotBuilder, firstCustomer: Int, portfolio: PortfolioOnDemand) {
    shared = Shared(
      Content(
        index: builder.index, asOf: builder.asOf, rules: builder.rules, firstCustomer: firstCustomer,
        customers: builder.customers, invoices: builder.invoices, orders: builder.orders, portfolio: portfolio,
        invoiceOffsets: builder.invoiceOffsets, orderOffsets: builder.orderOffsets))
  }

  /// The rows of a customer's invoices.
  public func invoices(ofCustomer customer: Int) -> Range<Int> {
    Int(shared.content.invoiceOffsets[customer])..<Int(shared.content.invoiceOffsets[customer + 1])
  }

  /// The rows of the invoices of consecutive customers.
  public func invoices(ofCustomers customers: Range<Int>) -> Range<Int> {
    Int(shared.content.invoiceOffsets[customers.lowerBound])..<Int(shared.content.invoiceOffsets[customers.upperBound])
  }

  /// The rows of a customer's open orders.
  public func orders(ofCustomer customer: Int) -> Range<Int> {
    Int(shared.content.orderOffsets[customer])..<Int(shared.content.orderOffsets[customer + 1])
  }

  /// The rows of the open orders of consecutive customers.
  public func orders(ofCustomers customers: Range<Int>) -> Range<Int> {
    Int(shared.content.orderOffsets[customers.lowerBound])..<Int(shared.content.orderOffsets[customers.upperBound])
  }

  /// A reader of the standing of its invoices.
  var standingReader: StandingReader { StandingReader(index, allocation: rules.allocation) }

  /// What the balance of the invoice in a row was from the end of which day on, through the as-of day.
  public func balanceHistory(ofInvoice row: Int) -> [BalanceStep] {
    var reader = standingReader
    return reader.balanceHistory(of: Int(invoices.ledgerIndex[row]), through: asOf)
  }

  /// Payments on the invoice in a row that were received by the as-of day and not returned, oldest first.
  public func payments(onInvoice row: Int) -> [CreditEntry] {
    credits(onInvoice: row).filter { $0.kind == .payment }
  }

  /// Everything that reduced the invoice in a row by the as-of day and was not returned, oldest first.
  public func credits(onInvoice row: Int) -> [CreditEntry] {
    index.creditsOfInvoice.rows(of: Int(invoices.ledgerIndex[row]))
      .map { index.credits[Int($0)] }
      .filter { $0.counts(on: asOf) }
      .sorted { ($0.day, $0.amount) < ($1.day, $1.amount) }
  }

  /// Whether a payment on the invoice in a row was returned by the as-of day.
  func hasReturnedPayment(onInvoice row: Int) -> Bool {
    index.creditsOfInvoice.rows(of: Int(invoices.ledgerIndex[row])).contains { credit in
      let credit = index.credits[Int(credit)]
      return credit.kind == .payment && credit.day <= asOf && !credit.counts(on: asOf)
    }
  }

  /// Simple interest on the balance of the invoice in a row as it stood, from the day after `from` to `to` inclusive,
  /// in minor units, rounded once; `nil` on overflow.
  public func interest(
    onInvoice row: Int, rate: Rate, after from: Day, through to: Day, dayCount: DayCount, rounding: Rounding
  ) -> Int64? {
    var reader = InterestReader(self)
    return reader.interest(
      onInvoice: row, rate: rate, after: from, through: to, dayCount: dayCount, rounding: rounding)
  }

  /// Sales, payments and average days late of a customer in each of the last `months` calendar months up to the as-of
  /// day, oldest first.
  public func history(ofCustomer customer: Int, months: Int) -> [MonthOfTrade] {
    MonthOfTrade.history(index, customer: firstCustomer + customer, asOf: asOf, months: months, rules: rules)
  }
}

extension Day {
  /// The day before; the first day has none and stands for itself.
  package var previous: Day { Day(clamping: Int(number) - 1) }
}
