/// One field of a class: `---@field due Date The due day.`
struct EditorField {
  let name: String
  let type: EditorType
  let sentence: String

  init(_ name: String, _ type: EditorType, _ sentence: String) {
    self.name = name
    self.type = type
    self.sentence = sentence
  }

  var text: String { "---@field \(name) \(type.text)" + (sentence.isEmpty ? "" : " \(sentence)") }
}
