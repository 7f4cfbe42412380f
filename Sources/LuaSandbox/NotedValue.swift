import CLuaSandbox

/// A value as a script met it, in the notes of a traced state.
public enum NotedValue: Hashable, Sendable {
  case data(LuaData)
  /// A table that was not looked into.
  case table
  case function
  /// It could not be shown: the question ended in a fault over it.
  case unavailable

  init(reading buffer: ls_buffer, at place: inout Int) {
    let kind = place < Int(buffer.count) ? buffer.values[place].kind : UInt32(LS_NIL)
    switch Int(kind) {
    case LS_FUNCTION:
      self = .function
      place += 1
    case LS_OTHER:
      self = .table
      place += 1
    default: self = .data(LuaData(reading: buffer, at: &place))
    }
  }
}
