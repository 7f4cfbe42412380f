internal import LuaSandbox
internal import Receivables

/// Reads values for the terms of a policy: each in the kind that the term has, and inside its range.
struct TermTrial {
  private let policy: LuaPolicy
  private let values: [String: LuaData]
  private let bounds: [String: TermBounds]

  /// What a term holds.
  private enum Kind {
    /// A count: days, months.
    case whole
    case decimal
    case money(Currency)
    /// A day, a text, true or false.
    case other
  }

  init(_ policy: LuaPolicy) throws(PolicyLoadError) {
    self.policy = policy
    values = Dictionary(TermTree(policy.terms).leaves.map { ($0.path, $0.value) }) { first, _ in first }
    bounds = try policy.termBounds()
  }

  /// The value that a text gives a term.
  func value(_ setting: TermSetting) throws(PolicyLoadError) -> LuaData {
    let path = setting.path
    switch try kind(path) {
    case .whole, .decimal, .money:
      let text = text(try units(setting.text, of: path), of: path)
      if let number = Double(text), let bounds = bounds[path], !bounds.contains(number) {
        throw refusal(
          path,
          LocalizedText(
            "can not be \(ForeignText.quoted(setting.text)): its range is \(bounds.text)",
            "لا يمكن أن يكون \(ForeignText.quoted(setting.text)): مداه \(bounds.text)"),
          remedy: LocalizedText(
            "choose a value inside it, or widen the range if the rule really changed",
            "اختر قيمة داخله، أو وسّع المدى إن كانت القاعدة قد تغيرت فعلاً"))
      }
      if let value = TermTree.value(text, like: values[path]!) { return value }
    case .other:
      if let value = TermTree.value(setting.text, like: values[path]!) { return value }
    }
    throw unlike(path, setting.text)
  }

  /// The same as a place on the line of its values, for ranges: a number or an amount inside its bounds.
  func steps(_ text: String, of path: String) throws(PolicyLoadError) -> Int64 {
    if case .other = try kind(path) {
      throw refusal(
        path, LocalizedText("is neither a number nor an amount", "ليس عدداً ولا مبلغاً"),
        remedy: LocalizedText("give it values one by one: --set \(path)=…", "أعطه القيم واحدة واحدة: --set \(path)=…"))
    }
    _ = try value(TermSetting(path: path, text: text))
    return try units(text, of: path)
  }

  /// A number in billionths, an amount in minor units, whatever the bounds.
  func units(_ text: String, of path: String) throws(PolicyLoadError) -> Int64 {
    switch try kind(path) {
    case .money(let currency):
      guard let money = TermTrial.money(text, currency), money.currency == currency else { throw unlike(path, text) }
      return money.minorUnits
    case .whole, .decimal, .other:
      guard let rate = Rate(text) else { throw unlike(path, text) }
      if case .whole = try kind(path), !rate.billionths.isMultiple(of: Rate.one.billionths) {
        throw refusal(
          path,
          LocalizedText(
            "can not be \(ForeignText.quoted(text)): it is a whole number",
            "لا يمكن أن يكون \(ForeignText.quoted(text)): هو عدد صحيح"),
          remedy: LocalizedText(
            "write one, such as \(TermTree.text(values[path]!)), or let terms.lua say "
              + "\(TermTree.text(values[path]!)).0 where parts of one make sense",
            "اكتب عدداً صحيحاً مثل \(TermTree.text(values[path]!))، أو اكتب \(TermTree.text(values[path]!)).0 في terms.lua "
              + "إن كان للكسور معنى"))
      }
      return rate.billionths
    }
  }

  /// The step of a range that says none: the term's own, else 1.
  func ordinaryStep(of path: String) throws(PolicyLoadError) -> Int64 {
    if case .money(let currency) = try kind(path) { return (try? Money("1", currency))?.minorUnits ?? 1 }
    return bounds[path]?.step.flatMap { $0 > .zero ? $0.billionths : nil } ?? Rate.one.billionths
  }

