public import Receivables

/// A field of the table of fields, by its owner and its name.
public struct FactName: Hashable, Sendable {
  /// Whose field it is.
  public enum Owner: String, Hashable, Sendable {
    case customer, invoice, order, ledger
  }

  /// Whose field it is.
  public let owner: Owner
  /// Its name, such as `days_overdue`.
  public let field: String

  /// A field by its owner and name.
  public init(_ owner: Owner, _ field: String) {
    self.owner = owner
    self.field = field
  }

  /// Its unit, such as `days`; empty where it has none.
  public var unit: String { entry?.unit ?? "" }

  /// What it means, in one sentence.
  public var sentence: LocalizedText? { entry?.sentence }

  private var entry: (unit: String, sentence: LocalizedText)? {
    func find<Columns>(_ fields: [Field<Columns>]) -> (unit: String, sentence: LocalizedText)? {
      fields.first { $0.name == field }.map { ($0.unit, $0.sentence) }
    }
    return switch owner {
    case .customer: find(SnapshotFields.customer)
    case .invoice: find(SnapshotFields.invoice)
    case .order: find(SnapshotFields.order)
    case .ledger: find(SnapshotFields.ledger)
    }
  }
}

extension FactName: CustomStringConvertible {
  /// As scripts write it: `invoice.days_overdue`.
  public var description: String { "\(owner.rawValue).\(field)" }
}
