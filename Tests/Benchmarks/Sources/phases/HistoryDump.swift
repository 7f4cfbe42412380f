import CollectionRuns
import Foundation
import LedgerStore
import LuaPolicies
import Receivables

/// Writes what the rules of `Policies/standard` read on each day of a walk, for plain Lua: on the first day everything, on
/// each later one only what changed. Prints the checksum of the answers to it, and that of the walk.
///
///     D day                                                           a day begins
///     C customer segment currency is_new sales_12m limit oldest_due    what a customer is from now on
///     I invoice customer …                                             the same of an invoice that is asked about
///     X invoice                                                        it is asked about no more
struct HistoryDump {
  private var customers: [String]
  private var invoices: [Int32: String] = [:]
  private var text = ""
  private let file: FileHandle

  private init(_ path: String, customers count: Int) throws {
    customers = Array(repeating: "", count: count)
    try Data().write(to: URL(filePath: path))
    file = try FileHandle(forWritingTo: URL(filePath: path))
  }

  static func write(_ path: String, _ policy: LuaPolicy, _ days: [Day], to target: String) throws {
    let ledger = try LedgerStore(opening: path).ledger()
    var dump = try HistoryDump(target, customers: ledger.customers.count)
    var walk = HistoryWalk(ledger, from: days[0], policy: policy)
    var (history, checksum) = (History(), Checksum(policy.rules))
    for day in days {
      let snapshot = walk.slices(asOf: day).whole
      let everybody = 0..<snapshot.customers.count
      checksum.add(try policy.answers(over: snapshot, customers: everybody, economy: .normal), over: snapshot)
      try dump.add(snapshot)
      history.add(try walk.run(asOf: day, take: { history.add($0, over: ledger, policy.rules) }))
    }
    try dump.file.close()
    print(checksum.json)
    print(history.json(invoices: ledger.invoices, from: days[0], days: days.count))
  }

  private mutating func add(_ snapshot: Snapshot) throws {
    text += "D\t\(snapshot.asOf.number)\n"
    for row in 0..<snapshot.customers.count {
      let line = line(customer: row, snapshot)
      if customers[row] != line { text += line }
      customers[row] = line
    }
    var gone = invoices
    for row in 0..<snapshot.invoices.count {
      let index = snapshot.invoices.ledgerIndex[row]
      let line = line(invoice: row, snapshot)
      if gone.removeValue(forKey: index) != line {
        text += line
        invoices[index] = line
      }
    }
    for index in gone.keys {
      text += "X\t\(index + 1)\n"
      invoices[index] = nil
    }
    try file.write(contentsOf: Data(text.utf8))
    text = ""
  }

  private func line(customer row: Int, _ snapshot: Snapshot) -> String {
    let columns = snapshot.customers
    var limit = ""
    if case .amount(let money)? = columns.standingLimit[row] { limit = "\(money.minorUnits)" }
    let oldest = columns.oldestOverdueDays[row]
    return "C\t\(row + 1)\t\(columns.segment[row] ?? "")\t\(snapshot.customerCurrency(row).code)"
      + "\t\(columns.isNew[row] ? 1 : 0)\t\(columns.sales12m[row])\t\(limit)"
      + "\t\(oldest == 0 ? "" : "\(snapshot.asOf.number - oldest)")\n"
  }

  /// A row that is shown as of an earlier day stays as of that day.
  private func line(invoice row: Int, _ snapshot: Snapshot) -> String {
    let columns = snapshot.invoices
    let history = snapshot.balanceHistory(ofInvoice: row)
    let steps = history.count > 1 ? history.map { "\($0.day.number):\($0.balance)" }.joined(separator: " ") : ""
    let customer = snapshot.ledger.invoices[Int(columns.ledgerIndex[row])].customer
    let shown = columns.isOpen[row] ? "" : "\(columns.shownOn[row])"
    return "I\t\(columns.ledgerIndex[row] + 1)\t\(customer + 1)\t\(columns.id[row])"
      + "\t\(snapshot.invoiceCurrency(row).code)\t\(columns.amount[row])\t\(columns.balance[row])\t\(columns.paid[row])"
      + "\t\(columns.issued[row])\t\(columns.due[row])\t\(columns.disputed[row] ? 1 : 0)\t\(shown)\t\(steps)\n"
  }
}
