/// An input as the files it stands for: a line `--- invoices.csv` begins the next one. In Lua it is a comment.
struct HostileFiles {
  /// In the order of the input, each name once.
  private(set) var files: [(name: String, bytes: [UInt8])] = []

  /// - Parameters:
  ///   - first: the file that the input begins with.
  ///   - names: the files there may be; a line that names another is content.
  init(_ input: [UInt8], first: String, names: [String]) {
    var name = first
    var content: [UInt8] = []
    for line in input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: Self.mark), let next = names.first(where: { $0.utf8.elementsEqual(line.dropFirst(4)) }) {
        add(name, content)
        (name, content) = (next, [])
      } else {
        content += line
        content.append(UInt8(ascii: "\n"))
      }
    }
    // The last line has no end of its own.
    if !content.isEmpty { content.removeLast() }
    add(name, content)
  }

  private mutating func add(_ name: String, _ content: [UInt8]) {
    if files.contains(where: { $0.name == name }) || (content.isEmpty && files.isEmpty) { return }
    files.append((name, content))
  }

  private static let mark = Array("--- ".utf8)
}
