/// The names that can be used where reading stands, kept as Lua keeps them, so that it allows and refuses the same.
struct NameTable {
  /// Stands for `_ENV`, through which functions reach globals, among the variables that a function captures.
  static let environment = -1

  /// A local variable of the function that is being read; without a binding it is one that a loop keeps for itself.
  struct Active {
    let name: String
    let binding: BindingID?
  }

  struct BlockState {
    let isLoop: Bool
    /// How many locals its function had before it.
    let active: Int
    var labels: [String: Label] = [:]
    /// Each `goto` in it whose label has not come yet, by the name of the label.
    var jumps: [String: [Jump]] = [:]
    var breaks: [Jump] = []
  }

  struct FunctionState {
    let id: FunctionID
    var active: [Active] = []
    var blocks: [BlockState] = []
    /// The variables of other functions that this one captures.
    var upvalues: Set<Int> = []
    var isVararg = false
    var hasToldLocals = false
    var hasToldUpvalues = false
  }

  struct Label {
    let name: Name
    /// How many locals there are where it stands.
    let active: Int
  }

  /// A `goto` or `break`.
  struct Jump {
    let name: Name
    /// How many locals there are where it stands, as far as blocks around it are concerned.
    var active: Int
  }

  struct Capture: Hashable {
    let binding: BindingID
    let function: FunctionID
    /// Whether the function itself names it, and not only one inside.
    let isOwn: Bool
  }

  var scopes = Scopes()
  /// The functions that are being read, the innermost last.
  var states: [FunctionState] = []
  /// How many labels can be seen by some function that is being read.
  var labelCount = 0
  /// How many jumps have not found their label.
  var jumpCount = 0
  var hasToldJumps = false
  /// What each name means, the innermost last.
  var visible: [String: [BindingID]] = [:]
  /// Which function was noted to use which variable of another.
  var captures: Set<Capture> = []
  /// Constants that Lua puts in where they are used: no function captures them.
  var folded: [BindingID: FoldedConstant] = [:]

  var current: Int { states.count - 1 }
  var function: FunctionID { states[current].id }

  /// The innermost block.
  var block: BlockState {
    get { states[current].blocks[states[current].blocks.count - 1] }
    _modify { yield &states[current].blocks[states[current].blocks.count - 1] }
  }

  /// The label that a `goto` can reach where reading stands.
  func label(_ name: String) -> Label? {
    for block in states[current].blocks.reversed() {
      if let label = block.labels[name] { return label }
    }
    return nil
  }
}
