internal import LuaSandbox
internal import Receivables

/// What `manifest.lua` says.
struct Manifest {
  var name = ""
  var revision = 0
  var effectiveFrom: Day?
  var owner = ""
  var title = LocalizedText("")
  var rules: CollectionRules
  /// What the policy claims of itself, checked by `policy check`.
  private(set) var claims: [PolicyClaim] = []
  private(set) var problems: [PolicyProblem] = []

  init(_ data: LuaData) {
    var reader = DataReader(data, file: "manifest.lua")
    let code = reader.text("currency")
    let currency = code.flatMap { Currency(code: $0) }
    rules = CollectionRules(currency: currency ?? .SAR)
    if currency == nil {
      reader.note(
        code.map { LocalizedText("currency is \"\($0)\"", "قيمة currency هي \"\($0)\"") }
          ?? LocalizedText("has no currency", "لا عملة فيه"),
        remedy: LocalizedText(
          "write an ISO 4217 code: currency = \"SAR\"", "اكتب رمز ISO 4217: currency = \"SAR\""))
    }
    name = reader.text("name") ?? ""
    if name.isEmpty {
      reader.note(LocalizedText("has no name", "لا اسم فيه"), remedy: .write("name = \"standard\""))
    }
    revision = reader.whole("revision", in: 1...9_999) ?? 0
    if revision == 0 {
      reader.note(LocalizedText("has no revision", "لا رقم مراجعة فيه"), remedy: .write("revision = 1"))
    }
    effectiveFrom = reader.day("effective_from")
    owner = reader.text("owner") ?? ""
    title = reader.localized("title") ?? LocalizedText(name)
    rules.rounding = reader.choice("rounding") ?? rules.rounding
    rules.dayCount = reader.choice("day_count") ?? rules.dayCount
    rules.fees = reader.choice("fees") ?? rules.fees
    rules.allocation = reader.choice("allocation") ?? rules.allocation
    rules.settlement = reader.choice("settle") ?? rules.settlement
    // Read, so that nobody believes in a family limit that is not measured.
    if let scope = reader.text("limit_of"), scope != "customer" {
      reader.note(
        LocalizedText(
          "limit_of is \"\(scope)\", and this version measures limits customer by customer",
          "قيمة limit_of هي \"\(scope)\"، وهذا الإصدار يقيس الحدود لكل عميل وحده"),
        remedy: LocalizedText("leave limit_of out", "احذف limit_of"))
    }
    rules.orderHorizonDays = reader.whole("order_horizon_days", in: 0...3_660)
    readEscalation(&reader)
    readCalendar(&reader)
    rules.tolerances = Manifest.amounts(reader.value("tolerance"), named: "tolerance", &reader)
    for entry in reader.entries("reasons") {
      var texts = DataReader(
        .record(LuaRecord(entries: [entry])), file: "manifest.lua",
        path: LocalizedText("reasons", "reasons"))
      rules.reasons[entry.key] = texts.localized(entry.key)
      reader.problems += texts.problems
    }
    readClaims(&reader)
    reader.finish()
    problems = reader.problems
  }

  private mutating func readClaims(_ reader: inout DataReader) {
    let names = PolicyClaim.allCases.map(\.rawValue)
    for text in reader.texts("claims") {
      if let claim = PolicyClaim(rawValue: text) {
        if !claims.contains(claim) { claims.append(claim) }
      } else {
        let nearest = Spelling.nearest(to: text, in: names)
        reader.note(
          LocalizedText(
            "claims \(ForeignText.quoted(text)), and nothing is known of it",
            "فيه التعهد \(ForeignText.quoted(text)) وهو غير معروف"),
          remedy: nearest.map { LocalizedText("did you mean \"\($0)\"?", "أتقصد \"\($0)\"؟") }
            ?? Manifest.choice(of: names))
      }
    }
  }

  private static func choice(of names: [String]) -> LocalizedText {
    let names = names.map { "\"\($0)\"" }.joined(separator: ", ")
    return LocalizedText("claim one of \(names)", "اختر واحداً من \(names)")
  }

  private mutating func readEscalation(_ reader: inout DataReader) {
    var rules = self.rules
    reader.table("escalation") { table in
      rules.step = table.choice("step") ?? rules.step
      rules.quietDays = table.whole("quiet_days", in: 0...365) ?? rules.quietDays
      rules.creditOrder = table.choice("credits") ?? rules.creditOrder
      rules.falls = table.flag("falls") ?? rules.falls
    }
    self.rules = rules
  }

  private mutating func readCalendar(_ reader: inout DataReader) {
    var calendar: BusinessCalendar?
    reader.table("calendar") { table in
      let names = table.texts("weekend")
      let weekend = names.compactMap { Weekday(abbreviation: $0) }
      if weekend.count < names.count {
        table.note(
          LocalizedText("weekend must list days", "يجب أن يكون weekend قائمة أيام"),
          remedy: .write("weekend = { \"fri\", \"sat\" }"))
      }
      let dates = table.texts("holidays")
      let holidays = dates.compactMap { Day($0) }
      if holidays.count < dates.count {
        table.note(
          LocalizedText("holidays must list days", "يجب أن يكون holidays قائمة تواريخ"),
          remedy: .write("holidays = { \"2026-09-23\" }"))
      }
      do {
        calendar = try BusinessCalendar(weekend: weekend, holidays: holidays)
      } catch {
        table.note(LocalizedText("\(error)"))
      }
    }
    rules.calendar = calendar ?? rules.calendar
  }

  /// An amount, or a list of amounts in different currencies.
  static func amounts(_ data: LuaData?, named name: String, _ reader: inout DataReader) -> [Money] {
    let items: [LuaData] =
      switch data {
      case nil: []
      case .list(let items)?: items
      case .record(let record)?: record.entries.map(\.value) + record.items
      case .some(let single): [single]
      }
    let amounts = items.compactMap { item in
      if case .word(let word) = item, word.tag == .money { Money(word) } else { nil }
    }
    if amounts.count < items.count || Set(amounts.map(\.currency)).count < amounts.count {
      reader.note(
        LocalizedText("\(name) must be amounts in different currencies", "يجب أن يكون \(name) مبالغ بعملات مختلفة"),
        remedy: .write("\(name) = { SAR(1), USD \"0.25\" }"))
    }
    return amounts
  }
}
