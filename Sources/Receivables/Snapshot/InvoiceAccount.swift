/// The account of one invoice while its movements go by, in their order.
///
/// A sum that no `Money` holds stays at the bound, as in `CurrencySums`: one invoice may bear any number of payments.
struct InvoiceAccount {
  private let issued: Day
  private let allocation: CollectionRules.Allocation
  /// What is left of the amount; below zero where more was received.
  private var principal: Int64
  private var figures = InvoiceStanding(balance: 0)
  /// What each payment paid of fees, under `Allocation.feesFirst`.
  private var feeParts: [Int: Int64] = [:]
  private var lastPayment: Day?
  /// The day that counts as the one of settlement, should the balance still be zero when the day ends.
  private var closed: Day?

  init(_ entry: InvoiceEntry, allocation: CollectionRules.Allocation) {
    issued = entry.issued
    principal = entry.amount
    self.allocation = allocation
  }

  /// What is left of the amount, never below zero.
  var balance: Int64 { max(0, principal) }

  /// The figures after all movements so far.
  var standing: InvoiceStanding {
    var standing = figures
    standing.balance = balance
    let excess = max(0, -principal)
    let toFees = min(excess, max(0, standing.fees - standing.feesPaid))
    standing.feesPaid += toFees
    standing.surplus = excess - toFees
    standing.paid -= min(excess, standing.paid)
    return standing
  }

  /// Takes in a movement.
  mutating func apply(_ movement: InvoiceMovement) {
    let wasOpen = principal > 0
    var isDiscount = false
    switch movement.kind {
    case .fee: addFee(movement.amount)
    case .credit(let kind):
      isDiscount = kind == .discount
      if kind == .payment { lastPayment = movement.day }
      let part = kind == .payment && allocation == .feesFirst ? min(movement.amount, unpaidFees) : 0
      if part > 0 { feeParts[movement.credit] = part }
      figures.feesPaid = figures.feesPaid.addingClamped(part)
      reduce(by: movement.amount - part, kind)
      if kind == .creditNote { figures.creditNotes += 1 }
    case .giveBack(let kind):
      let part = min(feeParts[movement.credit] ?? 0, figures.feesPaid)
      figures.feesPaid -= part
      reduce(by: part - movement.amount, kind)
    }
    if wasOpen, principal <= 0 { closed = isDiscount ? lastPayment ?? movement.day : movement.day }
  }

  /// Takes in all fees at once, where no credit pays fees first.
  mutating func addFees(_ sum: Int64) {
    figures.fees = sum
  }

  /// Notes the end of a day on which something moved: only what is zero then is settled.
  mutating func end(_ day: Day) {
    if principal > 0 {
      figures.settled = nil
    } else if figures.settled == nil {
      figures.settled = max(issued, closed ?? day)
    }
  }

  private var unpaidFees: Int64 { max(0, figures.fees - figures.feesPaid) }

  /// A fee that was paid first and is taken back afterwards pays the amount instead.
  private mutating func addFee(_ amount: Int64) {
    figures.fees = figures.fees.addingClamped(amount)
    let overpaid = max(0, figures.feesPaid - max(0, figures.fees))
    figures.feesPaid -= overpaid
    reduce(by: overpaid, .payment)
  }

  private mutating func reduce(by amount: Int64, _ kind: CreditEntry.Kind) {
    principal = principal.addingClamped(-amount)
    switch kind {
    case .payment: figures.paid = figures.paid.addingClamped(amount)
    case .discount: figures.discounts = figures.discounts.addingClamped(amount)
    case .creditNote: figures.credited = figures.credited.addingClamped(amount)
    case .writeOff: break
    }
  }
}