  /// The text of a number in billionths or an amount in minor units.
  func text(_ units: Int64, of path: String) -> String {
    guard case .word(let word)? = values[path], word.tag == .money else { return Rate(billionths: units).description }
    let currency = Money(word).currency
    return ((try? Money(minorUnits: units, currency: currency)) ?? .zero(currency)).description
  }

  private func kind(_ path: String) throws(PolicyLoadError) -> Kind {
    switch values[path] {
    case nil:
      let nearest = Spelling.nearest(to: path, in: policy.termPaths)
      throw PolicyLoadError([
        PolicyProblem(
          file: "terms.lua",
          message: LocalizedText(
            "has no \(ForeignText.quoted(path))", "لا يوجد فيه \(ForeignText.quoted(path))"),
          remedy: nearest.map { LocalizedText("did you mean '\($0)'?", "هل تقصد '\($0)'؟") }
            ?? LocalizedText(
              "it has \(policy.termPaths.joined(separator: ", "))", "فيه \(policy.termPaths.joined(separator: "، "))"))
      ])
    case .integer?: return bounds[path].map(\.isWhole) ?? true ? .whole : .decimal
    case .number?: return .decimal
    case .word(let word)? where word.tag == .money: return .money(Money(word).currency)
    default: return .other
    }
  }

  /// `50.00`, `50.00 SAR` or `SAR 50`.
  private static func money(_ text: String, _ currency: Currency) -> Money? {
    let parts = text.split(separator: " ")
    let isCodeFirst = parts.count == 2 && Currency(code: String(parts[0])) != nil
    return try? CaseCell.money(isCodeFirst ? "\(parts[1]) \(parts[0])" : text, currency: currency)
  }

  private func unlike(_ path: String, _ text: String) -> PolicyLoadError {
    refusal(
      path, LocalizedText("can not be \(ForeignText.quoted(text))", "لا يمكن أن يكون \(ForeignText.quoted(text))"),
      remedy: LocalizedText(
        "write a value like the one it has, \(TermTree.text(values[path]!))",
        "اكتب قيمة كالتي له، \(TermTree.text(values[path]!))"))
  }

  /// What is wrong with a value of a term, with the line where the term stands.
  func refusal(_ path: String, _ message: LocalizedText, remedy: LocalizedText) -> PolicyLoadError {
    let name = String(path.prefix { $0 != "." })
    let isName = name.utf8.allSatisfy { $0 == 0x5F || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) }
    let line = isName && !name.isEmpty ? policy.folder.line(setting: name, in: "terms.lua") : 0
    return PolicyLoadError([
      PolicyProblem(file: "terms.lua", line: line, message: message.mapped { "\(path) \($0)" }, remedy: remedy)
    ])
  }
}

extension LuaPolicy {
  /// The same policy with other values of some terms, for a trial: its name says which.
  ///
  /// - Throws: everything that is wrong with them: no such term, a value of another kind or beyond the term's range, one
  ///   term twice.
  public func trying(_ settings: [TermSetting]) throws(PolicyLoadError) -> LuaPolicy {
    guard !settings.isEmpty else { return self }
    let trial = try TermTrial(self)
    var problems: [PolicyProblem] = []
    var tree = TermTree(terms)
    var names = [identity.name]
    var seen: Set<String> = []
    for setting in settings {
      do throws(PolicyLoadError) {
        let value = try trial.value(setting)
        guard seen.insert(setting.path).inserted else {
          throw trial.refusal(
            setting.path, LocalizedText("is given two values", "أُعطي قيمتين"),
            remedy: LocalizedText("give it one", "أعطه قيمة واحدة"))
        }
        tree = TermTree(tree.replacing(setting.path, with: value))
        names.append("\(setting.path) = \(TermTree.text(value))")
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw PolicyLoadError(problems) }
    return with(terms: tree.root, named: names.joined(separator: ", "))
  }
}
