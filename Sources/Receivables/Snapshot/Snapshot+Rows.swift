// The rows of the ledger behind what a snapshot says of an invoice: looked for where somebody asks about one.
extension Snapshot {
  private func ledgerRow(_ row: Int) -> Int32 { invoices.ledgerIndex[row] }

  /// The customer whose invoice is in a row.
  func customer(ofInvoice row: Int) -> Int {
    Int(ledger.invoices[Int(ledgerRow(row))].customer) - firstCustomer
  }

  /// The day since which the first of the open disputes over an invoice is open.
  func openDispute(onInvoice row: Int) -> Day? {
    ledger.disputes.filter { $0.invoice == ledgerRow(row) && $0.isOpen(on: asOf) }.map(\.opened).min()
  }

  /// The day on which the promise was made that an invoice shows.
  func openPromise(onInvoice row: Int) -> Day? {
    let entry = ledger.invoices[Int(ledgerRow(row))]
    return ledger.promises.filter {
      $0.customer == entry.customer && $0.until.number == invoices.promise[row] && $0.made <= asOf
        && ($0.invoice == ledgerRow(row) || $0.invoice == nil && $0.made >= entry.issued)
    }.map(\.made).max()
  }

  /// The due day of the instalment that is awaited on an invoice.
  func dueDay(ofInstalmentOfInvoice row: Int) -> Day? {
    ledger.instalments.first { $0.invoice == ledgerRow(row) && $0.number == invoices.instalment[row] }?.due
  }

  /// The block of a strength that stands on an invoice or on its customer; of several the one that stands longest.
  func block(onInvoice row: Int, ofStrength strength: Block.Strength) -> Block? {
    let customer = ledger.invoices[Int(ledgerRow(row))].customer
    return ledger.blocks.filter {
      ($0.subject == .invoice(ledgerRow(row)) || $0.subject == .customer(customer)) && $0.block.stands(on: asOf)
        && $0.block.strength == strength
    }.map(\.block).max { $0.until ?? Day.last < $1.until ?? Day.last }
  }
}
