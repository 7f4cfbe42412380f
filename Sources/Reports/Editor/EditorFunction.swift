internal import Receivables

/// A function with its parameters, its result and its sentence.
struct EditorFunction {
  let text: String

  init(_ function: ScriptFunction, _ language: Language) {
    let names = function.parameters.map { $0.isRepeated ? "..." : $0.name }
    let owner = function.owner.hasMethods ? function.owner.rawValue.capitalised + ":" : function.owner.prefix
    let lines =
      ["---\(function.sentence.text(in: language))"] + EditorFunction.types(function)
      + ["function \(owner)\(function.name)(\(names.joined(separator: ", "))) end"]
    text = lines.joined(separator: "\n")
  }

  private static func types(_ function: ScriptFunction) -> [String] {
    if let loop = loops[function.path] { return loop }
    let same = sameType(function)
    var lines = same.isEmpty ? [] : ["---@generic T"]
    for (place, parameter) in function.parameters.enumerated() {
      let name = parameter.isRepeated ? "..." : parameter.name + (parameter.isOptional ? "?" : "")
      lines.append("---@param \(name) \(same.contains(place) ? "T" : EditorType(parameter.type).text)")
    }
    if let result = result(function) { lines.append("---@return \(result)") }
    return lines
  }

  private static func result(_ function: ScriptFunction) -> String? {
    if EditorType.record(of: function) != nil { return "\(EditorType.recordName(of: function))[]" }
    return function.result == .nothing ? nil : EditorType(function.result, generic: "T").text
  }

  /// The parameters that have the type of the result, such as all three of `clamp`.
  private static func sameType(_ function: ScriptFunction) -> [Int] {
    guard case .parameter(let place) = function.result else { return [] }
    let type = function.parameters[place].type
    return function.parameters.indices.filter { $0 == place || type != .any && function.parameters[$0].type == type }
  }

  /// Loops give what is in the list or the table, which the table of functions has no words for.
  private static let loops = [
    "ipairs": ["---@generic V", "---@param list V[]", "---@return fun(): integer, V"],
    "pairs": ["---@generic K, V", "---@param table table<K, V>", "---@return fun(): K, V"],
  ]
}
