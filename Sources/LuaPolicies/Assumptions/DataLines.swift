internal import LuaSandbox
internal import PolicySyntax

/// On which line of a data file each value is written, by its path: `response.call`, and `take_up.2.share` for what stands in
/// a list. What `range { … }` holds has the path of the range. A value that is not written where it is returned has none.
struct DataLines {
  private var lines: [String: Int] = [:]

  /// The lines of a file that returns a table.
  init(_ source: LuaSource) {
    let tree = SyntaxTree(SourceText(source.bytes))
    guard case .return(let last)? = tree.main.block.statements.last, let value = last.values.first else { return }
    add(value, path: "")
  }

  /// The line of the nearest table around a path that has one; 0 where none has.
  func line(of path: String) -> Int {
    var names = path.split(separator: ".")
    while true {
      if let line = lines[names.joined(separator: ".")] { return line }
      guard names.popLast() != nil else { return 0 }
    }
  }

  private mutating func add(_ value: Expression, path: String) {
    if lines[path] == nil { lines[path] = value.range.start.line }
    switch value.unparenthesized {
    case .table(let table): add(table, path: path)
    case .call(let call) where call.callee.path == ["range"]:
      if case .table(let table)? = call.arguments.first { add(table, path: path) }
    default: break
    }
  }

  private mutating func add(_ table: TableExpression, path: String) {
    var position = 0
    for field in table.fields {
      let name: String
      switch field.key {
      case .position:
        position += 1
        name = "\(position)"
      case .name(let key): name = key.text
      case .computed(.text(let key)): name = key.text ?? ""
      case .computed: continue
      }
      let inner = path.isEmpty ? name : "\(path).\(name)"
      lines[inner] = field.range.start.line
      add(field.value, path: inner)
    }
  }
}
