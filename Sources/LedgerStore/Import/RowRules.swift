/// The places of the columns that the rules of a kind compare, found once for each source.
struct RowRules {
  /// Two days of which the second must not be before the first, and their names in messages.
  struct Order {
    let first: Int
    let second: Int
    let names: (first: String, second: String)
  }

  /// The place of the id, which must not begin or end with a space; −1 for a kind without one.
  let id: Int
  let order: Order?
  let customer: Int?
  let currency: Int?
  let invoice: Int?

  init(_ kind: EntryKind) {
    let names = kind.columns.map(\.stored)
    id = names.firstIndex(of: "id") ?? -1
    customer = names.firstIndex(of: "customer")
    currency = names.firstIndex(of: "currency")
    invoice = names.firstIndex(of: "invoice")
    let days: (String, String, String, String)? =
      switch kind {
      case .invoice: ("issued", "due", "the day of issue", "the due day")
      case .payment: ("date", "returned", "the day of payment", "the day of return")
      case .dispute: ("opened", "closed", "the day it was opened", "the day it was closed")
      case .promise: ("made", "until", "the day it was made", "the last day of the promise")
      case .block: ("from", "until", "its first day", "the last day of the block")
      case .customer, .order, .creditNote, .contact, .instalment, .rate: nil
      }
    order = days.map { first, second, firstName, secondName in
      Order(
        first: kind.place(of: first), second: kind.place(of: second), names: (first: firstName, second: secondName))
    }
  }
}
