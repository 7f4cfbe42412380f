internal import Receivables

/// Something is called that is no function, such as a field.
enum NotAFunction {
  static func look(at node: CallExpression, _ callee: PolicyType, _ scene: Scene) -> Bool {
    if PossiblyNil.look(at: node.callee, callee, scene) { return true }
    guard let kind = callee.withoutNil.only else { return false }
    if case .function = kind { return false }
    tell(scene.written(node.callee), kind, node.callee.range, scene)
    return true
  }

  /// `invoice:balance()`: a field is read with a point.
  static func look(at node: MethodCallExpression, _ kind: TypeKind, _ owner: ScriptOwner, _ scene: Scene) -> Bool {
    let names = UnknownField.names(behind: kind, owner)
    guard names.contains(node.name.text) else { return false }
    let field = "\(scene.written(node.receiver)).\(node.name.text)"
    scene.tell(
      .notAFunction, node.name.range,
      LocalizedText("'\(node.name.text)' is a field and not a function", "'\(node.name.text)' حقل وليس دالة"),
      LocalizedText("write \(field), with a point and without brackets", "اكتب \(field) بنقطة ودون قوسين"))
    return true
  }

  private static func tell(_ text: String, _ kind: TypeKind, _ range: SourceRange, _ scene: Scene) {
    let name = TypeWords.name(kind)
    scene.tell(
      .notAFunction, range,
      LocalizedText("'\(text)' is \(name.english) and not a function", "'\(text)' \(name.arabic ?? "") وليس دالة"),
      LocalizedText("take the brackets away: \(text)", "احذف القوسين: \(text)"))
  }
}
