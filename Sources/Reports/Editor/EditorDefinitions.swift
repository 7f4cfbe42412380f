public import Receivables

/// What the Lua language server reads, so that an editor completes, explains and checks policies while they are written.
///
/// All of it comes from the tables of fields and functions that the program itself uses.
public struct EditorDefinitions: Sendable {
  private let say: Wording

  /// The definitions, with their sentences in a language.
  public init(_ language: Language) {
    say = Wording(language)
  }

  /// Everything that belongs into the folder of the policies: the definitions, the settings that name them, and the plugin
  /// by which the parameters of a question have types.
  public var files: [EditorFile] {
    let library = [("values", values), ("views", views), ("functions", functions), ("currencies", currencies)]
    return library.map { EditorFile(path: ".tahsil/library/\($0.0).lua", text: "---@meta _\n\(note)\n\n\($0.1)\n") } + [
      EditorFile(path: ".tahsil/plugin.lua", text: EditorPlugin(note: note).text),
      EditorFile(path: ".luarc.json", text: EditorSettings().text),
    ]
  }

  /// The definitions alone, as one file.
  public var text: String {
    (["---@meta _\n\(note)", values, views, functions, currencies]).joined(separator: "\n\n") + "\n"
  }

  private var note: String {
    say(
      "-- Made by `tahsil policy fields --format lua` from the tables that the program itself uses. Changes here are lost.",
      "-- أنشأها `tahsil policy fields --format lua` من الجداول التي يستخدمها البرنامج نفسه. وما يُغيَّر هنا يضيع.")
  }

  // MARK: values

  private var values: String {
    let mistakes = EditorOperator.Mistake.allCases.map {
      EditorClass($0.rawValue, $0.sentence.text(in: say.language)).text
    }
    let classes = [
      EditorClass(
        "Money", say("An amount of money.", "مبلغ."), fields: constants(.money), operators: EditorOperator.ofMoney,
        methods: methods(.money)),
      EditorClass(
        "Date", say("A date.", "تاريخ."), fields: constants(.date), operators: EditorOperator.ofDates,
        methods: methods(.date)),
      EditorClass("Discount", sentence("discount")),
      EditorClass("Unlimited", sentence("unlimited")),
    ]
    return (classes.map(\.text) + mistakes).joined(separator: "\n\n")
  }

  /// The sentence of what stands by itself under that name.
  private func sentence(_ name: String) -> String {
    let text = ScriptFunctions.function(name, of: .global)?.sentence
    return (text ?? ScriptFunctions.constant(name, of: .global)?.sentence)?.text(in: say.language) ?? ""
  }

  // MARK: views

  private var views: String {
    let all: [(ScriptOwner, String, [EditorField])] = [
      (.customer, say("A customer.", "العميل."), fields(SnapshotFields.customer)),
      (.invoice, say("An invoice.", "الفاتورة."), fields(SnapshotFields.invoice)),
      (.order, say("An order.", "الطلب."), fields(SnapshotFields.order)),
      (.ledger, say("The whole ledger.", "الدفتر كله."), fields(SnapshotFields.ledger)),
      (.decision, say("A decision, in invariants.lua.", "القرار، في invariants.lua."), []),
    ]
    let records = ScriptFunctions.methods.compactMap { function in
      EditorType.record(of: function).map { fields in
        EditorClass(
          EditorType.recordName(of: function), function.sentence.text(in: say.language),
          fields: fields.map { EditorField($0.name, EditorType($0.type), "") }
        ).text
      }
    }
    let classes = all.map { owner, sentence, fields in
      EditorClass(
        owner.rawValue.capitalised, sentence, fields: fields + constants(owner), methods: methods(owner)
      ).text
    }
    return (records + classes).joined(separator: "\n\n")
  }

  private func fields<Columns>(_ fields: [Field<Columns>]) -> [EditorField] {
    fields.map { field in
      let unit = FieldReference(say.language).unit(field.unit)
      let sentence = field.sentence.text(in: say.language)
      return EditorField(field.name, EditorType(field), unit.isEmpty ? sentence : "\(sentence) (\(unit))")
    }
  }

  private func constants(_ owner: ScriptOwner) -> [EditorField] {
    ScriptFunctions.constants.filter { $0.owner == owner }.map { value in
      var type = value.type
      // An invariant asks what kind of decision it is, and with that knows that there is an invoice. The server does not.
      if owner == .decision, case .optional(let present) = type { type = present }
      return EditorField(value.name, EditorType(type), value.sentence.text(in: say.language))
    }
  }

  private func methods(_ owner: ScriptOwner) -> [EditorFunction] {
    ScriptFunctions.functions(of: owner).map { EditorFunction($0, say.language) }
  }

  // MARK: what stands by itself

  private var functions: String {
    let values = ScriptFunctions.constants.filter { $0.owner == .global }.map { value in
      let sentence = "---\(value.sentence.text(in: say.language))"
      // What the server calls its own libraries: so texts have the functions behind them too.
      if value.name == "math" || value.name == "string" {
        return "\(sentence)\n---@class \(value.name)lib\n\(value.name) = {}"
      }
      // The plugin tells the files of a policy which terms are theirs.
      let type = value.name == "terms" ? "table<string, any>" : EditorType(value.type).text
      return "\(sentence)\n---@type \(type)\n\(value.name) = nil"
    }
    let functions = ScriptFunctions.language + ScriptFunctions.values + ScriptFunctions.libraries
    return
      (values
      + functions.filter { !$0.owner.hasMethods }.map { EditorFunction($0, say.language).text })
      .joined(separator: "\n\n")
  }

  private var currencies: String {
    ScriptFunctions.currencies.map { EditorFunction($0, say.language).text }.joined(separator: "\n\n")
  }
}

extension String {
  /// With a capital first letter, as classes are named.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
