internal import Receivables

/// A name behind a value that has no such name.
enum UnknownField {
  static func look(at name: String, _ range: SourceRange, of base: Expression, _ type: PolicyType, _ scene: Scene) {
    guard let kind = type.withoutNil.only else { return }
    switch kind {
    case .table(let table): look(at: name, range, of: base, table, scene)
    case .number, .boolean, .function, .discount, .unlimited:
      let (text, word) = (scene.written(base), TypeWords.name(kind))
      scene.tell(
        .unknownField, range,
        LocalizedText("'\(text)' is \(word.english) and has no fields", "'\(text)' \(word.arabic ?? "") ولا حقول له"),
        LocalizedText(
          "only customer, invoice, order, ledger, terms and tables have fields",
          "الحقول لـ customer وinvoice وorder وledger وterms وللجداول فقط"))
    default:
      guard let owner = Evaluator.owner(of: kind) else { return }
      let names = names(behind: kind, owner)
      guard !names.contains(name) else { return }
      let title = title(kind, owner)
      scene.tell(
        .unknownField, range,
        isView(kind)
          ? LocalizedText("\(title.english) has no field '\(name)'", "لا حقل باسم '\(name)' في \(title.arabic ?? "")")
          : LocalizedText("\(title.english) has no '\(name)'", "لا شيء باسم '\(name)' في \(title.arabic ?? "")"),
        suggestion(name, names, owner))
    }
  }

  private static func isView(_ kind: TypeKind) -> Bool { if case .view = kind { true } else { false } }

  private static func title(_ kind: TypeKind, _ owner: ScriptOwner) -> LocalizedText {
    if case .view(let view) = kind { return LocalizedText(view, view) }
    return TypeWords.name(kind)
  }

  static func names(behind kind: TypeKind, _ owner: ScriptOwner) -> [String] {
    if case .view(let view) = kind, let view = ScriptView(rawValue: view) { return Evaluator.names(of: view) }
    return Evaluator.names(of: owner)
  }

  static func suggestion(_ name: String, _ names: [String], _ owner: ScriptOwner) -> LocalizedText {
    if let near = Spelling.nearest(to: name, in: names) {
      return LocalizedText("did you mean '\(near)'?", "أتقصد '\(near)'؟")
    }
    // A field of the other view: customer.days_overdue.
    for view in [ScriptView.invoice, .customer, .order, .ledger] where view.rawValue != owner.rawValue {
      if Evaluator.names(of: view).contains(name) {
        return LocalizedText("write \(view.rawValue).\(name)", "اكتب \(view.rawValue).\(name)")
      }
    }
    return LocalizedText(
      "tahsil policy fields lists what there is", "يعرض tahsil policy fields كل الحقول")
  }

  /// A name that a table does not have: of terms.lua, of a library, or of a table of the script's own.
  private static func look(
    at name: String, _ range: SourceRange, of base: Expression, _ table: TableType, _ scene: Scene
  ) {
    guard table.isExact, table.fields[name] == nil else { return }
    let text = scene.written(base)
    let near = Spelling.nearest(to: name, in: table.fields.keys.sorted())
    if case .name(let node) = base.unparenthesized, node.resolution == .global, node.text != "terms" {
      return UnknownName.inLibrary(name, node.text, range, table.fields.keys.sorted(), scene)
    }
    guard table.isTerms || near != nil, !isTested(scene) else { return }
    let place = table.isTerms ? "terms.lua" : text
    let title = AccessPath(base)?.fields.isEmpty == true && table.isTerms ? "terms.lua" : "'\(text)'"
    scene.tell(
      table.isTerms ? .unknownTerm : .unknownField, range,
      LocalizedText("\(title) has no '\(name)'", "لا يوجد '\(name)' في \(title)"),
      near.map { LocalizedText("did you mean '\($0)'?", "أتقصد '\($0)'؟") }
        ?? LocalizedText("add it to \(place)", "أضفه إلى \(place)"))
  }

  /// Nobody is told while a condition that is being narrowed asks.
  private static func isTested(_ scene: Scene) -> Bool { !scene.evaluator.isTelling }
}
