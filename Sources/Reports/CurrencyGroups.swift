internal import Receivables

extension Array {
  /// The elements of each currency together, where those of a currency follow one another.
  func grouped(by currency: (Element) -> Currency) -> [[Element]] {
    reduce(into: []) { groups, element in
      if let last = groups.last?.last, currency(last) == currency(element) {
        groups[groups.count - 1].append(element)
      } else {
        groups.append([element])
      }
    }
  }
}
