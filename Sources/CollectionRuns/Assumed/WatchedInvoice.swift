internal import Receivables

/// An invoice with payments that may come on other days than they did, and all that the reference says of it.
struct WatchedInvoice: Sendable {
  /// A payment that waits for the debtor's clock.
  struct Payment: Sendable {
    /// Its place among the credits of the ledger: payments of one day come in this order.
    let row: Int
    /// The payment as it happened.
    let credit: CreditEntry
  }

  /// A change of stage under the reference.
  struct Step: Sendable {
    let day: Day
    let stage: String?
  }

  /// A discount that the reference granted, or took back.
  struct Discount: Sendable {
    let day: Day
    let amount: Int64
  }

  /// Its index in the ledger.
  let invoice: Int32
  let entry: InvoiceEntry
  /// The day from whose end the clock runs: that of issue, or the one before the span.
  let clockStart: Day
  /// The stage at which the invoice was then.
  let stageAtStart: String?
  /// The payments that wait, in the order of their days.
  let payments: [Payment]
  /// What is to be paid in all, discounts included: the amount less its credit notes.
  let toPay: Int64
  /// Of it, what was paid before the clock began.
  let paidBefore: Int64
  /// Whether a payment was returned or a rest written off: such an invoice takes no other discount than it took.
  let isTroubled: Bool
  /// The changes of stage from the first run on.
  let steps: [Step]
  /// The first terms that the reference offered on it.
  let offer: [DiscountTier]?
  /// The day of the run that offered them.
  let offered: Day?
  /// What the reference granted.
  let discounts: [Discount]

  /// What the reference granted in all.
  var discount: Int64 { discounts.reduce(0) { $0 + $1.amount } }

  /// What the reference had granted by the end of the day before.
  func discount(before day: Day) -> Int64 { discounts.reduce(0) { $0 + ($1.day < day ? $1.amount : 0) } }

  /// The clock as the span begins.
  func clock(_ speeds: ClockSpeeds, firstDay: Day) -> DebtorClock {
    DebtorClock(startingAt: clockStart, speed: speeds.speed(at: stageAtStart, on: firstDay))
  }

  /// What the clock under the reference said when each payment came. After the span the last stage stays.
  func readings(_ speeds: ClockSpeeds, firstDay: Day) -> [Int64] {
    var clock = clock(speeds, firstDay: firstDay)
    var next = 0
    return payments.map { payment in
      while next < steps.count, steps[next].day < payment.credit.day {
        clock.run(at: speeds.speed(at: steps[next].stage, on: steps[next].day), from: steps[next].day)
        next += 1
      }
      return clock.reading(on: payment.credit.day)
    }
  }
}
