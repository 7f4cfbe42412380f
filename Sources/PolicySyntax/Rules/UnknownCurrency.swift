internal import Receivables

/// `customer.currency == "SR"`: no currency has that code.
enum UnknownCurrency {
  static func look(at operands: Operands, _ scene: Scene) -> Bool {
    for side in operands.bothWays {
      guard case .member(let member) = side.expression.unparenthesized, member.name.text == "currency",
        case .text(let node) = side.other.unparenthesized, let code = node.text,
        isMoneyOrView(scene.evaluator.silently { scene.evaluator.type(of: member.base, scene.frame) })
      else { continue }
      return look(code, side.other.range, scene)
    }
    return false
  }

  private static func isMoneyOrView(_ type: PolicyType) -> Bool {
    switch type.withoutNil.only {
    case .view?, .money?: true
    default: false
    }
  }

  /// Tells that a text is no currency.
  static func look(_ code: String, _ range: SourceRange, _ scene: Scene) -> Bool {
    guard Currency(code: code) == nil else { return false }
    let near = Spelling.nearest(to: code.uppercased(), in: Currency.all.map(\.code))
    let exact = Currency(code: code.uppercased()) == nil ? near : code.uppercased()
    scene.tell(
      .unknownCurrency, range,
      LocalizedText("no currency has the code \"\(code)\"", "لا عملة رمزها \"\(code)\""),
      exact.map { LocalizedText("did you mean \"\($0)\"?", "أتقصد \"\($0)\"؟") }
        ?? LocalizedText("write an ISO 4217 code, such as \"SAR\"", "اكتب رمزاً من ISO 4217، مثل \"SAR\""))
    return true
  }
}
