import Receivables
import Testing

@testable import SampleLedgers

/// What a newcomer should find on the first look at `SampleLedger.demo`, as of `SampleLedger.demoDay`.
@Suite("The demo ledger")
struct DemoTests {
  private static let ledger = SampleLedger.demo
  private static let entries = ledger.entries()
  private static let day = SampleLedger.demoDay

  /// The open invoices with their balances in minor units.
  private static let open: [(invoice: Invoice, balance: Int64)] = {
    var balances: [String: Int64] = [:]
    for case .payment(let row) in entries where row.returned == nil {
      balances[row.invoice, default: 0] -= row.amount.minorUnits
    }
    for case .creditNote(let row) in entries { balances[row.invoice, default: 0] -= row.amount.minorUnits }
    return entries.compactMap { entry in
      guard case .invoice(let row) = entry else { return nil }
      let balance = row.amount.minorUnits + balances[row.id, default: 0]
      return balance > 0 ? (row, balance) : nil
    }
  }()

  @Test("Its day is its last one, a business day in Saudi Arabia")
  func day() {
    #expect(Self.ledger.to == Self.day)
    #expect(Self.day.weekday == .wednesday)
    #expect((Self.ledger.invoices, Self.ledger.customers) == (1_200, 60))
  }

  @Test("Every bucket of the aging holds something", arguments: [-90...0, 1...30, 31...60, 61...90, 91...400])
  func buckets(daysOverdue: ClosedRange<Int>) {
    let count = Self.open.count { daysOverdue.contains(Self.day - $0.invoice.due) }
    #expect(count >= 5)
  }

  @Test("Disputes, promises, plans and blocks stand on the day, and orders wait")
  func present() {
    var found: [String: Int] = [:]
    for entry in Self.entries {
      switch entry {
      case .dispute(let row) where row.closed == nil: found["dispute", default: 0] += 1
      case .promise(let row) where row.until >= Self.day: found["promise", default: 0] += 1
      case .instalment(let row) where row.due > Self.day: found["instalment", default: 0] += 1
      case .block(let row) where row.stands(on: Self.day): found["block", default: 0] += 1
      case .order(let row) where row.state == .open: found["order", default: 0] += 1
      default: break
      }
    }
    #expect(found["dispute", default: 0] >= 5)
    #expect(found["promise", default: 0] >= 5)
    #expect(found["instalment", default: 0] >= 2)
    #expect(found["block", default: 0] >= 1)
    #expect(found["order", default: 0] >= 10)
  }

  @Test("Some customers are over their limit, but not most of them")
  func limits() {
    var owed: [String: Int64] = [:]
    for (invoice, balance) in Self.open { owed[invoice.customer, default: 0] += balance }
    var over = 0
    for case .customer(let row) in Self.entries {
      if let limit = row.creditLimit, owed[row.id, default: 0] > limit.minorUnits { over += 1 }
    }
    #expect((6...24).contains(over))
  }
}
