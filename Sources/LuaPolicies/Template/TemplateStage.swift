public import Receivables

/// The stages that a new policy can have.
public enum TemplateStage: String, Hashable, Sendable, CaseIterable {
  case courtesy, reminder
  case secondReminder = "second_reminder"
  case call
  case finalNotice = "final_notice"
  case legal, agency

  /// What people call it.
  public var title: LocalizedText {
    switch self {
    case .courtesy: LocalizedText("Courtesy note", arabic: "تذكير ودي")
    case .reminder: LocalizedText("Reminder", arabic: "تذكير")
    case .secondReminder: LocalizedText("Second reminder", arabic: "تذكير ثانٍ")
    case .call: LocalizedText("Telephone call", arabic: "اتصال هاتفي")
    case .finalNotice: LocalizedText("Final notice", arabic: "إنذار أخير")
    case .legal: LocalizedText("Legal department", arabic: "الإدارة القانونية")
    case .agency: LocalizedText("Collection agency", arabic: "وكالة تحصيل")
    }
  }

  /// The rest of its line in `stages.lua`: how it reaches the customer, and what it does.
  var settings: String {
    switch self {
    case .courtesy: "channel = \"email\", letter = \"courtesy\""
    case .reminder, .secondReminder: "channel = \"email\", letter = \"reminder\""
    case .call: "channel = \"phone\""
    case .finalNotice: "channel = \"letter\", letter = \"final_notice\", hold_orders = true, fallback = \"email\""
    case .legal, .agency: "channel = \"handover\", hold_orders = true"
    }
  }

  /// The name of its day in `terms.lua`.
  var term: String { "\(rawValue)_day" }
}
