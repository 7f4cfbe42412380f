internal import Receivables

/// What is asked about each name that is read.
enum NameRules {
  static func read(_ node: NameExpression, _ frame: Frame, _ evaluator: Evaluator) {
    guard node.resolution == .global else { return }
    UnknownName.look(at: node, Scene(frame, evaluator))
  }

  static func require(_ name: String, _ node: CallExpression, _ frame: Frame, _ evaluator: Evaluator) {
    guard evaluator.file(named: name) == nil, let argument = node.arguments.first else { return }
    let scene = Scene(frame, evaluator)
    scene.tell(
      .unknownFile, argument.range,
      LocalizedText(
        "there is no file '\(name).lua' in this folder or in shared",
        "لا يوجد ملف '\(name).lua' في هذا المجلد ولا في shared"),
      Spelling.nearest(to: name, in: evaluator.fileNames).map {
        LocalizedText("did you mean \"\($0)\"?", "أتقصد \"\($0)\"؟")
      }
        ?? LocalizedText("write the name of a file without .lua", "اكتب اسم ملف دون .lua"))
  }
}
