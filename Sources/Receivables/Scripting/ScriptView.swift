/// What scripts can read fields of, by its name in scripts.
public enum ScriptView: String, Hashable, Sendable, CaseIterable {
  case customer, invoice, order, ledger, decision
}
