/// How much of a thing a source may have.
package struct SyntaxLimits {
  /// How many rules may be in each other. Lua allows 199, less the calls that it is in: one when the sandbox loads a file.
  package var levels = 198
  /// How deep the tree of an expression may be. Lua has no such limit; a walk over the tree would run out of stack.
  package var depth: Int32 = 2_000
  package let locals = 200
  package let upvalues = 255
  package let jumps = 32_767
  /// How many tokens are looked at to find where something that is wrong ends.
  let lookAhead = 200

  /// The limits of a file of a policy.
  package init() {}
}
