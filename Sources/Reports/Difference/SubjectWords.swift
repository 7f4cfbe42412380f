internal import CollectionRuns
internal import Receivables

/// Whom a difference is about, as reports name it.
struct SubjectWords {
  let ledger: Ledger
  let say: Wording

  /// The id of the customer.
  func customerID(_ difference: DecisionDifference) -> String { ledger.customers[Int(difference.customer)].id }

  /// The id and the name of the customer.
  func customer(_ difference: DecisionDifference) -> ReportCell {
    let customer = ledger.customers[Int(difference.customer)]
    let name = say.language == .arabic && !customer.nameArabic.isEmpty ? customer.nameArabic : customer.name
    return .named(id: customer.id, name: name)
  }

  /// The id of the invoice; `nil` where it is about something else.
  func invoice(_ difference: DecisionDifference) -> String? {
    if case .invoice(let index) = difference.subject { ledger.invoiceIDs[Int(index)] } else { nil }
  }

  /// The id of the order; `nil` where it is about something else.
  func order(_ difference: DecisionDifference) -> String? {
    if case .order(let index) = difference.subject { ledger.orderIDs[Int(index)] } else { nil }
  }
}
