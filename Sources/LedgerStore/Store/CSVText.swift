/// Writes rows of CSV by RFC 4180.
enum CSVText {
  /// A row without its line end.
  static func row(_ fields: [String]) -> String {
    fields.map { field($0) }.joined(separator: ",")
  }

  /// A field, in quotes where it needs them.
  static func field(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { $0 == 34 || $0 == 44 || $0 == 13 || $0 == 10 }
    guard needsQuotes else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
