/// The lines on which a TOML file writes its keys, for messages: the parser does not say.
///
/// Keys are found by their path: `file[0].customer.id`.
struct TOMLLines {
  private var lines: [String: Int] = [:]

  init(_ text: String) {
    var section = ""
    var counts: [String: Int] = [:]
    for (offset, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.drop { $0 == " " || $0 == "\t" }
      if line.hasPrefix("[[") {
        let name = Self.path(line.dropFirst(2).prefix { $0 != "]" })
        section = "\(name)[\(counts[name, default: 0])]"
        counts[name, default: 0] += 1
        lines[section] = offset + 1
      } else if line.hasPrefix("[") {
        let name = Self.path(line.dropFirst().prefix { $0 != "]" })
        // A table under an array of tables belongs to the last element.
        let parts = name.split(separator: ".", maxSplits: 1)
        section =
          parts.first.map { first in
            let index = counts[String(first)].map { "[\($0 - 1)]" } ?? ""
            return first + index + (parts.count > 1 ? "." + parts[1] : "")
          } ?? name
        lines[section] = offset + 1
      } else if !line.hasPrefix("#"), let mark = line.firstIndex(of: "=") {
        let key = Self.path(line[..<mark])
        lines[section.isEmpty ? key : "\(section).\(key)"] = offset + 1
      }
    }
  }

  /// The line of a key, or of the nearest table around it; 1 where none is known.
  subscript(path: String) -> Int {
    var path = path
    while true {
      if let line = lines[path] { return line }
      guard let dot = path.lastIndex(of: ".") else { return 1 }
      path = String(path[..<dot])
    }
  }

  private static func path(_ text: Substring) -> String {
    text.split(separator: ".").map { part in
      part.filter { $0 != " " && $0 != "\t" && $0 != "\"" && $0 != "'" && $0 != "\r" }
    }.joined(separator: ".")
  }
}
