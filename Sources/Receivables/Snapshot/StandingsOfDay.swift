/// How every invoice of a ledger stands at the end of one day, taken on from day to day.
///
/// A standing follows from the movements on the invoice through that day: credits, their returns and fees. So it is the
/// standing of the day before, unless something moved since, and only those are found anew.
struct StandingsOfDay: Sendable {
  /// The day at whose end they stand so.
  private(set) var day: Day
  let allocation: CollectionRules.Allocation
  /// By index of the ledger.
  private(set) var list: [InvoiceStanding]
  /// Days on which credits come or are returned, and on which invoice; the later ones are still to come.
  private var coming: [Movement]
  /// Those before are behind.
  private var next = 0
  /// Invoices on which something was posted or paid since the standings were found.
  private var touched: [Int32] = []

  private struct Movement {
    let day: Day
    let invoice: Int32
  }

  /// Finds all standings. Linear in the ledger, but for sorting what is to come.
  init(_ index: LedgerIndex, asOf day: Day, allocation: CollectionRules.Allocation) {
    self.day = day
    self.allocation = allocation
    var reader = StandingReader(index, allocation: allocation)
    list = index.ledger.invoices.indices.map { reader.standing(of: $0, on: day) }
    coming = index.credits.flatMap { StandingsOfDay.movements(of: $0).filter { $0.day > day } }
    coming.sort { $0.day < $1.day }
  }

  private static func movements(of credit: CreditEntry) -> [Movement] {
    guard let invoice = credit.invoice else { return [] }
    return [credit.day, credit.returned].compactMap { $0 }.map { Movement(day: $0, invoice: invoice) }
  }

  /// Notes a credit that was added to the ledger.
  mutating func note(_ credit: CreditEntry) {
    for movement in StandingsOfDay.movements(of: credit) {
      if movement.day <= day {
        touched.append(movement.invoice)
      } else {
        let place = coming[next...].partitioningIndex { $0.day > movement.day }
        coming.insert(movement, at: place)
      }
    }
  }

  /// Notes a fee that was added to the ledger, behind those that came before it.
  mutating func note(_ fee: FeePosting) {
    let invoice = Int(fee.invoice)
    let known = list[invoice]
    // Where every credit pays the amount first and none is left over, a fee changes nothing but the fees.
    guard allocation == .principalFirst, fee.day <= day, known.surplus == 0, known.feesPaid == 0,
      known.balance > 0 || known.settled != nil
    else {
      touched.append(fee.invoice)
      return
    }
    list[invoice].fees = known.fees.addingClamped(fee.amount)
  }

  /// Takes the standings on to a later day, or the same. Linear in what moved on invoices since.
  ///
  /// - Precondition: everything that was added to the ledger since was noted.
  mutating func advance(to day: Day, over index: LedgerIndex) {
    precondition(self.day <= day, "standings are taken on, not back")
    self.day = day
    var reader = StandingReader(index, allocation: allocation)
    for invoice in touched { list[Int(invoice)] = reader.standing(of: Int(invoice), on: day) }
    touched.removeAll(keepingCapacity: true)
    while next < coming.count, coming[next].day <= day {
      let invoice = Int(coming[next].invoice)
      list[invoice] = reader.standing(of: invoice, on: day)
      next += 1
    }
  }
}

extension ArraySlice {
  /// The first place from which on all elements are so, in a list in which no other comes behind one that is.
  fileprivate func partitioningIndex(where isSo: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isSo(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
