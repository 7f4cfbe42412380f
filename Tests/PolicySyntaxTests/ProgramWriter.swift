import Receivables

/// Writes programs by the grammar, as lists of tokens: the same for the same seed. Most are right; now and then one
/// assigns to a constant, jumps to nowhere, or names more arguments outside of a function that has them.
struct ProgramWriter {
  private var numbers: SeededNumbers
  private(set) var tokens: [String] = []
  private var loops = 0
  private var hasVarargs = true

  init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
    block(depth: 3 + numbers.below(3))
  }

  /// A function that is full of locals, and a statement that needs nearly all registers that are left.
  init(nearlyFull seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
    let count = 185 + numbers.below(13)
    add("local", "a", ",", "b", ",", HandWritten.numbered(1...count))
    let room = 254 - count - 2 - numbers.below(12)
    let padding = (0..<max(1, room)).map { _ in pick(["1", "v1", "x", "a"]) }.joined(separator: ",") + ","
    switch numbers.below(7) {
    case 0: add("f", "(", padding)
    case 1: add("return", padding)
    case 2: add("x", ",", "v1", "[", "v2", "]", ",", "v1", "=", padding)
    case 3: add("for", "k", "in", padding)
    case 4: add("x", "=", "{", "f", "(", padding)
    case 5: add("x", "=", "f", ":", "m", "(", padding)
    default: add("if", "f", "(", padding)
    }
    let opening = tokens
    expression(depth: 1 + numbers.below(4))
    switch opening.last(where: { ["f", "return", "=", "in", "m"].contains($0) }) {
    case "f": add(opening.contains("{") ? ") , 1 }" : opening.contains("if") ? ") then end" : ")")
    case "m": add(")")
    case "in": add("do", "local", "y", "=", "1", "end")
    default: break
    }
  }

  private mutating func pick(_ choices: [String]) -> String { choices[numbers.below(choices.count)] }
  private mutating func chance(_ one: Int) -> Bool { numbers.below(one) == 0 }
  private mutating func add(_ texts: String...) { tokens += texts }
  private mutating func name() -> String {
    pick(["a", "b", "c", "self", "customer", "invoice", "_", "x1", "_ENV", "goto_"])
  }

  private mutating func list(_ most: Int, _ item: (inout ProgramWriter) -> Void) {
    for place in 0...numbers.below(most) {
      if place > 0 { add(",") }
      item(&self)
    }
  }

  private mutating func block(depth: Int) {
    for _ in 0..<numbers.below(4) { statement(depth: depth) }
    switch numbers.below(8) {
    case 0:
      add("return")
      if !chance(3) { list(2) { $0.expression(depth: depth) } }
      if chance(2) { add(";") }
    case 1 where loops > 0: add("break")
    case 2 where chance(3): add("::", pick(["top", "out", "next"]), "::")
    default: break
    }
  }

  private mutating func inBlock(depth: Int, _ opening: String...) {
    tokens += opening
    block(depth: depth - 1)
  }

  private mutating func loop(depth: Int, _ opening: String) {
    loops += 1
    inBlock(depth: depth, opening)
    loops -= 1
  }

  private mutating func statement(depth: Int) {
    guard depth > 0 else { return call(depth: 0) }
    switch numbers.below(15) {
    case 0: local(depth: depth)
    case 1:
      add("local", "function", name())
      function(depth: depth)
    case 2:
      add("function", name())
      for _ in 0..<numbers.below(3) { add(".", name()) }
      if chance(2) { add(":", name()) }
      function(depth: depth)
    case 3, 4: assignment(depth: depth)
    case 5, 6: conditional(depth: depth)
    case 7:
      add("while")
      expression(depth: depth - 1)
      loop(depth: depth, "do")
      add("end")
    case 8:
      loop(depth: depth, "repeat")
      add("until")
      expression(depth: depth - 1)
    case 9, 10: counting(depth: depth)
    case 11:
      inBlock(depth: depth, "do")
      add("end")
    case 12: if chance(8) { add("goto", pick(["top", "out", "next"])) } else { add(";") }
    default: call(depth: depth)
    }
  }

  private mutating func local(depth: Int) {
    add("local")
    list(3) { writer in
      writer.add(writer.name())
      if writer.chance(20) { writer.add("<", writer.pick(["const", "const", "const", "close"]), ">") }
    }
    guard !chance(4) else { return }
    add("=")
    list(3) { $0.expression(depth: depth - 1) }
  }

  private mutating func assignment(depth: Int) {
    list(2) { $0.target(depth: depth - 1) }
    add("=")
    list(2) { $0.expression(depth: depth - 1) }
  }

  private mutating func conditional(depth: Int) {
    add("if")
    expression(depth: depth - 1)
    inBlock(depth: depth, "then")
    for _ in 0..<numbers.below(3) {
      add("elseif")
      expression(depth: depth - 1)
      inBlock(depth: depth, "then")
    }
    if chance(2) { inBlock(depth: depth, "else") }
    add("end")
  }

  private mutating func counting(depth: Int) {
    add("for", name())
    if chance(2) {
      add("=")
      expression(depth: 1)
      add(",")
      expression(depth: 1)
      if chance(3) { add(",", "2") }
    } else {
      for _ in 0..<numbers.below(2) { add(",", name()) }
      add("in")
      list(2) { $0.expression(depth: 1) }
    }
    loop(depth: depth, "do")
    add("end")
  }

  private mutating func function(depth: Int) {
    add("(")
    for place in 0..<numbers.below(3) {
      if place > 0 { add(",") }
      add(name())
    }
    let outer = (loops, hasVarargs)
    loops = 0
    hasVarargs = tokens.last == "(" && chance(2)
    if hasVarargs { add("...") }
    add(")")
    block(depth: depth - 1)
    (loops, hasVarargs) = outer
    add("end")
  }

  // MARK: Expressions

  private mutating func target(depth: Int) {
    if depth > 0, chance(2) { prefix(depth: depth - 1) } else { return add(name()) }
    if chance(2) { return add(".", name()) }
    add("[")
    expression(depth: depth - 1)
    add("]")
  }

  private mutating func call(depth: Int) {
    prefix(depth: depth)
    if chance(3) { add(":", name()) }
    arguments(depth: depth)
  }

  private mutating func arguments(depth: Int) {
    switch numbers.below(6) {
    case 0: add(pick(["\"text\"", "[[long]]"]))
    case 1: table(depth: depth - 1)
    default:
      add("(")
      if depth > 0, !chance(3) { list(2) { $0.expression(depth: depth - 1) } }
      add(")")
    }
  }

  private mutating func prefix(depth: Int) {
    guard depth > 0 else { return add(name()) }
    switch numbers.below(8) {
    case 0:
      add("(")
      expression(depth: depth - 1)
      add(")")
    case 1: call(depth: depth - 1)
    case 2: target(depth: depth)
    default: add(name())
    }
  }

  private mutating func table(depth: Int) {
    add("{")
    if depth > 0 {
      for _ in 0..<numbers.below(4) {
        switch numbers.below(3) {
        case 0: add(name(), "=")
        case 1:
          add("[")
          expression(depth: depth - 1)
          add("]", "=")
        default: break
        }
        expression(depth: depth - 1)
        add(pick([",", ";"]))
      }
    }
    add("}")
  }

  private mutating func expression(depth: Int) {
    guard depth > 0 else {
      return add(
        pick([
          "nil", "true", "false", "1", "0x1F", "1.5e3", "'a'", "\"b\\n\"", "[==[c]==]", name(),
          hasVarargs || chance(20) ? "..." : "0",
        ]))
    }
    switch numbers.below(9) {
    case 0:
      add(pick(["-", "not", "#", "~"]))
      expression(depth: depth - 1)
    case 1, 2, 3:
      expression(depth: depth - 1)
      add(pick("+ - * / // % ^ & | ~ << >> .. == ~= < <= > >= and or".split(separator: " ").map(String.init)))
      expression(depth: depth - 1)
    case 4: table(depth: depth)
    case 5:
      add("function")
      function(depth: depth)
    case 6: call(depth: depth)
    case 7: prefix(depth: depth)
    default: expression(depth: 0)
    }
  }
}
