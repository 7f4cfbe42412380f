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
    let firstLabel: Int
    let firstJump: Int
  }

  struct FunctionState {
    let id: FunctionID
    let firstLabel: Int
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

  /// A `goto` whose label has not come yet.
  struct Jump {
    let name: Name
    let isBreak: Bool
    /// How many locals there are where it stands, as far as blocks around it are concerned.
    var active: Int
  }

  var scopes = Scopes()
  /// The functions that are being read, the innermost last.
  var states: [FunctionState] = []
  var labels: [Label] = []
  var jumps: [Jump] = []
  var hasToldJumps = false
  /// What each name means, the innermost last.
  var visible: [String: [BindingID]] = [:]
  /// Constants that Lua puts in where they are used: no function captures them.
  var folded: [BindingID: FoldedConstant] = [:]

  var current: Int { states.count - 1 }
  var function: FunctionID { states[current].id }
}
