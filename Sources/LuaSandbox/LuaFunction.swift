/// A function that a file returned, callable as long as its state lives.
public struct LuaFunction: Hashable, Sendable {
  let reference: Int32
}
