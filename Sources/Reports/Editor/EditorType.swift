internal import Receivables

/// A type in the words of the Lua language server: `Money`, `integer?`, `"en"|"ar"`.
struct EditorType: Hashable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  /// A type of the table of functions. `generic` is what stands for the type of a parameter.
  init(_ type: ScriptType, generic: String = "any") {
    text = EditorType.text(type, generic)
  }

  /// The type of a field.
  init<Columns>(_ field: Field<Columns>) {
    let type: ScriptType =
      switch field.column {
      case .money: .money(.any)
      case .day: .date
      case .integer: .whole(unit: "")
      case .number: .number(unit: "")
      case .flag: .flag
      case .text, .symbol: field.choices.isEmpty ? .text : .choice(field.choices)
      }
    self.init(field.isOptional ? .optional(type) : type)
  }

  private static func text(_ type: ScriptType, _ generic: String) -> String {
    switch type {
    case .nothing: "nil"
    case .flag: "boolean"
    // A number of terms.lua is no whole number to the server, and is counted with days all the time.
    case .whole, .number: "number"
    case .text: "string"
    case .choice(let texts): texts.map { "\"\($0)\"" }.joined(separator: "|")
    case .money: "Money"
    case .date: "Date"
    case .discount: "Discount"
    case .unlimited: "Unlimited"
    case .view(let view): view.rawValue.capitalised
    case .list(let item): "\(text(item, generic))[]"
    case .record, .table: "table"
    case .function: "function"
    case .iterator: "fun(): any, any"
    case .parameter: generic
    case .optional(let type): optional(text(type, generic))
    case .oneOf(let types): types.map { text($0, generic) }.joined(separator: "|")
    case .any: "any"
    }
  }

  private static func optional(_ text: String) -> String {
    text == "any" ? text : text.contains("|") ? "\(text)|nil" : "\(text)?"
  }

  /// The fields of the tables that a function gives a list of; a class of their own, since not every server looks into a
  /// type without a name.
  static func record(of function: ScriptFunction) -> [ScriptField]? {
    if case .list(.record(let fields)) = function.result { fields } else { nil }
  }

  /// The name of that class: `InvoicePaymentsEntry`.
  static func recordName(of function: ScriptFunction) -> String {
    function.owner.rawValue.capitalised + function.name.capitalised + "Entry"
  }
}
