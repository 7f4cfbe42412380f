extension SnapshotBuilder {
  /// Adds a customer to the columns, once its invoices and orders have gone by.
  mutating func addCustomer(_ row: Int, account: CustomerAccount, tally: CustomerTally) {
    let customer = ledger.customers[row]
    customers.currencies.append(tally.currency.numericCode)
    customers.id.append(customer.id)
    customers.name.append(customer.name)
    customers.segment.append(customer.segment)
    customers.region.append(customer.region)
    customers.language.append(customer.language)
    customers.rating.append(customer.rating)
    customers.currency.append(tally.currency.code)
    let opened = customer.opened ?? tally.firstIssue ?? asOf
    customers.opened.append(opened.number)
    customers.ageDays.append(Int32(asOf - opened))
    customers.termsDays.append(Int32(clamping: customer.termsDays ?? tally.latestTerms?.days ?? 0))
    appendTotals(row, tally: tally)
    customers.openInvoices.append(tally.openInvoices)
    customers.overdueInvoices.append(tally.overdueInvoices)
    customers.oldestOverdueDays.append(tally.oldestOverdueDays)
    customers.invoices12m.append(tally.invoices12m)
    appendPaymentHabit(tally)
    customers.lastPayment.append(tally.lastPayment?.number ?? Absent.day)
    customers.daysSincePayment.append(tally.lastPayment.map { Int32(asOf - $0) } ?? Absent.integer)
    customers.returnedPayments12m.append(tally.returned12m)
    customers.disputesOpen.append(tally.disputesOpen)
    customers.disputes12m.append(tally.disputes12m)
    customers.isNew.append(!tally.hasSettled)
    appendAccount(account)
    appendStages(row, tally: tally)
    customers.blocked.append(account.blocks.contains { $0.stands(on: asOf) })
  }

  /// Totals over all currencies, in the customer's own.
  private mutating func appendTotals(_ row: Int, tally: CustomerTally) {
    var missing: MissingRate?
    func total(_ sums: CurrencySums) -> Int64 {
      switch sums.total(in: tally.currency, rates: ledger.rates, on: asOf, rounding: rules.rounding) {
      case .success(let total): return total
      case .failure(let rate):
        missing = rate
        return Absent.unavailable
      }
    }
    let open = total(tally.open)
    let credit = total(tally.credits)
    let orders = total(tally.orders)
    let parts = [open, total(tally.fees), orders, credit]
    let exposure =
      parts.contains(Absent.unavailable)
      ? Absent.unavailable : parts[0].addingClamped(parts[1]).addingClamped(parts[2]).addingClamped(-parts[3])
    let posted = index.limitsOfCustomer.rows(of: row).last { ledger.limits[Int($0)].day <= asOf }
      .map { ledger.limits[Int($0)] }
    customers.limitPosted.append(posted?.day.number ?? Absent.day)
    let limit = posted?.limit ?? ledger.customers[row].creditLimit.map { .amount($0) }
    let figures = LimitFigures(limit: limit, exposure: exposure, currency: tally.currency)
    customers.standingLimit.append(limit)
    customers.creditLimit.append(figures.creditLimit)
    customers.headroom.append(figures.headroom)
    customers.overLimit.append(figures.isOver)
    customers.exposure.append(exposure)
    customers.openBalance.append(open)
    customers.overdueBalance.append(total(tally.overdue))
    customers.unappliedCredit.append(credit)
    customers.openOrders.append(orders)
    customers.sales12m.append(total(tally.sales12m))
    customers.sales3m.append(total(tally.sales3m))
    if let missing { customers.missingRate[Int32(customers.count - 1)] = missing.pair }
    customers.credits.append(
      tally.credits.amounts.compactMap { try? Money(minorUnits: $0.minorUnits, currency: $0.currency) })
  }

  private mutating func appendPaymentHabit(_ tally: CustomerTally) {
    let settled = Double(tally.settled12m)
    let isKnown = tally.settled12m > 0
    customers.onTimeRatio.append(isKnown ? Double(tally.onTime12m) / settled : .nan)
    customers.averageDaysLate.append(isKnown ? Double(tally.daysLate12m) / settled : .nan)
    customers.worstDaysLate.append(isKnown ? tally.worstDaysLate12m : Absent.integer)
    customers.averageDaysToPay.append(isKnown ? Double(tally.daysToPay12m) / settled : .nan)
  }

  private mutating func appendAccount(_ account: CustomerAccount) {
    var kept: Int32 = 0
    var broken: Int32 = 0
    for promise in account.promises {
      if index.isKept(promise, asOf: asOf) { kept += 1 } else if promise.until < asOf { broken += 1 }
    }
    customers.promisesKept.append(kept)
    customers.promisesBroken.append(broken)
    customers.promiseOpen.append(account.promises.contains { asOf <= $0.until })
    let recent = account.contacts.filter { asOf - $0.day < 30 }
    customers.contacts30d.append(Int32(recent.count))
    customers.rightParty30d.append(
      Int32(recent.count { $0.outcome == .rightParty || $0.outcome == .promise }))
    let last = account.contacts.map(\.day).max()
    customers.daysSinceContact.append(last.map { Int32(asOf - $0) } ?? Absent.integer)
  }

  private mutating func appendStages(_ row: Int, tally: CustomerTally) {
    customers.highestStage.append(tally.highestStage.map { ledger.stageNames[$0.name] })
    customers.lastLetter.append(tally.lastLetter?.number ?? Absent.day)
    var holds: Set<HoldCause> = []
    for posting in index.holdsOfCustomer.rows(of: row).map({ ledger.holds[Int($0)] }) where posting.day <= asOf {
      if posting.isPlaced { holds.insert(posting.cause) } else { holds.remove(posting.cause) }
    }
    customers.holds.append(holds)
    customers.onHold.append(!holds.isEmpty)
  }
}
