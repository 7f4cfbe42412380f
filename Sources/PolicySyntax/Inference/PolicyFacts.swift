/// What the data files of a policy say, as far as scripts depend on it.
struct PolicyFacts {
  /// The names of the stages, the lowest first.
  var stages: [String] = []
  /// The codes that have words in the manifest; `nil` where it has no `reasons`.
  var reasons: Set<String>?
  /// The policy's own currency.
  var currency: String?
  /// Whether an invoice goes to the stage that is answered at once, and not one step at a time.
  var jumps = false
  /// What terms.lua returns.
  var terms = PolicyType(.table(.open))
  /// Its numbers as they are now, by their paths.
  var termValues: [[String]: Double] = [:]

  /// The texts that are possible where a stage is read.
  var stageTexts: Set<String>? { stages.isEmpty ? nil : Set(stages) }

  mutating func readStages(_ type: PolicyType) {
    guard case .table(let table)? = type.only, table.isExact else { return }
    stages = table.items.compactMap { item in
      guard case .table(let stage)? = item.only, let names = stage.fields["name"]?.texts, names.count == 1 else {
        return nil
      }
      return names.first
    }
    if stages.count < table.items.count { stages = [] }
  }

  mutating func readManifest(_ type: PolicyType) {
    guard case .table(let table)? = type.only, table.isExact else { return }
    if let codes = table.fields["currency"]?.texts, codes.count == 1 { currency = codes.first }
    if case .table(let rules)? = table.fields["escalation"]?.only { jumps = rules.fields["step"]?.texts == ["jump"] }
    if case .table(let words)? = table.fields["reasons"]?.only, words.isExact { reasons = Set(words.fields.keys) }
  }

  mutating func readTerms(_ type: PolicyType, _ tree: SyntaxTree) {
    terms = Self.asTerm(type)
    for case .return(let node) in tree.main.block.statements {
      if let table = node.values.first { readValues(table, path: []) }
    }
  }

  private mutating func readValues(_ expression: Expression, path: [String]) {
    switch expression.unparenthesized {
    case .table(let table):
      for field in table.fields {
        if case .name(let name) = field.key { readValues(field.value, path: path + [name.text]) }
      }
    case .call(let call):
      // range { 5, from = 0, to = 30 }
      guard case .table(let table)? = call.arguments.first, let first = table.fields.first, case .position = first.key
      else { return }
      termValues[path] = LiteralNumber.value(of: first.value)
    default: termValues[path] = LiteralNumber.value(of: expression)
    }
  }

  /// A type as what it can be with other numbers in terms.lua: finance changes them.
  private static func asTerm(_ type: PolicyType) -> PolicyType {
    PolicyType(
      type.kinds.map { kind in
        switch kind {
        case .number(var number):
          // A range keeps its bounds; a bare number can become any other of its kind.
          if let value = number.value {
            number.unit = number.unit.isEmpty && value > 0 && value < 1 ? "0 to 1" : number.unit
            (number.low, number.high) = (-.infinity, .infinity)
          }
          number.isConstant = false
          return .number(number)
        case .text: return .text(nil)
        case .boolean: return .boolean(nil)
        case .table(var table):
          table.fields = table.fields.mapValues(asTerm)
          table.items = table.items.map(asTerm)
          table.isTerms = true
          return .table(table)
        default: return kind
        }
      }, nilness: type.nilness, isUnknown: type.isUnknown)
  }
}
