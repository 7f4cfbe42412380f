import CollectionRuns
import LuaPolicies
import Receivables

/// A collection run inside another program: a ledger in memory, a policy from a folder, and no command line.
@main
enum Example {
  static func main() throws {
    let policy = try LuaPolicy(path: CommandLine.arguments.dropFirst().first ?? "Policies/standard")
    let slices = SnapshotSlices(of: try ledger(), asOf: day("2026-03-01"), rules: policy.rules)
    let proposal = try CollectionRun.propose(slices, policy: policy)

    for decision in proposal.decisions {
      let customer = slices.ledger.customers[Int(decision.customer)].name
      switch decision.effect {
      case .stage(let name, _, _): print("\(customer): an invoice comes to the stage '\(name)'")
      case .fee(let total, let addition): print("\(customer): a late fee of \(addition), \(total) in all")
      default: print("\(customer): \(decision.question.rawValue), because \(decision.reason)")
      }
    }
    for fault in proposal.faults { print("\(fault.file):\(fault.line): \(fault.message)") }
  }

  /// Three invoices of two customers. A server would open a `LedgerStore` instead, and post what it proposes.
  private static func ledger() throws -> Ledger {
    var payment = Payment(id: "P1", customer: "C2", date: day("2026-02-14"), amount: try sar(18_250_00))
    payment.invoice = "I3"
    let due = day("2026-01-31")
    return try Ledger([
      .customer(Customer(id: "C1", name: "Al Noor Trading")),
      .customer(Customer(id: "C2", name: "Gulf Paper")),
      .invoice(Invoice(id: "I1", customer: "C1", issued: day("2026-01-01"), due: due, amount: try sar(42_000_00))),
      .invoice(
        Invoice(id: "I2", customer: "C1", issued: day("2026-02-20"), due: day("2026-03-22"), amount: try sar(9_500_00))),
      .invoice(Invoice(id: "I3", customer: "C2", issued: day("2026-01-01"), due: due, amount: try sar(18_250_00))),
      .payment(payment),
    ])
  }

  private static func sar(_ minorUnits: Int64) throws -> Money { try Money(minorUnits: minorUnits, currency: .SAR) }

  private static func day(_ text: String) -> Day { Day(text)! }
}
