/// The receivables ledger as it was known at one moment: everything that was recorded up to `knownAt`, and nothing later.
///
/// A ledger only grows. Customers and invoices are known by their index here, so that a million rows need no keys; the
/// ids that people use stand beside them. What the ledger looked like at the end of a day is `Snapshot`.
public struct Ledger: Sendable, Equatable {
  /// The sequence number of the last recording that is in here; 0 for an empty ledger.
  public var knownAt: Int
  /// All customers, in the order in which they were first recorded.
  public internal(set) var customers: [Customer] = []
  /// The index of each customer's parent; `nil` without one.
  public internal(set) var parents: [Int32?] = []
  /// All invoices, in the order in which they were first recorded.
  public internal(set) var invoices: [InvoiceEntry] = []
  /// The ids of `invoices`.
  public internal(set) var invoiceIDs = TextColumn()
  /// The printed numbers of `invoices`; empty texts where they are the ids.
  public internal(set) var invoiceNumbers = TextColumn()
  /// The orders that `invoices` came from; empty texts where none is known.
  public internal(set) var invoiceOrders = TextColumn()
  /// Everything that reduces what is owed, in no particular order.
  public internal(set) var credits: [CreditEntry] = []
  /// All disputes, in no particular order.
  public internal(set) var disputes: [DisputeEntry] = []
  /// The reasons that `disputes` give.
  public internal(set) var disputeReasons = SymbolTable()
  /// All promises to pay, in no particular order.
  public internal(set) var promises: [PromiseEntry] = []
  /// All attempts to reach a customer, in no particular order.
  public internal(set) var contacts: [ContactEntry] = []
  /// All instalments of payment plans, in no particular order.
  public internal(set) var instalments: [InstalmentEntry] = []
  /// All blocks, in no particular order.
  public internal(set) var blocks: [BlockEntry] = []
  /// All orders, in the order in which they were first recorded.
  public internal(set) var orders: [OrderEntry] = []
  /// The ids of `orders`.
  public internal(set) var orderIDs = TextColumn()
  /// All rates of exchange.
  public internal(set) var rates = ExchangeRates()
  /// Posted fees, in the order of posting.
  public internal(set) var fees: [FeePosting] = []
  /// Posted stages, in the order of posting.
  public internal(set) var stages: [StagePosting] = []
  /// The names that `stages` give.
  public internal(set) var stageNames = SymbolTable()
  /// Posted early-payment terms, in the order of posting.
  public internal(set) var terms: [TermsPosting] = []
  /// The different terms that `terms` give.
  public internal(set) var discountTerms: [[DiscountTier]] = []
  /// Posted limits, in the order of posting.
  public internal(set) var limits: [LimitPosting] = []
  /// Posted holds, in the order of posting.
  public internal(set) var holds: [HoldPosting] = []
  /// Posted decisions about orders, in the order of posting.
  public internal(set) var orderReleases: [OrderPosting] = []
  /// The as-of days of the posted runs, each once, the earliest first.
  public internal(set) var postedDays: [Day] = []

  /// The as-of day of the last posted run; `nil` before the first.
  public var lastPostedDay: Day? { postedDays.last }

  /// An empty ledger.
  public init(knownAt: Int = 0) {
    self.knownAt = knownAt
  }
}

// MARK: - Growing

extension Ledger {
  /// Adds a customer and returns its index.
  @discardableResult
  public mutating func append(_ customer: Customer, parent: Int32? = nil) -> Int32 {
    customers.append(customer)
    parents.append(parent)
    return Int32(customers.count - 1)
  }

  /// Names the parent of a customer that is already in the ledger.
  public mutating func setParent(_ parent: Int32, of customer: Int32) {
    parents[Int(customer)] = parent
  }

  /// Writes the id of each parent into its children: for who adds customers by the indexes of their parents, which may
  /// come later.
  package mutating func nameParents() {
    for (index, parent) in parents.enumerated() {
      if let parent { customers[index].parent = customers[Int(parent)].id }
    }
  }

