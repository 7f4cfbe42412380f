/// Where a name of the language stands: by itself, in a library, or behind a value.
public enum ScriptOwner: String, Hashable, Sendable, CaseIterable {
  /// By itself: `clamp(…)`.
  case global
  /// In a library: `math.floor(…)`.
  case math, string
  /// Behind a value: `amount:round_to(…)`, `"a":upper()`.
  case money, date, text
  /// Behind a view: `customer:history(…)`.
  case customer, invoice, order, ledger, decision

  /// What is written before the name.
  public var prefix: String {
    switch self {
    case .global: ""
    case .math, .string: "\(rawValue)."
    default: "\(rawValue):"
    }
  }

  /// Whether functions of it are called with a colon.
  public var hasMethods: Bool { prefix.hasSuffix(":") }
}
