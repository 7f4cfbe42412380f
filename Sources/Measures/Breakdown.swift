import Receivables

/// By what a report is divided into groups.
public enum Breakdown: String, Hashable, Sendable, CaseIterable {
  case segment, region, currency, customer

  /// Customers whose figures are added up.
  struct Group {
    /// What they have in common; empty where a customer has none.
    let key: String
    /// The name, where the group is a customer.
    let name: LocalizedText?
    /// Their indexes in the ledger.
    var customers: [Int]
  }

  /// The groups of a ledger, in the order in which they first come. Every customer is in one.
  func groups(of ledger: Ledger) -> [Group] {
    // The currency is that of the invoice; everything is kept apart by it anyway.
    if self == .currency { return [Group(key: "", name: nil, customers: Array(ledger.customers.indices))] }
    var groups: [Group] = []
    var places: [String: Int] = [:]
    for (index, customer) in ledger.customers.enumerated() {
      let key = key(of: customer)
      if let place = places[key] {
        groups[place].customers.append(index)
      } else {
        places[key] = groups.count
        groups.append(Group(key: key, name: name(of: customer), customers: [index]))
      }
    }
    return groups
  }

  /// What a customer has in common with others of its group; empty by currency, which is that of each invoice.
  func key(of customer: Customer) -> String {
    switch self {
    case .segment: customer.segment
    case .region: customer.region
    case .currency: ""
    case .customer: customer.id
    }
  }

  /// The name of the group of a customer, where it is the customer alone.
  func name(of customer: Customer) -> LocalizedText? {
    guard self == .customer else { return nil }
    return LocalizedText(customer.name, arabic: customer.nameArabic.isEmpty ? nil : customer.nameArabic)
  }
}
