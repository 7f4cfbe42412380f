/// A mistake as somebody makes it, and how it is written right.
public struct FindingExample: Hashable, Sendable {
  /// The file that it is in.
  public let file: String
  /// The lines with the mistake.
  public let wrong: String
  /// The same lines without it.
  public let right: String

  init(_ file: String, _ wrong: String, _ right: String) {
    self.file = file
    self.wrong = wrong
    self.right = right
  }

  /// The lines as a whole file: those of a question stand in its function.
  public func text(_ lines: String) -> String {
    switch file {
    case "terms.lua", "stages.lua": return "return {\n\(lines)\n}\n"
    default:
      if lines.contains("return function") { return lines + "\n" }
      let parameters = file == "credit_limit.lua" || file == "priority.lua" ? "customer" : "customer, invoice"
      return "return function(\(parameters))\n\(lines)\nend\n"
    }
  }
}
