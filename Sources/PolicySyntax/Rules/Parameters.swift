internal import Receivables

/// What the function of a question is asked with: the customer first.
enum Parameters {
  static func look(at body: FunctionBody, of question: Question, _ scene: Scene) {
    let views = Evaluator.parameters(of: question)
    let written = "function(\(views.map(\.rawValue).joined(separator: ", ")))"
    for (place, parameter) in body.parameters.enumerated() {
      let name = parameter.name.text
      if place < views.count {
        guard let meant = ScriptView(rawValue: name), meant != views[place] else { continue }
        scene.tell(
          .parameterOrder, parameter.name.range,
          LocalizedText(
            "the \(ordinal(place)) value of \(question.rawValue) is the \(views[place].rawValue), and here it is called '\(name)'",
            "القيمة \(ordinalArabic(place)) في \(question.rawValue) هي \(views[place].rawValue)، واسمها هنا '\(name)'"),
          LocalizedText("write \(written)", "اكتب \(written)"))
        return
      } else if scene.tree?.scopes[parameter.binding].reads.isEmpty == false {
        scene.tell(
          .absentParameter, parameter.name.range,
          LocalizedText(
            "\(question.rawValue) is asked about the \(views.map(\.rawValue).joined(separator: " and the ")) only: '\(name)' is nil",
            "يُسأل \(question.rawValue) عن \(views.map(\.rawValue).joined(separator: " و")) فقط: '\(name)' هو nil"),
          views == [.customer]
            ? LocalizedText(
              "write function(customer); customer:invoices() lists the open invoices",
              "اكتب function(customer)؛ وcustomer:invoices() تعدد الفواتير المفتوحة")
            : LocalizedText("write \(written)", "اكتب \(written)"))
      }
    }
  }

  private static func ordinal(_ place: Int) -> String { place == 0 ? "first" : "second" }
  private static func ordinalArabic(_ place: Int) -> String { place == 0 ? "الأولى" : "الثانية" }
}
