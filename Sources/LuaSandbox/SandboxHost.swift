/// Who answers what a script asks beyond the language itself.
///
/// All of it is called on the thread that uses the state, while the state runs: an implementation must not use the
/// state itself in here, and neither reads a clock nor draws a random number if scripts are to be repeatable.
public protocol SandboxHost: AnyObject {
  /// The rules by which the sandbox calculates with amounts and dates itself, read when a file is loaded and when a batch
  /// begins; nil to be asked each time.
  var arithmetic: Arithmetic? { get }

  /// Computes an operator, a function, a method (the value comes first) or a property. On the hot path.
  ///
  /// - Throws: why it is refused; raised in the script, with its file and line.
  func perform(_ operation: HostOperation, _ arguments: HostArguments, _ results: HostResults) throws(Refusal)

  /// What to say to a script that reads a global that does not exist.
  func unknownGlobal(_ name: String) -> Refusal

  /// What to say to a script that reads a field that does not exist.
  func unknownField(_ name: String, of owner: FieldOwner) -> Refusal

  /// What to say to a script that reads a key that a read-only table does not have; nil to let it read `nil`.
  ///
  /// - Parameter path: the names that lead to the table, such as `terms.months_of_sales`.
  func unknownKey(_ key: String, in path: String) -> Refusal?

  /// Why a money field can not be shown: its column holds ``Column/unavailableMinorUnits``.
  func unavailable(table: Int, field: Int, row: Int) -> Refusal

  /// The file behind `require "name"`.
  func source(named name: String) throws(Refusal) -> LuaSource

  /// Whether what an operation answers depends on more than its arguments: a traced state notes each such answer.
  func isFact(_ operation: HostOperation) -> Bool

  /// A call flagged ``Call/notifies`` was answered without a fault. Live columns may be changed in here.
  func answered(call: Int, _ value: Answer.Value, reason: InternedText?)
}

extension SandboxHost {
  public var arithmetic: Arithmetic? { nil }

  public func unknownGlobal(_ name: String) -> Refusal {
    Refusal("there is no '\(name)'")
  }

  public func unknownField(_ name: String, of owner: FieldOwner) -> Refusal {
    Refusal("there is no field '\(name)'")
  }

  public func unknownKey(_ key: String, in path: String) -> Refusal? {
    Refusal("\(path) has no '\(key)'")
  }

  public func unavailable(table: Int, field: Int, row: Int) -> Refusal {
    Refusal("this amount is not available", isHostFailure: true)
  }

  public func source(named name: String) throws(Refusal) -> LuaSource {
    throw Refusal("there is no file '\(name)'")
  }

  public func isFact(_ operation: HostOperation) -> Bool { false }

  public func answered(call: Int, _ value: Answer.Value, reason: InternedText?) {}
}
