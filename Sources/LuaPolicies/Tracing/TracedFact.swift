public import Receivables

/// Something that a script was told: what its answer follows from, beside the script itself.
public struct TracedFact: Hashable, Sendable {
  /// Whose fact it is.
  public enum Owner: Hashable, Sendable {
    /// A customer, by its id.
    case customer(String)
    /// An invoice, by its id.
    case invoice(String)
    /// An order, by its id.
    case order(String)
    /// The ledger as a whole.
    case ledger
    /// The numbers of `terms.lua`.
    case terms
    /// The run: `today`.
    case run
    /// An amount that was exchanged at a rate of the ledger.
    case amount(Money)
  }

  /// What was asked.
  public enum Kind: Hashable, Sendable {
    /// A field, a term, `today`.
    case value
    /// A method, with what it was given: `invoice:interest(0.18, …)`.
    case method([TracedValue])
    /// Which keys a table of terms has.
    case keys
    /// How long a list of terms is.
    case length
  }

  /// Whose fact it is.
  public let owner: Owner
  /// The name of the field or method; of a term its path, as ``LuaPolicy/term(_:)`` takes it.
  public let member: String
  /// What was asked.
  public let kind: Kind
  /// What the script was told; `nil` is a fact too.
  public let value: TracedValue
  /// The fact as the script would write it: `invoice.days_overdue`, `terms.grace_days`, `customer:history(3)`. Of another
  /// invoice than the one that was asked about it says which: `invoice(A2).days_overdue`.
  public let name: String
  /// Where it was first read; empty where nothing but the answer itself shows it.
  public let file: String
  /// The line in the file; 0 without one.
  public let line: Int
}

extension TracedFact: CustomStringConvertible {
  /// `invoice.days_overdue is 6`
  public var description: String { "\(name) is \(value)" }
}
