internal import LuaSandbox
internal import Receivables

/// Reads the rows of a case table as facts, terms and wanted outcomes, and notes what is wrong with them.
struct CaseReader {
  /// A case that can be asked.
  struct Case {
    var facts: CaseFacts
    var economy: Economy
    /// Terms of the case by their paths, such as `fee_minimum.SAR`.
    var terms: [(path: String, text: String)]
    var wanted: CaseResult.Outcome
  }

  let policy: LuaPolicy
  let table: CaseTable
  let question: Question
  private(set) var problems: [CaseProblem] = []

  init(policy: LuaPolicy, table: CaseTable, question: Question) {
    self.policy = policy
    self.table = table
    self.question = question
    let header = table.columns.filter { !isKnown($0) }
    guard !header.isEmpty else { return }
    let names = columnNames
    problems = header.map { column in
      CaseProblem(
        file: table.file, line: 1, column: column, message: "there is no such field",
        remedy: Spelling.nearest(to: column, in: names).map { "did you mean '\($0)'?" }
          ?? "name a field such as invoice.days_overdue, a term such as terms.grace_days, today, answer or reason")
    }
  }

  /// The case in a row; `nil` where the row is wrong.
  mutating func read(_ row: CaseTable.Row) -> Case? {
    let before = problems.count
    var given: [String: FieldValue] = [:]
    var today = CaseRule.ordinaryDay
    var economy = Economy.normal
    var terms: [(path: String, text: String)] = []
    for (column, cell) in zip(table.columns, row.cells) where !cell.isEmpty {
      do throws(CaseField.Refused) {
        if let field = CaseField.all[column] {
          given[column] = try value(of: cell, field)
        } else if column == "today" {
          guard let day = Day(cell) else {
            throw CaseField.Refused("\(ForeignText.quoted(cell)) is not a day", remedy: "write 2026-01-31")
          }
          today = day
        } else if column == "ledger.economy" {
          economy = try CaseReader.economy(cell)
        } else if column.hasPrefix("terms.") {
          terms.append((String(column.dropFirst(6)), cell))
        }
      } catch {
        note(row, column, error.message, error.remedy)
      }
    }
    let facts = CaseFacts(given, today: today, question: question, rules: policy.rules)
    let wanted = outcome(row)
    guard problems.count == before, let wanted else { return nil }
    return Case(facts: facts, economy: economy, terms: terms, wanted: wanted)
  }

  mutating func note(_ row: CaseTable.Row, _ column: String, _ message: String, _ remedy: String = "") {
    problems.append(
      CaseProblem(file: table.file, line: row.line, column: column, message: message, remedy: remedy))
  }

  private func value(of cell: String, _ field: CaseField) throws(CaseField.Refused) -> FieldValue {
    let value = try field.value(of: cell, currency: policy.rules.currency)
    switch (field.name, value) {
    case ("invoice.stage", .text(let stage)), ("customer.highest_stage", .text(let stage)):
      try requireStage(stage)
    case ("invoice.plan", .text(let plan)) where !["none", "kept", "missed"].contains(plan):
      throw CaseField.Refused("\(ForeignText.quoted(plan)) is no state of a plan", remedy: "write none, kept or missed")
    case (_, .text(let code)) where field.name.hasSuffix(".currency"):
      if Currency(code: code) == nil {
        throw CaseField.Refused("\(ForeignText.quoted(code)) is no currency", remedy: "write SAR")
      }
    default: break
    }
    return value
  }

  private func requireStage(_ stage: String) throws(CaseField.Refused) {
    guard policy.rules.number(ofStage: stage) == nil else { return }
    let names = policy.rules.stages.map(\.name)
    throw CaseField.Refused(
      "the ladder has no stage \(ForeignText.quoted(stage))",
      remedy: Spelling.nearest(to: stage, in: names).map { "did you mean '\($0)'?" }
        ?? "write one of \(names.joined(separator: ", "))")
  }

  private static func economy(_ cell: String) throws(CaseField.Refused) -> Economy {
    guard let economy = Economy(rawValue: cell) else {
      throw CaseField.Refused(
        "\(ForeignText.quoted(cell)) is no state of the economy", remedy: "write normal, downturn or boom")
    }
    return economy
  }

  // MARK: What is wanted

  private mutating func outcome(_ row: CaseTable.Row) -> CaseResult.Outcome? {
    guard let place = table.columns.firstIndex(of: "answer") else { return nil }
    let reason = table.columns.firstIndex(of: "reason").map { row.cells[$0] }
    var outcome = CaseResult.Outcome(answer: nil, reason: reason == "" ? nil : reason)
    let cell = row.cells[place]
    guard !cell.isEmpty else { return outcome }
    do {
      outcome.answer = try answer(cell)
      return outcome
    } catch {
      note(row, "answer", error.message, error.remedy)
      return nil
    }
  }

  /// An answer in the form in which answers are compared.
  private func answer(_ cell: String) throws(CaseField.Refused) -> String {
    switch question {
    case .creditLimit where cell == "unlimited": return cell
    case .creditLimit, .lateFee:
      let money = try CaseCell.money(cell, currency: policy.rules.currency)
      if money.isNegative {
        throw CaseField.Refused("\(ForeignText.quoted(cell)) is below zero, which no policy may answer", remedy: "")
      }
      return AnswerText.of(money)
    case .earlyPaymentDiscount: return AnswerText.of(try tiers(cell))
    case .escalation:
      try requireStage(cell)
      return cell
    case .orderRelease:
      guard OrderRelease(rawValue: cell) != nil else {
        throw CaseField.Refused(
          "\(ForeignText.quoted(cell)) is no answer about an order", remedy: "write release, hold or refuse")
      }
      return cell
    case .priority:
      guard let number = Double(cell), number.isFinite else {
        throw CaseField.Refused("\(ForeignText.quoted(cell)) is not a number", remedy: "write 42")
      }
      return AnswerText.of(number)
    }
  }

  private func tiers(_ cell: String) throws(CaseField.Refused) -> [DiscountTier] {
    var tiers: [DiscountTier] = []
    for text in cell.split(separator: " ") {
      let parts = text.split(separator: "/").map(String.init)
      guard parts.count == 2, let rate = Rate(parts[0]), let days = Int(parts[1]),
        let tier = DiscountTier(rate: rate, days: days)
      else {
        throw CaseField.Refused(
          "\(ForeignText.quoted(String(text))) is no discount",
          remedy: "2 % within 10 days is 0.02/10; two stand as 0.02/10 0.01/20")
      }
      tiers.append(tier)
    }
    return tiers
  }

  // MARK: Columns

  private func isKnown(_ column: String) -> Bool {
    if CaseField.all[column] != nil || CaseReader.fixed.contains(column) { return true }
    return column.hasPrefix("terms.") && policy.term(String(column.dropFirst(6))) != nil
  }

  private var columnNames: [String] {
    CaseReader.fixed + CaseField.all.keys.sorted() + policy.termPaths.map { "terms.\($0)" }
  }

  private static let fixed = ["it", "today", "answer", "reason", "ledger.economy"]
}

/// Answers as case tables write them.
enum AnswerText {
  static func of(_ money: Money) -> String { money.description }

  static func of(_ limit: CreditLimit) -> String {
    if case .amount(let money) = limit { of(money) } else { "unlimited" }
  }

  static func of(_ tiers: [DiscountTier]) -> String {
    tiers.map { "\($0.rate)/\($0.days)" }.joined(separator: " ")
  }

  static func of(_ number: Double) -> String { HostNumber.double(number).text }
}
