/// A class with its fields, its operators and what can be called behind it.
struct EditorClass {
  let name: String
  let sentence: String
  let fields: [EditorField]
  let operators: [EditorOperator]
  let methods: [EditorFunction]

  init(
    _ name: String, _ sentence: String, fields: [EditorField] = [], operators: [EditorOperator] = [],
    methods: [EditorFunction] = []
  ) {
    self.name = name
    self.sentence = sentence
    self.fields = fields
    self.operators = operators
    self.methods = methods
  }

  var text: String {
    let head = ["---\(sentence)", "---@class \(name)"] + fields.map(\.text) + operators.map(\.text)
    let declaration = methods.isEmpty ? head : head + ["local \(name) = {}"]
    return ([declaration.joined(separator: "\n")] + methods.map(\.text)).joined(separator: "\n\n")
  }
}
