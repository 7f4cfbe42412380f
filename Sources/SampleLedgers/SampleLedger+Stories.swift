public import Receivables

extension SampleLedger {
  /// The ledger of a story. `write(to:)` gives the bytes in `Examples/stories/<name>`.
  public init(_ story: Story) {
    switch story {
    case .technology: self.init(seed: 54, invoices: 1_100, customers: 40, from: "2023-07-01", shape: .technology)
    case .manufacturer: self.init(seed: 248, invoices: 1_000, customers: 36, from: "2023-07-01", shape: .manufacturer)
    case .retailer: self.init(seed: 142, invoices: 1_000, customers: 45, from: "2023-04-01", shape: .retailer)
    case .wholesaler: self.init(seed: 31, invoices: 1_000, customers: 42, from: "2023-07-01", shape: .wholesaler)
    }
  }

  private init(seed: UInt64, invoices: Int, customers: Int, from: String, shape: Shape) {
    self.init(
      seed: seed, invoices: invoices, customers: customers, from: Day(from)!, to: Self.lastDay, shape: shape)
  }

  /// The ledger of `tahsil demo`: 1,200 invoices of 60 customers in the year before `demoDay`, one in five still open.
  public static let demo = SampleLedger(
    seed: 99, invoices: 1_200, customers: 60, from: Day("2025-01-01")!, to: demoDay, openShare: 0.22)

  /// 2025-12-31, a Wednesday: the day as of which `demo` is worth a run.
  public static var demoDay: Day { lastDay }
}
