/// A local variable or parameter: where it begins, where it can be used, and where it is.
public struct LocalBinding: Hashable, Sendable {
  /// Which one of the tree it is.
  public let id: BindingID
  /// Its name.
  public let name: String
  /// Where the name is declared; the colon's name for a `self` that nobody wrote.
  public let declaration: SourceRange
  /// How it came about.
  public let kind: Kind
  /// Whether it is `<const>` or `<close>`.
  public let attribute: LocalAttribute?
  /// The function that it belongs to.
  public let function: FunctionID
  /// The variable of the same name that cannot be reached while this one can.
  public let shadows: BindingID?
  /// Where it can be used. It begins after its declaration.
  public internal(set) var scope: SourceRange
  /// Where it is read.
  public internal(set) var reads: [NameUse] = []
  /// Where it gets a new value after its declaration.
  public internal(set) var writes: [NameUse] = []
  /// The functions inside its own that use it, in the order they begin.
  public internal(set) var capturedBy: [FunctionID] = []

  /// How a variable came about.
  public enum Kind: String, Hashable, Sendable {
    /// `local a`
    case local
    /// `local function a()`
    case localFunction
    /// `function (a)`
    case parameter
    /// The first parameter of `function a:b()`.
    case selfParameter
    /// `for a = …`, `for a in …`
    case loopVariable
  }

  /// Whether nothing may assign to it.
  public var isConstant: Bool { attribute != nil }
}
