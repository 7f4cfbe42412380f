/// A set of globals in which files are loaded.
public struct LuaEnvironment: Hashable, Sendable {
  let number: Int32
}
