/// A file that tells an editor what policies can use.
public struct EditorFile: Hashable, Sendable {
  /// Where it belongs, from the folder that holds the policies.
  public let path: String
  /// What it holds.
  public let text: String
}
