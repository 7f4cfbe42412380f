/// Where a foreign file has the value of a column: in one of its columns, perhaps with something around it or with other
/// words for it, or nowhere, as a constant.
struct FieldSource: Hashable, Sendable {
  /// The column of the file; empty for a constant.
  var column = ""
  /// The value where no column is named.
  var constant = ""
  /// What stands before and after the value.
  var prefix = ""
  var suffix = ""
  /// Other words for the values of the file; a value that is not among them stays as it is.
  var words: [String: String] = [:]

  /// Whether the bytes of the field are the value.
  var isPlain: Bool { !column.isEmpty && prefix.isEmpty && suffix.isEmpty && words.isEmpty }

  /// The value of a field.
  func value(_ field: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: field, as: UTF8.self)
    // An empty field is nothing, and nothing has no prefix.
    return text.isEmpty ? "" : prefix + (words[text] ?? text) + suffix
  }
}
