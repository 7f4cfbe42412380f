internal import LuaSandbox
internal import Receivables

/// What names mean in scripts, all of it from the field table and the list of operations.
enum Vocabulary {
  /// What invariants can read of a decision, in the order of the columns of ``DecisionColumns``.
  static let decisionFields = ScriptFunctions.decision.map(\.name)

  /// Teaches a state all names.
  static func define(in state: LuaState) {
    for currency in Currency.all { state.defineCurrency(numeric: currency.numericCode, code: currency.code) }
    state.defineMembers(
      of: .money, name: "money", methods: PolicyOperation.moneyMethods,
      properties: ["currency": .currency])
    state.defineMembers(
      of: .date, name: "date", methods: PolicyOperation.dateMethods, properties: PolicyOperation.dateProperties)
    state.defineSpecial(SpecialKind.unlimited, name: "unlimited")
    state.defineSpecial(SpecialKind.discount, name: "discount")
    state.defineTable(
      ViewTable.customer, name: "customer", fields: SnapshotFields.customer.map(\.name),
      methods: ["invoices": PolicyOperation.customerInvoices.host, "history": PolicyOperation.customerHistory.host])
    state.defineTable(
      ViewTable.invoice, name: "invoice", fields: SnapshotFields.invoice.map(\.name),
      methods: ["interest": PolicyOperation.invoiceInterest.host, "payments": PolicyOperation.invoicePayments.host])
    state.defineTable(ViewTable.order, name: "order", fields: SnapshotFields.order.map(\.name))
    state.defineTable(
      ViewTable.ledger, name: "ledger", fields: SnapshotFields.ledger.map(\.name),
      properties: ["economy": PolicyOperation.economy.host])
    state.defineTable(ViewTable.decision, name: "decision", fields: decisionFields)
  }

  /// What a table is called in messages.
  static func tableName(_ table: Int) -> String {
    switch table {
    case ViewTable.customer: "customer"
    case ViewTable.invoice: "invoice"
    case ViewTable.order: "order"
    case ViewTable.ledger: "ledger"
    default: "decision"
    }
  }

  /// What an owner is called, and every name that it has.
  static func names(of owner: FieldOwner) -> (title: String, names: [String]) {
    switch owner {
    case .money: ("money", names(.money))
    case .date: ("a date", names(.date))
    case .special: ("this value", [])
    case .view(ViewTable.customer): ("customer", SnapshotFields.customer.map(\.name) + names(.customer))
    case .view(ViewTable.invoice): ("invoice", SnapshotFields.invoice.map(\.name) + names(.invoice))
    case .view(ViewTable.order): ("order", SnapshotFields.order.map(\.name))
    case .view(ViewTable.ledger): ("ledger", SnapshotFields.ledger.map(\.name) + names(.ledger))
    case .view: ("decision", decisionFields)
    }
  }

  private static func names(_ owner: ScriptOwner) -> [String] {
    ScriptFunctions.functions(of: owner).map(\.name).sorted()
      + ScriptFunctions.constants.filter { $0.owner == owner }.map(\.name)
  }
}
