internal import LuaSandbox
internal import Receivables

extension PolicyHost {
  func performView(
    _ operation: PolicyOperation, _ arguments: HostArguments, _ results: HostResults
  ) throws(Refusal) {
    guard let shown else { throw Refusal("nothing is shown yet", remedy: "ask inside the function") }
    guard case .word(let view) = arguments[0], view.tag == .view else {
      throw notWithColon(arguments[0], "a customer or an invoice")
    }
    let row = Int(view.row)
    if operation == .invoiceInterest {
      return results.append(HostWord(try interest(on: row, arguments, shown)))
    }
    let snapshot = shown.snapshot
    switch operation {
    case .customerInvoices:
      let open = snapshot.invoices(ofCustomer: row).filter { snapshot.invoices.isOpen[$0] }
      results.append(open.map { HostWord.view(table: ViewTable.invoice, row: UInt32($0)) })
    case .customerHistory: try history(of: row, months: arguments[1], snapshot, results)
    case .invoicePayments:
      let payments = snapshot.payments(onInvoice: row)
      results.beginRows(payments.count, fields: ["date", "amount"])
      for payment in payments {
        results.append(HostWord(payment.day))
        results.append(.money(minorUnits: payment.amount, currency: payment.currency.numericCode))
      }
    case .economy: results.append(economy.rawValue)
    case .ledgerDSO: append(snapshot.portfolioColumns.dso[0], to: results)
    case .ledgerOverdueRatio: append(snapshot.portfolioColumns.overdueRatio[0], to: results)
    case .ledgerTurnover: append(snapshot.portfolioColumns.turnover[0], to: results)
    default:
      // Of a decision only its terms are no column, since they are a list.
      guard case .terms(let tiers) = decisions[row].effect else { return results.appendNil() }
      results.append(tiers.map { HostWord($0) })
    }
  }

  /// A number of a column, where not-a-number is nil.
  private func append(_ number: Double, to results: HostResults) {
    if number.isNaN { results.appendNil() } else { results.append(number) }
  }

  private func interest(on row: Int, _ arguments: HostArguments, _ shown: Shown) throws(Refusal) -> Money {
    let example = "write invoice:interest(0.18, invoice.due, today)"
    guard case .number(let number) = kind(arguments[1]), let rate = number.rate else {
      throw Refusal("interest was given \(name(arguments[1])) as the rate of a year", remedy: example)
    }
    guard case .date(let from) = kind(arguments[2]), case .date(let to) = kind(arguments[3]) else {
      throw Refusal("interest was not given two dates", remedy: example)
    }
    var dayCount = rules.dayCount
    if let text = arguments.string(at: 4) {
      guard let basis = DayCount(rawValue: text) else {
        let known = DayCount.allCases.map(\.rawValue).joined(separator: ", ")
        throw Refusal("interest knows no day count \"\(text)\"", remedy: "write one of \(known)")
      }
      dayCount = basis
    }
    guard
      let total = shown.interest.interest(
        onInvoice: row, rate: rate, after: from, through: to, dayCount: dayCount, rounding: rules.rounding),
      let money = try? Money(minorUnits: total, currency: shown.snapshot.invoiceCurrency(row))
    else { throw tooLarge() }
    return money
  }

  private func history(
    of customer: Int, months value: HostValue, _ snapshot: Snapshot, _ results: HostResults
  ) throws(Refusal) {
    guard case .number(let number) = kind(value), let months = number.whole, (1...120).contains(months) else {
      throw Refusal("history was given \(name(value))", remedy: "write customer:history(6) for six months; at most 120")
    }
    let history = snapshot.history(ofCustomer: customer, months: Int(months))
    results.beginRows(history.count, fields: ["month", "sales", "paid", "average_days_late"])
    for month in history {
      results.append(HostWord(month.month))
      for amount in [month.sales, month.paid] {
        guard let amount else { throw unavailable(table: ViewTable.customer, field: 0, row: customer) }
        results.append(.money(minorUnits: amount, currency: month.currency.numericCode))
      }
      if let late = month.averageDaysLate { results.append(late) } else { results.appendNil() }
    }
  }
}

extension HostWord {
  /// A tier of discount terms as scripts hold it.
  init(_ tier: DiscountTier) {
    self = .discount(rateInBillionths: UInt32(tier.rate.billionths), days: UInt16(tier.days))
  }
}
