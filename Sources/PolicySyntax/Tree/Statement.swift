/// Something that is done.
public indirect enum Statement: Sendable {
  /// `local a, b = 1, 2`
  case local(LocalStatement)
  /// `local function f() … end`
  case localFunction(LocalFunctionStatement)
  /// `function a.b:c() … end`
  case function(FunctionStatement)
  /// `a, b.c = 1, 2`
  case assignment(AssignmentStatement)
  /// `f(a)`
  case call(CallStatement)
  case `if`(IfStatement)
  case `while`(WhileStatement)
  case `repeat`(RepeatStatement)
  /// `for i = 1, 10 do … end`
  case numericFor(NumericForStatement)
  /// `for k, v in pairs(t) do … end`
  case genericFor(GenericForStatement)
  case `do`(DoStatement)
  case `return`(ReturnStatement)
  case `break`(BreakStatement)
  case goto(GotoStatement)
  /// `::name::`
  case label(LabelStatement)
  /// `;`
  case empty(EmptyStatement)
  /// What could not be read.
  case error(ErrorStatement)

  /// Where it is.
  public var range: SourceRange {
    switch self {
    case .local(let node): node.range
    case .localFunction(let node): node.range
    case .function(let node): node.range
    case .assignment(let node): node.range
    case .call(let node): node.range
    case .if(let node): node.range
    case .while(let node): node.range
    case .repeat(let node): node.range
    case .numericFor(let node): node.range
    case .genericFor(let node): node.range
    case .do(let node): node.range
    case .return(let node): node.range
    case .break(let node): node.range
    case .goto(let node): node.range
    case .label(let node): node.range
    case .empty(let node): node.range
    case .error(let node): node.range
    }
  }
}
