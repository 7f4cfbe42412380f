import CLuaSandbox

/// How much a script may use before it is stopped.
public struct Limits: Hashable, Sendable {
  /// Bytes of Lua memory beyond what set-up took.
  public var memoryBytes: Int
  /// Bytes of one block: bounds a string, a table, and the depth of recursion.
  public var blockBytes: Int
  /// Lua instructions for one question, or for running one file when it is loaded; counted by the thousand.
  public var instructions: Int

  /// Limits that no honest policy meets.
  public init(memoryBytes: Int = 16 << 20, blockBytes: Int = 1 << 20, instructions: Int = 1_000_000) {
    precondition(memoryBytes >= 0 && blockBytes > 0 && instructions > 0, "limits are positive")
    self.memoryBytes = memoryBytes
    self.blockBytes = blockBytes
    self.instructions = instructions
  }

  var raw: ls_limits {
    ls_limits(memory_bytes: memoryBytes, block_bytes: blockBytes, instructions: Int64(instructions))
  }
}
