internal import Receivables

/// What is asked about each way out of the function of a question.
enum AnswerRules {
  static func answered(_ node: ReturnStatement, _ values: ValueList, _ frame: Frame, _ evaluator: Evaluator) {
    guard let question = frame.question else { return }
    let scene = Scene(frame, evaluator)
    guard !node.values.isEmpty else { return NoAnswer.look(at: node, scene) }
    let range = node.values[0].range
    WrongAnswer.look(at: values[0], range, node.values[0], question, scene)
    if question == .escalation { UnknownStage.look(at: values[0], range, node, scene) }
    Reasons.look(at: node, values, scene)
  }

  static func fellOff(_ frame: Frame, _ evaluator: Evaluator) {
    NoAnswer.look(atEndOf: frame.body, Scene(frame, evaluator))
  }
}
