/// One customer's part of the answers, by the rows of the snapshot.
struct CustomerAnswers {
  let customer: Int
  let currency: Currency
  /// The rows of the customer's invoices, and of its open orders.
  let invoices: Range<Int>
  let orders: Range<Int>
  private let openInvoices: Int
  let limit: Answer<CreditLimit>
  let priority: Answer<Double>?
  private let answers: Answers
  private let firstInvoice: Int
  private let firstOrder: Int

  init(
    _ answers: Answers, customer: Int, offset: Int, snapshot: Snapshot, firstInvoice: Int, firstOrder: Int
  ) {
    self.answers = answers
    self.customer = customer
    self.firstInvoice = firstInvoice
    self.firstOrder = firstOrder
    currency = snapshot.customerCurrency(customer)
    invoices = snapshot.invoices(ofCustomer: customer)
    orders = snapshot.orders(ofCustomer: customer)
    openInvoices = invoices.count { snapshot.invoices.isOpen[$0] }
    limit = answers.limits[customer - offset]
    priority = answers.priorities.isEmpty ? nil : answers.priorities[customer - offset]
  }

  func terms(_ row: Int) -> Answer<[DiscountTier]> { answers.terms[row - firstInvoice] }

  func fee(_ row: Int) -> Answer<Money> { answers.fees[row - firstInvoice] }

  func stage(_ row: Int) -> Answer<String> { answers.stages[row - firstInvoice] }

  /// `nil` where the policy leaves the question to the engine.
  func order(_ row: Int) -> Answer<OrderRelease>? {
    answers.orders.isEmpty ? nil : answers.orders[row - firstOrder]
  }

  /// How many questions were answered.
  var count: Int {
    1 + 2 * invoices.count + openInvoices + (answers.orders.isEmpty ? 0 : orders.count) + (priority == nil ? 0 : 1)
  }
}

extension Answers {
  /// Whether there are as many answers as questions over a snapshot.
  func isComplete(over snapshot: Snapshot) -> Bool {
    let invoices = snapshot.invoices(ofCustomers: customers).count
    return limits.count == customers.count && terms.count == invoices && fees.count == invoices
      && stages.count == invoices
      && (orders.isEmpty || orders.count == snapshot.orders(ofCustomers: customers).count)
      && (priorities.isEmpty || priorities.count == customers.count)
  }
}

extension Snapshot {
  /// The currency of a customer's totals.
  public func customerCurrency(_ customer: Int) -> Currency {
    currency(customers.currencies[customer])
  }

  /// The currency of the invoice in a row.
  public func invoiceCurrency(_ row: Int) -> Currency {
    currency(invoices.currencies[row])
  }

  /// The currency of the order in a row.
  public func orderCurrency(_ row: Int) -> Currency {
    currency(orders.currencies[row])
  }

  private func currency(_ numericCode: UInt16) -> Currency {
    guard let currency = Currency(numericCode: numericCode) else {
      preconditionFailure("a column holds the currency number \(numericCode), which ISO 4217 does not have")
    }
    return currency
  }
}
