public import Receivables

/// A place in a policy's scripts.
public struct ScriptPlace: Hashable, Sendable, CustomStringConvertible {
  /// The path of the file inside the policy folder.
  public let file: String
  /// The line, 1 for the first; `nil` where only the file is known.
  public let line: Int?

  /// A place in a file.
  public init(file: String, line: Int? = nil) {
    self.file = file
    self.line = line
  }

  /// `late_fee.lua:5`, or the file alone.
  public var description: String { line.map { "\(file):\($0)" } ?? file }
}

/// Finds the last line that ran for an answer of a policy; `nil` where it is not known.
///
/// The snapshot shows the customer alone; `row` is that of the invoice or the order in it, 0 for a question about the
/// customer. Whoever can trace a script plugs in here.
public typealias LineFinder =
  @Sendable (_ policy: any Policy, _ question: Question, _ snapshot: Snapshot, _ row: Int) throws -> ScriptPlace?

extension ComparedRun {
  /// Where a person finds what made a decision of this run: the line, where `finder` knows it, else the file. Takes a
  /// snapshot of the customer, so it is for the few differences that a report shows.
  public func place(of difference: DecisionDifference, finder: LineFinder?) throws -> ScriptPlace {
    let file = ScriptPlace(file: policy.source(of: difference.question))
    guard let finder else { return file }
    let customer = Int(difference.customer)
    let snapshot = slices.snapshot(of: customer..<customer + 1)
    let row: Int? =
      switch difference.subject {
      case .customer: 0
      case .invoice(let index): snapshot.invoices.ledgerIndex.firstIndex(of: index)
      case .order(let index): snapshot.orders.ledgerIndex.firstIndex(of: index)
      }
    guard let row else { return file }
    return try finder(policy, difference.question, snapshot, row) ?? file
  }
}
