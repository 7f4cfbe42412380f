/// What is owed on one invoice at the end of a day.
public struct InvoiceStanding: Sendable, Equatable {
  /// What is left of the amount; never below zero.
  public var balance: Int64
  /// Payments that reduced the amount.
  public var paid: Int64 = 0
  /// Discounts that reduced the amount.
  public var discounts: Int64 = 0
  /// How many credit notes reduced the amount.
  public var creditNotes: Int32 = 0
  /// Late fees posted.
  public var fees: Int64 = 0
  /// Of them, paid.
  public var feesPaid: Int64 = 0
  /// What was received over amount and fees: the customer's unapplied credit.
  public var surplus: Int64 = 0
  /// The day on which the balance became zero for good; `nil` while it is open.
  public var settled: Day?
}

/// Reads the standing of invoices off a ledger; keeps its working memory from one invoice to the next.
struct StandingReader {
  private let index: LedgerIndex
  private let allocation: CollectionRules.Allocation
  private var changes: [Change] = []

  /// One movement on an invoice, in the order in which days and causes count.
  private struct Change {
    let day: Day
    /// Fees before credits, and what comes before what goes back, on one day.
    let rank: Int
    let amount: Int64
    let kind: CreditEntry.Kind?
    let isReturn: Bool
    let credit: Int
  }

  init(_ index: LedgerIndex, allocation: CollectionRules.Allocation) {
    self.index = index
    self.allocation = allocation
  }

  /// The standing of an invoice at the end of `day`. Linear in its movements.
  mutating func standing(of invoice: Int, on day: Day) -> InvoiceStanding {
    collect(invoice, through: day)
    var standing = InvoiceStanding(balance: 0)
    var principal = index.ledger.invoices[invoice].amount
    var feeParts: [Int: Int64] = [:]
    for change in changes {
      guard let kind = change.kind else {
        standing.fees += change.amount
        continue
      }
      let sign: Int64 = change.isReturn ? -1 : 1
      let feePart: Int64
      if change.isReturn {
        feePart = feeParts[change.credit] ?? 0
      } else {
        feePart =
          allocation == .feesFirst && kind == .payment
          ? min(change.amount, max(0, standing.fees - standing.feesPaid)) : 0
        if feePart > 0 { feeParts[change.credit] = feePart }
      }
      standing.feesPaid += sign * feePart
      let wasOpen = principal > 0
      principal -= sign * (change.amount - feePart)
      switch kind {
      case .payment: standing.paid += sign * (change.amount - feePart)
      case .discount: standing.discounts += sign * change.amount
      case .creditNote: standing.creditNotes += change.isReturn ? 0 : 1
      case .writeOff: break
      }
      if principal <= 0, wasOpen { standing.settled = change.day }
      if principal > 0 { standing.settled = nil }
    }
    standing.balance = max(0, principal)
    let excess = max(0, -principal)
    let toFees = min(excess, max(0, standing.fees - standing.feesPaid))
    standing.feesPaid += toFees
    standing.surplus = excess - toFees
    standing.paid -= min(excess, standing.paid)
    return standing
  }

  /// What the balance was from the end of which day on: the day of issue first, then each day on which it changed
  /// through `day`.
  mutating func balanceHistory(of invoice: Int, through day: Day) -> [BalanceStep] {
    let entry = index.ledger.invoices[invoice]
    if index.creditsOfInvoice.rows(of: invoice).isEmpty {
      return [BalanceStep(day: entry.issued, balance: entry.amount)]
    }
    collect(invoice, through: day)
    let days = [entry.issued] + changes.filter { $0.kind != nil && $0.day > entry.issued }.map(\.day)
    var history: [BalanceStep] = []
    for day in days where history.last?.day != day {
      history.append(BalanceStep(day: day, balance: standing(of: invoice, on: day).balance))
    }
    return history
  }

  private mutating func collect(_ invoice: Int, through day: Day) {
    changes.removeAll(keepingCapacity: true)
    for row in index.creditsOfInvoice.rows(of: invoice) {
      let credit = index.credits[Int(row)]
      guard credit.day <= day else { continue }
      append(
        Change(
          day: credit.day, rank: 1, amount: credit.amount, kind: credit.kind, isReturn: false, credit: Int(row)))
      if let returned = credit.returned, returned <= day {
        append(
          Change(day: returned, rank: 2, amount: credit.amount, kind: credit.kind, isReturn: true, credit: Int(row)))
      }
    }
    for row in index.feesOfInvoice.rows(of: invoice) {
      let fee = index.ledger.fees[Int(row)]
      guard fee.day <= day else { continue }
      append(Change(day: fee.day, rank: 0, amount: fee.amount, kind: nil, isReturn: false, credit: -1))
    }
  }

  /// Insertion from the back: an invoice has few movements, and they mostly come in order.
  private mutating func append(_ change: Change) {
    var place = changes.count
    while place > 0, (changes[place - 1].day, changes[place - 1].rank) > (change.day, change.rank) { place -= 1 }
    changes.insert(change, at: place)
  }
}
