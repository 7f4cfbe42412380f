import CLuaSandbox

/// Where an operation puts what it answers, one call a result. Valid only until the operation returns.
public struct HostResults {
  let buffer: UnsafeMutablePointer<ls_buffer>

  /// Answers a word. A view is stamped as belonging to the question that is being asked.
  public func append(_ word: HostWord) {
    ls_buffer_add(buffer, ls_value(kind: UInt32(LS_WORD), length: 0, as: .init(word: word.bits)))
  }

  /// Answers a boolean.
  public func append(_ boolean: Bool) {
    add(LS_BOOLEAN, integer: boolean ? 1 : 0)
  }

  /// Answers an integer.
  public func append(_ integer: Int64) {
    add(LS_INTEGER, integer: integer)
  }

  /// Answers a number.
  public func append(_ number: Double) {
    ls_buffer_add(buffer, ls_value(kind: UInt32(LS_NUMBER), length: 0, as: .init(number: number)))
  }

  /// Answers a text.
  public func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { ls_buffer_add_text(buffer, $0.baseAddress, $0.count) }
    }
  }

  /// Answers `nil`.
  public func appendNil() {
    add(LS_NIL, integer: 0)
  }

  /// Answers a list of words.
  public func append(_ words: some Collection<HostWord>) {
    add(LS_TABLE, integer: Int64(words.count))
    for word in words { append(word) }
  }

  /// Begins a list of records that have the same fields. The values follow, row by row, appended one by one.
  public func beginRows(_ count: Int, fields: [String]) {
    add(LS_ROWS, length: fields.count, integer: Int64(count))
    for field in fields { append(field) }
  }

  /// Answers any data, as a new table where it is one.
  public func append(_ data: LuaData) {
    data.write(to: buffer)
  }

  private func add(_ kind: Int, length: Int = 0, integer: Int64) {
    ls_buffer_add(buffer, ls_value(kind: UInt32(kind), length: UInt32(length), as: .init(integer: integer)))
  }
}
