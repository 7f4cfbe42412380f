import Foundation

/// Sales and receivables worked out from the bare files, in the way a person with a spreadsheet would.
struct TurnoverBook {
  private var invoices: [[Substring]] = []
  private var disputed: Set<Substring> = []
  /// Day, invoice and minor units of what reduced an invoice; negative for a returned payment.
  private var reductions: [(day: Substring, invoice: Substring, amount: Int)] = []
  private var creditNotes: [(day: Substring, amount: Int)] = []

  init(_ files: [String: Data]) {
    func rows(_ name: String) -> [[Substring]] {
      String(decoding: files[name] ?? Data(), as: UTF8.self).split(separator: "\n").dropFirst().map { line in
        line.split(separator: ",", omittingEmptySubsequences: false)
      }
    }
    invoices = rows("invoices.csv")
    disputed = Set(rows("disputes.csv").map { $0[0] })
    for row in rows("payments.csv") where !row[5].isEmpty {
      reductions.append((row[2], row[5], Self.minorUnits(row[3])))
      if !row[8].isEmpty { reductions.append((row[8], row[5], -Self.minorUnits(row[3]))) }
    }
    for row in rows("credit_notes.csv") {
      reductions.append((row[2], row[5], Self.minorUnits(row[3])))
      creditNotes.append((row[2], Self.minorUnits(row[3])))
    }
  }

  /// Net credit sales of a year over the mean of the open balances before its first and on its last day.
  func turnover(of year: Int) -> Double {
    let (first, last) = ("\(year)-01-01", "\(year)-12-31")
    let credited = creditNotes.filter { $0.day >= first && $0.day <= last }.reduce(0) { $0 + $1.amount }
    let mean = Double(receivables(on: "\(year - 1)-12-31") + receivables(on: last)) / 2
    return Double(sales(from: first, to: last) - credited) / mean
  }

  /// The amounts of invoices issued in a period.
  func sales(from first: String, to last: String) -> Int {
    invoices.filter { $0[2] >= first && $0[2] <= last }.reduce(0) { $0 + Self.minorUnits($1[4]) }
  }

  /// All balances above zero at the end of a day.
  func receivables(on day: String) -> Int {
    balances(on: day) { _ in true }
  }

  /// The part of them that was due before that day.
  func overdue(on day: String) -> Int {
    balances(on: day) { $0 < day }
  }

  private func balances(on day: String, due isWanted: (Substring) -> Bool) -> Int {
    var balances: [Substring: Int] = [:]
    var due: [Substring: Substring] = [:]
    for row in invoices where row[2] <= day { (balances[row[0]], due[row[0]]) = (Self.minorUnits(row[4]), row[3]) }
    for row in reductions where row.day <= day { balances[row.invoice]! -= row.amount }
    return balances.reduce(0) { isWanted(due[$1.key]!) ? $0 + max($1.value, 0) : $0 }
  }

  /// The share of a year's invoices that was ever disputed.
  func disputedShare(of year: Int) -> Double {
    let issued = invoices.filter { $0[2].hasPrefix("\(year)-") }
    return Double(issued.count { disputed.contains($0[0]) }) / Double(issued.count)
  }

  /// An amount as pages print it: `1,234.50`.
  static func text(_ minorUnits: Int) -> String {
    var digits = String(minorUnits / 100)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",") + String(format: ".%02d", minorUnits % 100)
  }

  private static func minorUnits(_ text: Substring) -> Int { Int(text.filter { $0 != "." })! }
}
