internal import Receivables

/// A field that a column of a case table can set: where it stands, and the type its cells have.
struct CaseField {
  enum Owner: String, CaseIterable {
    case customer, invoice, order, ledger
  }

  /// The name of the column, such as `invoice.days_overdue`.
  let name: String
  let owner: Owner
  /// The type as policy authors know it: `money`, `date`, `whole number`, `number`, `true or false`, `text`.
  let type: String

  /// Every field that scripts can read of a customer, an invoice, an order and the ledger.
  static let all: [String: CaseField] = {
    let fields =
      SnapshotFields.customer.map { CaseField(.customer, $0.name, $0.column.type) }
      + SnapshotFields.invoice.map { CaseField(.invoice, $0.name, $0.column.type) }
      + SnapshotFields.order.map { CaseField(.order, $0.name, $0.column.type) }
      + SnapshotFields.ledger.map { CaseField(.ledger, $0.name, $0.column.type) }
    return Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0) })
  }()

  private init(_ owner: Owner, _ name: String, _ type: String) {
    self.name = "\(owner.rawValue).\(name)"
    self.owner = owner
    self.type = type
  }

  /// Reads a cell.
  ///
  /// - Throws: what is wrong with it, and what to write instead.
  func value(of cell: String, currency: Currency) throws(Refused) -> FieldValue {
    switch type {
    case "money": return .money(try CaseCell.money(cell, currency: currency))
    case "date":
      guard let day = Day(cell) else {
        throw Refused("\(ForeignText.quoted(cell)) is not a day", remedy: "write 2026-01-31")
      }
      return .day(day)
    case "whole number":
      guard let number = Int(cell) else {
        throw Refused("\(ForeignText.quoted(cell)) is not a whole number", remedy: "write 5")
      }
      guard wholeNumbers.contains(number) else {
        throw Refused(
          "\(ForeignText.quoted(cell)) is too large or too small",
          remedy: "write a whole number from \(wholeNumbers.lowerBound) to \(wholeNumbers.upperBound)")
      }
      return .integer(number)
    case "number":
      guard let number = Double(cell), number.isFinite else {
        throw Refused("\(ForeignText.quoted(cell)) is not a number", remedy: "write 0.25")
      }
      return .number(number)
    case "true or false":
      guard let flag = CaseCell.flags[cell] else {
        throw Refused("\(ForeignText.quoted(cell)) is not yes or no", remedy: "write yes or no")
      }
      return .flag(flag)
    default: return .text(cell)
    }
  }

  /// The whole numbers that a column holds; the least one stands for none.
  private var wholeNumbers: ClosedRange<Int> { Int(Absent.integer) + 1...Int(Int32.max) }

  /// What is wrong with a cell, and what to write instead.
  struct Refused: Error {
    let message: String
    let remedy: String

    init(_ message: String, remedy: String) {
      self.message = message
      self.remedy = remedy
    }
  }
}

/// Reads cells.
enum CaseCell {
  static let flags = ["yes": true, "no": false, "true": true, "false": false]

  /// `1000.00 SAR`, or `1000.00` in the given currency.
  static func money(_ cell: String, currency: Currency) throws(CaseField.Refused) -> Money {
    let parts = cell.split(separator: " ")
    let code = parts.count == 2 ? Currency(code: String(parts[1])) : currency
    guard let code, let amount = parts.first, parts.count <= 2 else {
      throw CaseField.Refused("\(ForeignText.quoted(cell)) is not an amount", remedy: "write 1000.00 \(currency)")
    }
    do {
      return try Money(String(amount), code)
    } catch {
      throw CaseField.Refused(
        "\(ForeignText.quoted(cell)) is not an amount: \(error)", remedy: "write 1000.00 \(currency)")
    }
  }
}
