/// Counts the registers that Lua's compiler takes, by the steps it takes, to know where it refuses a function for needing
/// too many. Only how many are taken is followed, not what is done with them.
///
/// It counts on fewer than 256 constants in a function: beyond, Lua takes a register more here and there.
struct RegisterUse {
  /// Lua refuses a function that needs more.
  static let most = 254

  /// The constants that are no variables for Lua.
  let folded: [BindingID: FoldedConstant]
  /// Where too many were needed first, in each function at most once.
  private(set) var overflows: [SourceRange] = []
  /// The register of each local variable.
  var registers: [BindingID: Int] = [:]
  /// The first register that is free.
  var free = 0
  /// The first register that is not a local variable's.
  var locals = 0
  private var hasOverflown = false
  /// What is being compiled, for messages.
  var place: SourceRange

  init(_ main: FunctionBody, folded: [BindingID: FoldedConstant]) {
    self.folded = folded
    place = main.range
    run(main, selfBinding: nil)
  }

  // MARK: Registers

  mutating func check(_ count: Int) {
    guard free + count > Self.most, !hasOverflown else { return }
    hasOverflown = true
    overflows.append(place)
  }

  mutating func reserve(_ count: Int) {
    check(count)
    free += count
  }

  mutating func release(_ value: RegisterValue) {
    if case .register(let register) = value.kind, register >= locals { free -= 1 }
  }

  // MARK: Functions and blocks

  /// A function, in registers of its own.
  mutating func run(_ function: FunctionBody, selfBinding: BindingID?) {
    let outer = (free, locals, hasOverflown, place)
    (free, locals, hasOverflown) = (0, 0, false)
    let names = (selfBinding.map { [$0] } ?? []) + function.parameters.map(\.binding)
    activate(names)
    reserve(names.count)
    statements(function.block)
    (free, locals, hasOverflown, place) = outer
  }

  /// Makes the next registers those of local variables, which something has been or will be put in.
  mutating func activate(_ names: [BindingID?]) {
    for name in names {
      if let name { registers[name] = locals }
      locals += 1
    }
  }

  /// A block, and what still sees its locals.
  mutating func block(_ block: Block, then end: (inout RegisterUse) -> Void = { _ in }) {
    let outer = locals
    statements(block)
    end(&self)
    locals = outer
    free = outer
  }

  private mutating func statements(_ block: Block) {
    for statement in block.statements {
      place = statement.range
      run(statement)
      free = locals
    }
  }
}
