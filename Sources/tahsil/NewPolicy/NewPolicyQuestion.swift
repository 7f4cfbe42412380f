import LuaPolicies
import Receivables
import Reports

/// What `tahsil policy new` asks, in this order: each has words in both languages, a default, and a flag that answers it.
enum NewPolicyQuestion: String, CaseIterable {
  case name, title
  case titleArabic = "title-ar"
  case currency
  case annualRate = "annual-rate"
  case graceDays = "grace-days"
  case stages, weekend, owner
  case effectiveFrom = "effective-from"

  /// The flag that answers it.
  var flag: String { "--\(rawValue)" }

  /// The question as a person reads it.
  func words(_ say: Wording) -> String {
    switch self {
    case .name: say("Name, one word", "الاسم، كلمة واحدة")
    case .title: say("Title in English", "العنوان بالإنجليزية")
    case .titleArabic: say("Title in Arabic", "العنوان بالعربية")
    case .currency: say("Currency, three letters", "العملة، ثلاثة أحرف")
    case .annualRate:
      say("Late fee: interest a year, such as 18%, or none", "رسوم التأخير: نسبة سنوية مثل 18%، أو «بلا»")
    case .graceDays: say("Days of grace before it", "أيام السماح قبلها")
    case .stages:
      say(
        "Stages, each with its day after the due date (before it: -3)",
        "المراحل، كل منها بيومها بعد تاريخ الاستحقاق (وقبله: -3)")
    case .weekend: say("Weekend, such as fri,sat, or none", "العطلة الأسبوعية مثل fri,sat، أو «بلا»")
    case .owner: say("Who answers for it", "المسؤول عنها")
    case .effectiveFrom:
      say(
        "First day on which it is in force, such as 2026-01-31, or none to say it later",
        "أول يوم تسري فيه مثل 2026-01-31، أو «بلا» ليُحدد لاحقاً")
    }
  }

  /// Whether it has to be asked, after what was answered before.
  func applies(to template: PolicyTemplate) -> Bool {
    self != .graceDays || template.annualRate != nil
  }

  /// How the template answers it now, as a person would write it.
  func answer(in template: PolicyTemplate) -> String {
    switch self {
    case .name: template.name
    case .title: template.title.english
    case .titleArabic: template.title.arabic ?? template.title.english
    case .currency: template.currency.code
    case .annualRate: template.annualRate.map { "\(Rate(billionths: $0.billionths * 100))%" } ?? "none"
    case .graceDays: "\(template.graceDays)"
    case .stages: template.ladder.map { "\($0.stage.rawValue)=\($0.day)" }.joined(separator: ",")
    case .weekend:
      template.weekend.isEmpty ? "none" : template.weekend.map(\.abbreviation).joined(separator: ",")
    case .owner: template.owner
    case .effectiveFrom: template.effectiveFrom.map { "\($0)" } ?? "none"
    }
  }

  /// Puts an answer into a template.
  ///
  /// - Throws: what is wrong with it, and what to write instead.
  func take(_ text: String, into template: inout PolicyTemplate) throws(NewPolicyRefusal) {
    let text = NewPolicyAnswer(text)
    switch self {
    case .name:
      template = try template.named(text.name())
    case .title: template.title.english = try text.line()
    case .titleArabic: template.title.arabic = try text.line()
    case .currency: template.currency = try text.currency()
    case .annualRate: template.annualRate = try text.annualRate()
    case .graceDays: template.graceDays = try text.graceDays()
    case .stages: template.ladder = try text.ladder()
    case .weekend: template.weekend = try text.weekend()
    case .owner: template.owner = try text.line()
    case .effectiveFrom: template.effectiveFrom = try text.day()
    }
  }
}

extension PolicyTemplate {
  /// The same under another name, with the title that follows from it.
  fileprivate func named(_ name: String) -> PolicyTemplate {
    var template = self
    template.name = name
    template.title = PolicyTemplate(name: name).title
    return template
  }
}
