/// What the names of a file mean.
public struct Scopes: Sendable {
  /// All local variables and parameters, in the order of declarations.
  public internal(set) var bindings: [LocalBinding] = []
  /// All functions, the file first.
  public internal(set) var functions: [FunctionScope] = []
  /// Where globals are read.
  public internal(set) var globalReads: [NameUse] = []
  /// Where globals get a value, also by `function name()`.
  public internal(set) var globalWrites: [NameUse] = []

  /// A local variable.
  public subscript(id: BindingID) -> LocalBinding { bindings[id.index] }

  /// A function.
  public subscript(id: FunctionID) -> FunctionScope { functions[id.index] }

  /// Assignments inside a function to variables of a function around it, in the order of the source.
  public var capturedWrites: [NameUse] {
    bindings.flatMap { binding in binding.writes.filter { $0.function != binding.function } }
      .sorted { $0.range.start < $1.range.start }
  }

  /// Variables that hide another one of the same name.
  public var shadowing: [LocalBinding] { bindings.filter { $0.shadows != nil } }

  /// Variables that are never read: no parameters, and none whose name begins with `_`, which says that it is not needed.
  public var unusedLocals: [LocalBinding] {
    bindings.filter { binding in
      switch binding.kind {
      case .parameter, .selfParameter: false
      case .local, .localFunction, .loopVariable:
        binding.reads.isEmpty && binding.attribute != .close && !binding.name.hasPrefix("_")
      }
    }
  }

  /// The variables that can be used at a byte, the innermost first; of two with one name only the one that is meant.
  public func visible(at offset: Int) -> [LocalBinding] {
    var seen: Set<String> = []
    return bindings.reversed().filter { $0.scope.touches(offset) && seen.insert($0.name).inserted }
  }
}
