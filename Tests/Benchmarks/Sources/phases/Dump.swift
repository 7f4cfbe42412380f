import Foundation
import Receivables

/// Writes what the rules of `Policies/standard` read, one line a customer (`C`) and an invoice (`I`), for plain Lua.
struct Dump {
  private let snapshot: Snapshot

  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
  }

  func write(to path: String) throws {
    try Data().write(to: URL(filePath: path))
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    var text = ""
    for customer in 0..<snapshot.customers.count {
      text += line(customer)
      for row in snapshot.invoices(ofCustomer: customer) { text += line(invoice: row) }
      if text.utf8.count > 1 << 20 {
        try file.write(contentsOf: Data(text.utf8))
        text = ""
      }
    }
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  private func line(_ row: Int) -> String {
    let columns = snapshot.customers
    var limit = ""
    if case .amount(let money)? = columns.standingLimit[row] { limit = "\(money.minorUnits)" }
    let currency = snapshot.customerCurrency(row).code
    return "C\t\(columns.id[row])\t\(columns.segment[row] ?? "")\t\(currency)\t\(columns.isNew[row] ? 1 : 0)"
      + "\t\(columns.sales12m[row])\t\(limit)\t\(columns.oldestOverdueDays[row])\n"
  }

  private func line(invoice row: Int) -> String {
    let columns = snapshot.invoices
    let history = snapshot.balanceHistory(ofInvoice: row)
    let steps = history.count > 1 ? history.map { "\($0.day.number):\($0.balance)" }.joined(separator: " ") : ""
    return
      "I\t\(columns.id[row])\t\(snapshot.invoiceCurrency(row).code)\t\(columns.amount[row])\t\(columns.balance[row])"
      + "\t\(columns.paid[row])\t\(columns.due[row])\t\(columns.daysOverdue[row])\t\(columns.daysSinceIssue[row])"
      + "\t\(columns.disputed[row] ? 1 : 0)\t\(columns.isOpen[row] ? 1 : 0)\t\(columns.issued[row])\t\(steps)\n"
  }
}
