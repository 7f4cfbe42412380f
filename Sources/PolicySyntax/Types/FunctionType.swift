internal import Receivables

/// Which function a value is.
public enum FunctionType: Hashable, Sendable {
  /// One of the host, by its path in the table of functions: `math.floor`, `customer:history`.
  case host(String)
  /// One of a script: the file, and the function in it.
  case script(file: String, function: FunctionID)
}
