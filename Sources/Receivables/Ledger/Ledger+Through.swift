extension Ledger {
  /// The ledger as if nothing happened after a day: no payment, no return, no dispute and none that ends, no contact and
  /// no posting. What was agreed by then stays: due days, promises with their last days, plans, blocks.
  ///
  /// A snapshot as of that day says the same of both. One of a later day says what would be if nothing happened.
  public func asIfNothingHappened(after day: Day) -> Ledger {
    var ledger = self
    ledger.nameCurrencies(ofThoseIssuedToAfter: day)
    // Their indexes are what everything else names: they stay, and are issued when nobody looks.
    for index in ledger.invoices.indices where ledger.invoices[index].issued > day {
      (ledger.invoices[index].issued, ledger.invoices[index].due) = (Day.last, Day.last)
    }
    ledger.credits = credits.filter { $0.day <= day }.map { credit in
      var credit = credit
      if let returned = credit.returned, returned > day { credit.returned = nil }
      return credit
    }
    ledger.disputes = disputes.filter { $0.opened <= day }.map { dispute in
      var dispute = dispute
      if let closed = dispute.closed, closed > day { dispute.closed = nil }
      return dispute
    }
    ledger.promises = promises.filter { $0.made <= day }
    ledger.contacts = contacts.filter { $0.day <= day }
    ledger.fees = fees.filter { $0.day <= day }
    ledger.stages = stages.filter { $0.day <= day }
    ledger.terms = terms.filter { $0.day <= day }
    ledger.limits = limits.filter { $0.day <= day }
    ledger.holds = holds.filter { $0.day <= day }
    ledger.orderReleases = orderReleases.filter { $0.day <= day }
    ledger.rates = rates.through(day)
    return ledger
  }

  /// A customer without a currency has that of its first invoice, also where that one comes only later.
  private mutating func nameCurrencies(ofThoseIssuedToAfter day: Day) {
    var first: [Int32: Int] = [:]
    for (index, invoice) in invoices.enumerated() where customers[Int(invoice.customer)].currency == nil {
      guard let known = first[invoice.customer] else {
        first[invoice.customer] = index
        continue
      }
      let other = invoices[known].issued
      if invoice.issued < other || (invoice.issued == other && duePrecedes(index, known)) {
        first[invoice.customer] = index
      }
    }
    for (customer, index) in first where invoices[index].issued > day {
      customers[Int(customer)].currency = invoices[index].currency
    }
  }
}
