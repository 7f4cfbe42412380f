import CLuaSandbox

/// One question to one function about at most two views or other words.
public struct Call {
  // The only stored property: a list of these is handed to C as it is.
  let raw: ls_call

  /// - Parameters:
  ///   - function: what to call.
  ///   - group: the calls that fall together: after a fault no further call of the same group is made.
  ///   - arguments: at most two. Views are stamped as belonging to this question.
  ///   - notifies: whether the host is told the answer before the next call is made.
  public init(_ function: LuaFunction, group: Int32, _ arguments: HostWord..., notifies: Bool = false) {
    precondition(arguments.count <= 2, "a call has at most two arguments")
    raw = ls_call(
      function: function.reference, group: group, flags: notifies ? UInt32(LS_CALL_NOTIFY) : 0,
      argument_count: Int32(arguments.count),
      arguments: (arguments.first?.bits ?? 0, arguments.count > 1 ? arguments[1].bits : 0))
  }

  /// A question about one word; as the general one, without a list.
  public init(_ function: LuaFunction, group: Int32, about word: HostWord, notifies: Bool = false) {
    raw = ls_call(
      function: function.reference, group: group, flags: notifies ? UInt32(LS_CALL_NOTIFY) : 0, argument_count: 1,
      arguments: (word.bits, 0))
  }

  /// A question about two words; as the general one, without a list.
  public init(
    _ function: LuaFunction, group: Int32, about first: HostWord, and second: HostWord, notifies: Bool = false
  ) {
    raw = ls_call(
      function: function.reference, group: group, flags: notifies ? UInt32(LS_CALL_NOTIFY) : 0, argument_count: 2,
      arguments: (first.bits, second.bits))
  }
}
