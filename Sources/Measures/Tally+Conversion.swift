import Receivables

extension Tally {
  /// The tally of several currencies in one: each sum is converted and rounded half to even, and then they are added.
  ///
  /// - Throws: where there is no rate.
  static func merge(_ tallies: [Tally], into currency: Currency, rates: [Currency: Rate]) throws(MeasureError) -> Tally
  {
    var merged = try tallies[0].converted(to: currency, rate: rates[tallies[0].currency])
    for other in tallies.dropFirst() {
      merged.add(try other.converted(to: currency, rate: rates[other.currency]))
    }
    return merged
  }

  private mutating func add(_ other: Tally) {
    for slot in flows.indices {
      flows[slot] += other.flows[slot]
      disputed[slot] += other.disputed[slot]
    }
    for bucket in amounts.indices {
      for slot in amounts[bucket].indices {
        amounts[bucket][slot] += other.amounts[bucket][slot]
        counts[bucket][slot] += other.counts[bucket][slot]
      }
    }
    for day in changes.indices { changes[day] += other.changes[day] }
    var places = Dictionary(uniqueKeysWithValues: shares.enumerated().map { ($1.customer, $0) })
    for share in other.shares {
      if let place = places[share.customer] {
        shares[place].sales += share.sales
        shares[place].open += share.open
      } else {
        places[share.customer] = shares.count
        shares.append(share)
      }
    }
    disputeReasons.merge(other.disputeReasons) { $0 + $1 }
    revisionReasons.merge(other.revisionReasons) { $0 + $1 }
  }

  private func converted(to target: Currency, rate: Rate?) throws(MeasureError) -> Tally {
    guard currency != target, let rate else { return self }
    let conversion = Conversion(from: currency, to: target, rate: rate)
    var result = self
    for slot in flows.indices {
      for amount in Flows.amounts where flows[slot][keyPath: amount] != 0 {
        result.flows[slot][keyPath: amount] = try conversion(flows[slot][keyPath: amount])
      }
      result.disputed[slot] = try conversion(disputed[slot])
    }
    for bucket in amounts.indices {
      for slot in amounts[bucket].indices { result.amounts[bucket][slot] = try conversion(amounts[bucket][slot]) }
    }
    for day in changes.indices { result.changes[day] = try conversion(changes[day]) }
    for place in shares.indices {
      result.shares[place].sales = try conversion(shares[place].sales)
      result.shares[place].open = try conversion(shares[place].open)
    }
    return result
  }
}

/// Sums of one currency in another.
private struct Conversion {
  private let numerator: Int128
  private let denominator: Int128

  init(from: Currency, to: Currency, rate: Rate) {
    let shift = to.decimals - from.decimals
    let power = (0..<abs(shift)).reduce(Int128(1)) { product, _ in product * 10 }
    numerator = Int128(rate.billionths) * (shift > 0 ? power : 1)
    denominator = Int128(Rate.one.billionths) * (shift < 0 ? power : 1)
  }

  func callAsFunction(_ amount: Int128) throws(MeasureError) -> Int128 {
    if amount == 0 { return 0 }
    let (product, overflow) = amount.multipliedReportingOverflow(by: numerator)
    guard !overflow else { throw .overflow }
    return Rounding.halfEven.quotient(product, dividedBy: denominator)
  }
}
