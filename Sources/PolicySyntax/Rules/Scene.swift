internal import Receivables

/// Where evaluation stands when a rule looks: what the rule may ask, and whom it tells.
struct Scene {
  let evaluator: Evaluator
  let frame: Frame

  init(_ frame: Frame, _ evaluator: Evaluator) {
    self.evaluator = evaluator
    self.frame = frame
  }

  var tree: SyntaxTree? { evaluator.trees[frame.file] }

  /// An expression as it is written.
  func written(_ expression: Expression) -> String { expression.written(in: tree) }

  /// Tells what is wrong, and what to write.
  func tell(_ code: FindingCode, _ range: SourceRange, _ message: LocalizedText, _ remedy: LocalizedText) {
    evaluator.findings.add(code, frame.file, range, message, remedy)
  }

  /// `SAR(50)` in the currency of an amount, else in the policy's.
  func amount(_ number: String, like currency: CurrencyType) -> String {
    "\(code(of: currency) ?? evaluator.facts.currency ?? "SAR")(\(number))"
  }

  /// The code of a currency, where it is known: `if invoice.currency == "USD"` tells it too.
  func code(of currency: CurrencyType) -> String? {
    switch currency {
    case .code(let code): return code
    case .unknown: return nil
    case .customer: return found("customer")
    case .invoice: return found("invoice")
    case .order: return found("order")
    }
  }

  /// What conditions found out about `view.currency`.
  private func found(_ view: String) -> String? {
    for (path, type) in frame.state.facts where path.fields == ["currency"] {
      guard case .local(let binding) = path.base, case .view(view)? = frame.state.locals[binding]?.only,
        let texts = type.texts, texts.count == 1
      else { continue }
      return texts.first
    }
    return nil
  }
}
