internal import Receivables

/// A stage of stages.lua that no path of escalation.lua leads to.
enum StageNeverReached {
  static func look(at evaluator: Evaluator) {
    let stages = evaluator.facts.stages
    guard let answer = evaluator.answers[.escalation]?[0], !answer.isUnknown, let texts = answer.texts,
      let tree = evaluator.trees["stages.lua"]
    else { return }
    let answered = texts.intersection(stages)
    guard let highest = stages.lastIndex(where: { answered.contains($0) }) else { return }
    for (place, stage) in stages.enumerated() where !answered.contains(stage) {
      // One step at a time goes through the stages below the one that was answered.
      guard evaluator.facts.jumps || place > highest else { continue }
      var finder = StageFinder(stage: stage)
      tree.walk(&finder)
      evaluator.findings.add(
        .stageNeverReached, "stages.lua", finder.range ?? tree.main.range,
        LocalizedText(
          "no line of escalation.lua answers the stage \"\(stage)\"",
          "لا سطر في escalation.lua يجيب بالمرحلة \"\(stage)\""),
        LocalizedText(
          "answer it in escalation.lua, or remove it from stages.lua",
          "أجب بها في escalation.lua، أو احذفها من stages.lua"))
    }
  }
}

/// Where a stage gets its name.
private struct StageFinder: SyntaxVisitor {
  let stage: String
  var range: SourceRange?

  mutating func enter(_ expression: Expression) -> Bool {
    guard case .table(let table) = expression else { return true }
    for field in table.fields {
      if case .name(let name) = field.key, name.text == "name", case .text(let text) = field.value, text.text == stage,
        range == nil
      {
        range = text.range
      }
    }
    return true
  }
}
