import CLuaSandbox

/// How much a script may use before it is stopped.
///
/// Beside these, one text has at most 64 kB and the stack at most 256 kB: one instruction can compare two texts or copy
/// the arguments of a call, so their size bounds how long an instruction takes.
public struct Limits: Hashable, Sendable {
  /// How it is noticed that a question takes too long. The verdict is the same: a count of instructions.
  public enum Counting: Hashable, Sendable {
    /// Without cost while nobody takes long: a timer sends the thread a signal each millisecond while a batch runs, and
    /// what takes too long is asked again and counted. The signal is ``LuaState/timerSignal``.
    case whenSlow
    /// Every instruction of every question, without timer and signal: 1.3 to 2.6 times slower.
    case always
  }

  /// Bytes of Lua memory beyond what set-up took.
  public var memoryBytes: Int
  /// Bytes of one block: bounds a table.
  public var blockBytes: Int
  /// Lua instructions for one question, or for running one file when it is loaded; counted by the thousand. Work done
  /// in C is charged as if it were instructions. Under 100,000 they are always counted. `Int.max` is no limit: what does
  /// not end is never stopped.
  public var instructions: Int
  /// How it is noticed that a question takes too long.
  public var counting: Counting
  /// Bytes of the stack.
  private var stackBytes = 256 << 10

  /// Limits that no honest policy meets.
  public init(
    memoryBytes: Int = 16 << 20, blockBytes: Int = 1 << 20, instructions: Int = 1_000_000,
    counting: Counting = .whenSlow
  ) {
    precondition(memoryBytes >= 0 && blockBytes > 0 && instructions > 0, "limits are positive")
    self.memoryBytes = memoryBytes
    self.blockBytes = blockBytes
    self.instructions = instructions
    self.counting = counting
  }

  /// Room for the same script with more instructions, more memory and more stack in each of its functions, always counted.
  public var generous: Limits {
    var limits = self
    limits.memoryBytes = memoryBytes.multiplied(by: 2)
    limits.blockBytes = blockBytes.multiplied(by: 2)
    limits.stackBytes = stackBytes.multiplied(by: 2)
    limits.instructions = min(instructions.multiplied(by: 8), .max - 1)
    limits.counting = .always
    return limits
  }

  var raw: ls_limits {
    ls_limits(
      memory_bytes: memoryBytes, block_bytes: blockBytes, stack_bytes: stackBytes, instructions: Int64(instructions),
      counts_always: counting == .always ? 1 : 0)
  }
}

extension Int {
  /// The product, or the largest number there is.
  fileprivate func multiplied(by factor: Int) -> Int {
    let (product, isTooLarge) = multipliedReportingOverflow(by: factor)
    return isTooLarge ? .max : product
  }
}
