internal import Receivables

/// A name that is neither a variable nor anything that policies have.
enum UnknownName {
  private static let globals =
    ScriptFunctions.functions(of: .global).map(\.name)
    + ScriptFunctions.constants.filter { $0.owner == .global }.map(\.name)
  private static let known = Set(globals)

  static func look(at node: NameExpression, _ scene: Scene) {
    // A name that is assigned without local is told there.
    guard !known.contains(node.text), scene.tree?.scopes.globalWrites.contains(where: { $0.name == node.text }) != true
    else { return }
    let name = node.text
    if let instead = AbsentNames.instead(of: name) {
      return scene.tell(
        .unknownName, node.range, LocalizedText("policies have no '\(name)'", "لا تعرف السياسات '\(name)'"), instead)
    }
    scene.tell(
      .unknownName, node.range, LocalizedText("there is no '\(name)'", "لا يوجد '\(name)'"), remedy(node, scene))
  }

  private static func remedy(_ node: NameExpression, _ scene: Scene) -> LocalizedText {
    let name = node.text
    let locals = scene.tree?.scopes.visible(at: node.range.start.offset).map(\.name) ?? []
    // What is asked about is nearest to the author's mind.
    for view in ["invoice", "customer", "order"] where locals.contains(view) {
      if let view = ScriptView(rawValue: view), Evaluator.names(of: view).contains(name) {
        return LocalizedText("write \(view.rawValue).\(name)", "اكتب \(view.rawValue).\(name)")
      }
    }
    if case .table(let terms)? = scene.evaluator.facts.terms.only, terms.fields[name] != nil {
      return LocalizedText("write terms.\(name)", "اكتب terms.\(name)")
    }
    if let near = Spelling.nearest(to: name, in: locals) ?? Spelling.nearest(to: name, in: globals) {
      return LocalizedText("did you mean '\(near)'?", "أتقصد '\(near)'؟")
    }
    return LocalizedText(
      "a name of your own begins with: local \(name) = …; a text stands in quotes: \"\(name)\"",
      "يبدأ الاسم الخاص بك بـ: local \(name) = …؛ والنص بين علامتي اقتباس: \"\(name)\"")
  }

  /// A name that a library does not have: `math.random`.
  static func inLibrary(_ name: String, _ library: String, _ range: SourceRange, _ names: [String], _ scene: Scene) {
    let path = "\(library).\(name)"
    let all = names.map { "\(library).\($0)" }.joined(separator: ", ")
    scene.tell(
      .unknownName, range, LocalizedText("policies have no '\(path)'", "لا تعرف السياسات '\(path)'"),
      AbsentNames.instead(of: path)
        ?? Spelling.nearest(to: name, in: names).map {
          LocalizedText("did you mean '\(library).\($0)'?", "أتقصد '\(library).\($0)'؟")
        }
        ?? LocalizedText("there are \(all)", "يوجد \(all)"))
  }
}
