internal import Receivables

/// What an operator does with a value of a class, and another.
///
/// The server says nothing about an operator that nobody declared: its result is unknown, and unknown fits everywhere. So
/// what is forbidden is declared too, with a result that fits nowhere and has the reason as its name. Of several that fit
/// the server takes the first, so these stand last: what it does not know is no mistake.
struct EditorOperator {
  /// The result of what is forbidden.
  enum Mistake: String, CaseIterable {
    case money = "MoneyWithPlainNumber"
    case product = "MoneyTimesMoney"
    case dates = "DatePlusDate"

    var sentence: LocalizedText {
      switch self {
      case .money:
        LocalizedText(
          "An amount and a plain number do not add up: write the number with its currency, as in SAR(50).",
          arabic: "لا يُجمع مبلغ مع عدد مجرد: اكتب العدد مع عملته، مثل SAR(50).")
      case .product:
        LocalizedText(
          "Two amounts are not multiplied: multiply by a number, such as a rate.",
          arabic: "لا يُضرب مبلغ في مبلغ: اضرب في عدد، مثل معدل.")
      case .dates:
        LocalizedText(
          "Two dates are not added: a date plus days is a date, and a date minus a date is days.",
          arabic: "لا يُجمع تاريخ مع تاريخ: التاريخ مع أيام تاريخ، والتاريخ ناقصاً تاريخاً أيام.")
      }
    }
  }

  let text: String

  private init(_ name: String, _ operand: String?, _ result: String) {
    text = "---@operator \(name)\(operand.map { "(\($0))" } ?? ""): \(result)"
  }

  private init(_ name: String, _ operand: String, _ mistake: Mistake) {
    self.init(name, operand, mistake.rawValue)
  }

  static let ofMoney = [
    EditorOperator("add", "Money", "Money"), EditorOperator("sub", "Money", "Money"),
    EditorOperator("unm", nil, "Money"), EditorOperator("mul", "number", "Money"),
    EditorOperator("div", "number", "Money"), EditorOperator("div", "Money", "number"),
    EditorOperator("add", "number", .money), EditorOperator("sub", "number", .money),
    EditorOperator("mul", "Money", .product),
  ]

  static let ofDates = [
    EditorOperator("add", "number", "Date"), EditorOperator("sub", "number", "Date"),
    EditorOperator("sub", "Date", "number"), EditorOperator("add", "Date", .dates),
  ]
}
