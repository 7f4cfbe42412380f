internal import Receivables

/// The three fields of a customer that change when a run answers the limit, while scripts read them.
struct LiveLimits {
  let creditLimit: UnsafeMutablePointer<Int64>
  let headroom: UnsafeMutablePointer<Int64>
  let overLimit: UnsafeMutablePointer<Bool>

  /// Runs `body` with copies of the three columns that it may change.
  static func with<Result>(_ customers: CustomerColumns, _ body: (LiveLimits) throws -> Result) rethrows -> Result {
    var creditLimit = customers.creditLimit
    var headroom = customers.headroom
    var overLimit = customers.overLimit
    return try creditLimit.withUnsafeMutableBufferPointer { limit in
      try headroom.withUnsafeMutableBufferPointer { room in
        try overLimit.withUnsafeMutableBufferPointer { over in
          guard let limit = limit.baseAddress, let room = room.baseAddress, let over = over.baseAddress else {
            preconditionFailure("there are no customers to ask about")
          }
          return try body(LiveLimits(creditLimit: limit, headroom: room, overLimit: over))
        }
      }
    }
  }

  /// Shows a customer's answered limit from now on. One in another currency is a fault later, and until then the one on
  /// file stands.
  func show(_ limit: CreditLimit, ofCustomer customer: Int, in snapshot: Snapshot) {
    if case .amount(let money) = limit, money.currency != snapshot.customerCurrency(customer) { return }
    set(limit, ofCustomer: customer, in: snapshot)
  }

  private func set(_ limit: CreditLimit, ofCustomer customer: Int, in snapshot: Snapshot) {
    let figures = LimitFigures(
      limit: limit, exposure: snapshot.customers.exposure[customer], currency: snapshot.customerCurrency(customer))
    creditLimit[customer] = figures.creditLimit
    headroom[customer] = figures.headroom
    overLimit[customer] = figures.isOver
  }
}
