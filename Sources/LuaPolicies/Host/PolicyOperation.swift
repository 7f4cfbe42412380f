internal import LuaSandbox
internal import Receivables

/// Everything a script can ask of the host, by number. Constructors of currencies follow, by their ISO 4217 number.
enum PolicyOperation: Int32, CaseIterable {
  case money, date, percent, discount, range, businessDays
  case split, convert
  case year, month, day, weekday, endOfMonth, addBusinessDays, nextBusinessDay
  case customerInvoices, customerHistory, invoiceInterest, invoicePayments, economy
  case decisionTerms
  case bounds
  case ledgerDSO, ledgerOverdueRatio, ledgerTurnover

  /// The number as the sandbox knows it.
  var host: HostOperation { .host(rawValue) }

  private static let firstCurrency: Int32 = 1000

  /// The operation behind `SAR(…)`.
  static func constructor(of currency: Currency) -> HostOperation {
    .host(firstCurrency + Int32(currency.numericCode))
  }

  /// The currency that an operation constructs amounts of.
  static func currency(constructedBy number: Int32) -> Currency? {
    number >= firstCurrency ? Currency(numericCode: UInt16(truncatingIfNeeded: number - firstCurrency)) : nil
  }

  /// Functions that every file may use.
  static let functions: [String: HostOperation] = {
    var functions = [
      "money": money.host, "date": date.host, "percent": percent.host, "business_days": businessDays.host,
      "discount": discount.host, "range": range.host,
    ]
    for currency in Currency.all { functions[currency.code] = constructor(of: currency) }
    return functions
  }()

  /// The same where `range { … }` is a table with its bounds, and not the number alone: for files of assumptions, and for
  /// the bounds of terms.
  static let keepingBounds = functions.merging(["range": bounds.host]) { _, bounds in bounds }

  /// What finds the fields of `ledger`, by name.
  static let ledgerFigures: [String: PolicyOperation] = [
    "dso": .ledgerDSO, "overdue_ratio": .ledgerOverdueRatio, "turnover": .ledgerTurnover,
  ]

  /// What `money:…` can do.
  static let moneyMethods = [
    "round_to": HostOperation.roundTo, "split": split.host, "at_least": .atLeast, "at_most": .atMost,
    "is_zero": .isZero, "to": convert.host,
  ]

  /// What `date:…` can do.
  static let dateMethods = [
    "end_of_month": endOfMonth.host, "add_business_days": addBusinessDays.host,
    "next_business_day": nextBusinessDay.host,
  ]

  /// What `date.…` has.
  static let dateProperties = ["year": year.host, "month": month.host, "day": day.host, "weekday": weekday.host]
}