  /// Adds an invoice and returns its index.
  @discardableResult
  public mutating func append(
    _ invoice: InvoiceEntry, id: some StringProtocol, number: some StringProtocol, order: some StringProtocol
  ) -> Int32 {
    invoices.append(invoice)
    invoiceIDs.append(id)
    invoiceNumbers.append(number)
    invoiceOrders.append(order)
    return Int32(invoices.count - 1)
  }

  /// Adds an invoice whose texts are at hand as UTF-8: the way of a store that reads millions.
  public mutating func append(
    _ invoice: InvoiceEntry, id: UnsafeBufferPointer<UInt8>, number: UnsafeBufferPointer<UInt8>,
    order: UnsafeBufferPointer<UInt8>
  ) {
    invoices.append(invoice)
    invoiceIDs.append(utf8: id)
    invoiceNumbers.append(utf8: number)
    invoiceOrders.append(utf8: order)
  }

  /// Makes room for rows to come, so that a large ledger is not moved while it is read.
  public mutating func reserve(invoices invoiceCount: Int, credits creditCount: Int) {
    invoices.reserveCapacity(invoiceCount)
    invoiceIDs.reserve(texts: invoiceCount, bytes: invoiceCount * 12)
    invoiceNumbers.reserve(texts: invoiceCount, bytes: 0)
    invoiceOrders.reserve(texts: invoiceCount, bytes: 0)
    credits.reserveCapacity(creditCount)
  }

  /// Adds a payment, a credit note, a taken discount or a write-off.
  public mutating func append(_ credit: CreditEntry) { credits.append(credit) }

  /// Adds a dispute with its reason in words.
  public mutating func append(
    disputeOf invoice: Int32, opened: Day, closed: Day?, amount: Int64?, reason: String
  ) {
    let code = disputeReasons.code(of: reason)
    disputes.append(DisputeEntry(invoice: invoice, opened: opened, closed: closed, amount: amount, reason: code))
  }

  /// Adds a promise to pay.
  public mutating func append(_ promise: PromiseEntry) { promises.append(promise) }

  /// Adds an attempt to reach a customer.
  public mutating func append(_ contact: ContactEntry) { contacts.append(contact) }

  /// Adds an instalment.
  public mutating func append(_ instalment: InstalmentEntry) { instalments.append(instalment) }

  /// Adds a block.
  public mutating func append(_ block: BlockEntry) { blocks.append(block) }

  /// Adds an order and returns its index.
  @discardableResult
  public mutating func append(_ order: OrderEntry, id: some StringProtocol) -> Int32 {
    orders.append(order)
    orderIDs.append(id)
    return Int32(orders.count - 1)
  }

  /// Adds a rate of exchange.
  public mutating func append(_ rate: ExchangeRate) { rates.append(rate) }

  /// Adds a posted fee.
  public mutating func post(_ fee: FeePosting) { fees.append(fee) }

  /// Adds a posted stage; `name` is `nil` where the invoice fell to none.
  public mutating func post(stage name: String?, number: Int, of invoice: Int32, on day: Day, letterDay: Day?) {
    let code = name.map { stageNames.code(of: $0) }
    stages.append(
      StagePosting(invoice: invoice, day: day, letterDay: letterDay, stage: code, number: Int32(number)))
  }

  /// Adds posted early-payment terms.
  public mutating func post(terms tiers: [DiscountTier], of invoice: Int32, on day: Day) {
    let index = discountTerms.lastIndex(of: tiers) ?? discountTerms.count
    if index == discountTerms.count { discountTerms.append(tiers) }
    terms.append(TermsPosting(invoice: invoice, day: day, terms: Int32(index)))
  }

  /// Adds a posted limit.
  public mutating func post(_ limit: LimitPosting) { limits.append(limit) }

  /// Adds a posted hold.
  public mutating func post(_ hold: HoldPosting) { holds.append(hold) }

  /// Adds a posted decision about an order.
  public mutating func post(_ order: OrderPosting) { orderReleases.append(order) }

  /// Notes that a run as of `day` was posted: no later run may be as of an earlier day.
  public mutating func notePostedRun(asOf day: Day) {
    if lastPostedDay.map({ $0 < day }) ?? true { postedDays.append(day) }
  }
}
