internal import LuaSandbox
internal import Receivables

/// Reads the answers of scripts as the types that the engine knows.
struct AnswerDecoder {
  /// A value, or what is wrong with it.
  struct Decoded<Value> {
    var value: Value?
    var problem: String?

    static func value(_ value: Value?) -> Decoded { Decoded(value: value, problem: nil) }
    static func problem(_ problem: String) -> Decoded { Decoded(value: nil, problem: problem) }
  }

  private let state: LuaState

  init(_ state: LuaState) {
    self.state = state
  }

  func limit(_ value: LuaSandbox.Answer.Value) -> Decoded<CreditLimit> {
    switch value {
    case .nil: .value(nil)
    case .word(.unlimited): .value(.unlimited)
    case .word(let word) where word.tag == .money: .value(.amount(Money(word)))
    default: wrong(value, allowed: "an amount of money, unlimited, or nil")
    }
  }

  func money(_ value: LuaSandbox.Answer.Value) -> Decoded<Money> {
    switch value {
    case .nil: .value(nil)
    case .word(let word) where word.tag == .money: .value(Money(word))
    default: wrong(value, allowed: "an amount of money or nil")
    }
  }

  func tiers(_ value: LuaSandbox.Answer.Value) -> Decoded<[DiscountTier]> {
    let words: [HostWord]
    switch value {
    case .nil: return .value(nil)
    case .word(let word): words = [word]
    case .list(let list): words = list
    default: return wrong(value, allowed: "discount(rate, days), a list of them, or nil")
    }
    let tiers = words.compactMap { word -> DiscountTier? in
      guard word.tag == .special, word.subkind == SpecialKind.discount else { return nil }
      return DiscountTier(rate: Rate(billionths: Int64(word.discountRateInBillionths)), days: Int(word.discountDays))
    }
    guard tiers.count == words.count else {
      return wrong(value, allowed: "discount(rate, days), a list of them, or nil")
    }
    return .value(tiers)
  }

  func text(_ value: LuaSandbox.Answer.Value) -> Decoded<String> {
    switch value {
    case .nil: .value(nil)
    case .text(let text): .value(state.string(text))
    default: wrong(value, allowed: "the name of a stage or nil")
    }
  }

  func release(_ value: LuaSandbox.Answer.Value) -> Decoded<OrderRelease> {
    switch value {
    case .nil: return .value(nil)
    case .text(let text):
      if let release = OrderRelease(rawValue: state.string(text)) { return .value(release) }
    default: break
    }
    return wrong(value, allowed: "\"release\", \"hold\", \"refuse\" or nil")
  }

  func number(_ value: LuaSandbox.Answer.Value) -> Decoded<Double> {
    switch value {
    case .nil: .value(nil)
    case .integer(let integer): .value(Double(integer))
    case .number(let number): .value(number)
    default: wrong(value, allowed: "a number or nil")
    }
  }

  private func wrong<Value>(_ value: LuaSandbox.Answer.Value, allowed: String) -> Decoded<Value> {
    .problem("answered \(describe(value)); allowed is \(allowed)")
  }

  /// An answer in words, for messages.
  func describe(_ value: LuaSandbox.Answer.Value) -> String {
    switch value {
    case .boolean(let flag): "\(flag)"
    case .integer(let integer): "the number \(integer)"
    case .number(let number): "the number \(number)"
    case .text(let text): "the text \"\(state.string(text))\""
    case .word(let word) where word.tag == .money: "\(Money(word))"
    case .word(let word) where word.tag == .date: "the date \(Day(clamping: Int(word.day)))"
    case .word(.unlimited): "unlimited"
    case .word(let word) where word.tag == .special && word.subkind == SpecialKind.discount:
      "discount(\(Rate(billionths: Int64(word.discountRateInBillionths))), \(word.discountDays))"
    case .word: "a value of another kind"
    case .list: "a list"
    case .nil, .notAsked, .fault: "nothing"
    }
  }
}
