import Receivables

/// A number over every answer in order, and the sums behind it; `yardsticks/rules.lua` computes the same.
struct Checksum {
  private var hash: UInt64 = 0
  private var limits = 0
  private var limitSum: Int64 = 0
  private var discounts = 0
  private var fees = 0
  private var feeSum: Int64 = 0
  private var stages = 0
  private var faults = 0

  private let numbers: [String: Int64]

  /// A number over nothing yet.
  init(_ rules: CollectionRules) {
    numbers = Dictionary(
      uniqueKeysWithValues: rules.stages.enumerated().map { ($0.element.name, Int64($0.offset + 1)) })
  }

  /// Adds the answers about all customers of a snapshot.
  mutating func add(_ answers: Answers, over snapshot: Snapshot) {
    faults += answers.faults.count
    for customer in answers.customers {
      if case .amount(let limit)? = answers.limits[customer].value {
        limits += 1
        limitSum += limit.minorUnits
        add(limit.minorUnits)
      } else {
        add(-1)
      }
      for row in snapshot.invoices(ofCustomer: customer) { add(answers, row) }
    }
  }

  private mutating func add(_ answers: Answers, _ place: Int) {
    let tiers = answers.terms[place].value ?? []
    discounts += tiers.isEmpty ? 0 : 1
    add(Int64(tiers.count))
    for tier in tiers {
      add(tier.rate.billionths)
      add(Int64(tier.days))
    }
    if let fee = answers.fees[place].value {
      fees += 1
      feeSum += fee.minorUnits
      add(fee.minorUnits)
    } else {
      add(-1)
    }
    let stage = answers.stages[place].value.flatMap { numbers[$0] } ?? 0
    stages += stage > 0 ? 1 : 0
    add(stage)
  }

  private mutating func add(_ value: Int64) {
    hash = hash &* 6_364_136_223_846_793_005 &+ UInt64(bitPattern: value) &+ 1
  }

  var json: String {
    #"{"checksum": "\#(String(hash, radix: 16))", "limits": \#(limits), "limit_sum": \#(limitSum), "#
      + #""discounts": \#(discounts), "fees": \#(fees), "fee_sum": \#(feeSum), "stages": \#(stages), "faults": \#(faults)}"#
  }
}
