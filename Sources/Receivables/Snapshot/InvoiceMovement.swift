/// One movement on an invoice: a credit, the return of one, or a late fee.
struct InvoiceMovement {
  /// What moves.
  enum Kind: Equatable {
    case credit(CreditEntry.Kind)
    case giveBack(CreditEntry.Kind)
    case fee
  }

  let day: Day
  let kind: Kind
  let amount: Int64
  /// The row of the credit in the index; -1 for a fee.
  let credit: Int

  /// The order of movements: by day; on one day what comes, then what goes back, then fees, because a run posts them
  /// at the end of the day.
  func precedes(_ other: InvoiceMovement) -> Bool { (day, rank) < (other.day, other.rank) }

  private var rank: Int {
    switch kind {
    case .credit: 0
    case .giveBack: 1
    case .fee: 2
    }
  }
}
