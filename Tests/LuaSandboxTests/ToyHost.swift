import LuaSandbox

/// A host with just enough money to see whether words, refusals and lists come through.
final class ToyHost: SandboxHost {
  var sources: [String: String] = [:]
  var answeredCalls: [Int] = []
  var onAnswer: (Int, Answer.Value) -> Void = { _, _ in }
  var lastData: LuaData?
  var facts: Set<HostOperation> = []

  static let money = HostOperation.host(0)
  static let history = HostOperation.host(1)
  static let invoices = HostOperation.host(2)
  static let keep = HostOperation.host(3)
  static let fail = HostOperation.host(4)
  static let currency = HostOperation.host(5)
  static let pair = HostOperation.host(6)
  static let anyone = HostOperation.host(7)

  func isFact(_ operation: HostOperation) -> Bool { facts.contains(operation) }

  func perform(_ operation: HostOperation, _ arguments: HostArguments, _ results: HostResults) throws(Refusal) {
    switch operation {
    case .add: results.append(try sum(arguments, 1))
    case .subtract: results.append(try sum(arguments, -1))
    case .isLess: results.append(try difference(arguments) < 0)
    case .isLessOrEqual: results.append(try difference(arguments) <= 0)
    case .negate:
      let word = arguments.word(at: 0)!
      results.append(HostWord.money(minorUnits: -word.minorUnits, currency: word.currency))
    case .text:
      let word = arguments.word(at: 0)!
      results.append("\(word.tag) \(word.tag == .money ? Int(word.minorUnits) : Int(word.row))")
    case ToyHost.money:
      guard case .integer(let minorUnits) = arguments[0] else { throw Refusal("money needs cents") }
      results.append(HostWord.money(minorUnits: minorUnits, currency: 682))
    case ToyHost.history:
      results.beginRows(2, fields: ["month", "paid"])
      for month in 1...2 {
        results.append(Int64(month))
        results.append(HostWord.money(minorUnits: Int64(month) * 100, currency: 682))
      }
    case ToyHost.invoices: results.append([HostWord.view(table: 0, row: 0), .view(table: 0, row: 1)])
    case ToyHost.keep:
      let data = try arguments.data(at: 0)
      lastData = data
      results.append(data)
    case ToyHost.fail: throw Refusal("the ledger is gone", remedy: "call us", isHostFailure: true)
    case ToyHost.currency: results.append("SAR")
    case ToyHost.anyone: results.append(HostWord.view(table: 0, row: 0))
    case ToyHost.pair:
      results.append("one")
      results.append(Int64(2))
    default: throw Refusal("this is not defined for money")
    }
  }

  private func sum(_ arguments: HostArguments, _ sign: Int64) throws(Refusal) -> HostWord {
    guard let left = arguments.word(at: 0), let right = arguments.word(at: 1) else {
      throw Refusal("money and a bare number do not add", remedy: "write money(100)")
    }
    return .money(minorUnits: left.minorUnits + sign * right.minorUnits, currency: left.currency)
  }

  private func difference(_ arguments: HostArguments) throws(Refusal) -> Int64 {
    guard let left = arguments.word(at: 0), let right = arguments.word(at: 1) else {
      throw Refusal("money and a bare number do not compare")
    }
    return left.minorUnits - right.minorUnits
  }

  func unknownGlobal(_ name: String) -> Refusal { Refusal("there is no '\(name)'", remedy: "did you mean 'terms'?") }

  func unknownField(_ name: String, of owner: FieldOwner) -> Refusal {
    Refusal("\(owner) has no field '\(name)'; did you mean 'balance'?")
  }

  func unknownKey(_ key: String, in path: String) -> Refusal? {
    path == "terms.by_segment" ? nil : Refusal("\(path) has no '\(key)'")
  }

  func unavailable(table: Int, field: Int, row: Int) -> Refusal {
    Refusal("table \(table), field \(field), row \(row) has no rate")
  }

  func source(named name: String) throws(Refusal) -> LuaSource {
    guard let text = sources[name] else { throw Refusal("there is no file '\(name)'") }
    return LuaSource(name: name + ".lua", text: text)
  }

  func answered(call: Int, _ value: Answer.Value, reason: InternedText?) {
    answeredCalls.append(call)
    onAnswer(call, value)
  }
}
