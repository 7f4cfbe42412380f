import Receivables

/// Books of chance: the same seed gives the same books.
struct RandomBooks {
  private var random: SeededNumbers
  private(set) var lines: [String] = []
  private let first = Day("2026-01-01")!

  /// Books of some customers, each with a few invoices and everything that can happen to them within 90 days.
  init(seed: UInt64, customers: Int = 4) {
    random = SeededNumbers(seed: seed)
    lines = ["rate 2026-01-01 USD SAR 3.75", "rate 2026-02-15 USD SAR 3.76"]
    for customer in 0..<customers { addCustomer("C\(customer)") }
  }

  private mutating func addCustomer(_ id: String) {
    let hasCurrency = Bool.random(using: &random)
    lines.append(
      "customer \(id)" + (hasCurrency ? " currency SAR limit \(Int.random(in: 50...400, using: &random)).00 SAR" : ""))
    let invoices = Int.random(in: 1...4, using: &random)
    for number in 0..<invoices { addInvoice("I\(id)\(number)", customer: id) }
    if chance(3) { lines.append("payment \(id) \(day(0...90)) \(amount(120)) SAR" + returned(3)) }
    if chance(4) { lines.append("credit \(id) \(day(0...90)) \(amount(60)) SAR") }
    if chance(4) { lines.append("promise \(id) \(day(0...60)) \(day(60...80)) \(amount(60)) SAR") }
    if chance(3) { lines.append("contact \(id) \(day(0...90)) right_party") }
    if chance(6) { lines.append("block \(id) count \(day(20...50)) to \(day(50...80))") }
    for order in 0..<2 where chance(2) {
      lines.append("order O\(id)\(order) \(id) \(day(0...90)) \(amount(90)) SAR \(chance(3) ? "draft" : "open")")
    }
  }

  private mutating func addInvoice(_ id: String, customer: String) {
    let issued = Int.random(in: 0...40, using: &random)
    let currency = chance(4) ? "USD" : "SAR"
    lines.append(
      "invoice \(id) \(customer) \(day(issued...issued)) \(day(issued...issued + 30)) \(amount(200)) \(currency)")
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      lines.append("payment \(customer) \(day(0...90)) \(amount(100)) \(currency) on \(id)" + returned(4))
    }
    if chance(4) { lines.append("credit \(customer) \(day(issued...90)) \(amount(50)) \(currency) on \(id)") }
    if chance(4) { lines.append("dispute \(id) \(day(10...40)) to \(day(41...80)) reason r\(issued)") }
    if chance(6) { lines.append("dispute \(id) \(day(5...9)) over \(amount(90)) \(currency) reason q") }
    if chance(5) {
      lines.append("promise \(customer) \(day(0...60)) \(day(60...80)) \(amount(60)) \(currency) on \(id)")
    }
    if chance(5) { lines.append("instalment \(id) 1 \(day(30...60)) \(amount(60)) \(currency)") }
    if chance(6) {
      lines.append("block \(id) \(["exclude", "count", "cap:reminder"].randomElement(using: &random)!) \(day(20...60))")
    }
  }

  mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }

  private mutating func day(_ range: ClosedRange<Int>) -> String {
    Day(clamping: Int(first.number) + Int.random(in: range, using: &random)).description
  }

  private mutating func amount(_ most: Int) -> String {
    "\(Int.random(in: 1...most, using: &random)).\(Int.random(in: 10...99, using: &random))"
  }

  private mutating func returned(_ of: Int) -> String { chance(of) ? " returned \(day(60...100))" : "" }

  mutating func shuffled() -> [String] { lines.shuffled(using: &random) }
}
