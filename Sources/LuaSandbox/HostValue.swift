/// One argument of an operation.
///
/// A text points into Lua's memory and is gone when the operation returns.
public enum HostValue {
  case `nil`
  case boolean(Bool)
  case integer(Int64)
  case number(Double)
  case text(UnsafeRawBufferPointer)
  case word(HostWord)
  /// To be read with ``HostArguments/data(at:)``.
  case table
  case function
  /// What only Lua itself knows.
  case other
}
