/// The place where a local variable or parameter gets its name.
public struct LocalName: Sendable {
  /// The name.
  public let name: Name
  /// The variable that it begins.
  public let binding: BindingID
  /// `<const>` or `<close>` after it.
  public let attribute: LocalAttribute?
}
