import CLuaSandbox

/// What a script passed to an operation. Valid only until the operation returns; nothing is copied.
public struct HostArguments {
  let values: UnsafePointer<ls_value>?
  let state: OpaquePointer
  /// How many were passed: at most 16, trailing `nil`s included.
  public let count: Int

  init(values: UnsafePointer<ls_value>?, count: Int32, state: OpaquePointer) {
    self.values = values
    self.count = Int(count)
    self.state = state
  }

  /// The argument at a place counted from 0; nil where none was passed.
  public subscript(index: Int) -> HostValue {
    guard index < count, let values else { return .nil }
    let value = values[index]
    switch Int(value.kind) {
    case LS_NIL: return .nil
    case LS_BOOLEAN: return .boolean(value.as.integer != 0)
    case LS_INTEGER: return .integer(value.as.integer)
    case LS_NUMBER: return .number(value.as.number)
    case LS_TEXT: return .text(UnsafeRawBufferPointer(start: value.as.text, count: Int(value.length)))
    case LS_WORD: return .word(HostWord(bits: value.as.word))
    case LS_TABLE: return .table
    case LS_FUNCTION: return .function
    default: return .other
    }
  }

  /// The word at a place, the quick way; nil where it is something else.
  public func word(at index: Int) -> HostWord? {
    guard index < count, let values, values[index].kind == UInt32(LS_WORD) else { return nil }
    return HostWord(bits: values[index].as.word)
  }

  /// A copy of the text at a place; nil where it is something else.
  public func string(at index: Int) -> String? {
    guard case .text(let bytes) = self[index] else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A copy of any argument that is data, tables with everything in them.
  ///
  /// - Throws: what in it is no data.
  public func data(at index: Int) throws(Refusal) -> LuaData {
    guard index < count, let values else { return .nil }
    var buffer = ls_buffer()
    defer { ls_buffer_free(&buffer) }
    var message = ls_message()
    guard ls_read_argument(state, values + index, &buffer, &message) == 0 else {
      throw Refusal(message.string)
    }
    return LuaData(reading: buffer)
  }
}

extension ls_message {
  var string: String {
    withUnsafeBytes(of: text) { String(decoding: $0.prefix(Int(length)), as: UTF8.self) }
  }
}
