internal import Receivables

/// One function that is being evaluated.
final class Frame {
  let file: String
  let body: FunctionBody
  /// The question that it answers, where it is the function of a question.
  let question: Question?
  var state = FlowState()
  /// What the `...` of the function is.
  var varargs = ValueList.unknown
  /// Everything that it can return.
  var returned: ValueList?
  /// The states at the breaks of each loop around where evaluation stands.
  var breaks: [FlowState] = []
  /// Whether jumps make the order of its statements unclear.
  let jumps: Bool

  /// Whether all that it is called with are views: what is never so in it is never so at all.
  var isAskedOfViews = true

  init(_ file: String, _ body: FunctionBody, question: Question?, jumps: Bool) {
    self.file = file
    self.body = body
    self.question = question
    self.jumps = jumps
  }

  func give(_ values: ValueList) { returned = returned?.joined(values) ?? values }
}
