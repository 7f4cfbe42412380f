import Foundation
import Receivables
import Testing

@testable import LuaPolicies

/// What another policy decides differently is said in sentences, without a ledger.
///
/// Each comparison asks some thousand invented cases, so a few changes of numbers do for every day; `TAHSIL_FULL=1` tries all.
@Suite struct SpaceContrastTests {
  private static let isFull = ProcessInfo.processInfo.environment["TAHSIL_FULL"] == "1"

  private static func sentences(
    _ policy: String, _ term: String, _ value: String, _ question: Question
  ) throws -> [SpaceSentence] {
    let policy = try Shipped.policy(policy)
    return try policy.contrast(with: policy.setting(term: term, to: value), about: [question])
  }

  private static func english(
    _ policy: String, _ term: String, _ value: String, _ question: Question
  ) throws -> [String] {
    try sentences(policy, term, value, question).map(\.text.english)
  }

  @Test func `a policy does not differ from itself`() throws {
    let policy = try Shipped.policy("standard")
    #expect(try policy.contrast(with: policy) == [])
  }

  @Test func `a stage that comes earlier`() throws {
    let sentences = try Self.sentences("standard", "call_day", "12", .escalation)
    #expect(sentences.first?.text.english == "escalation: call from 12 instead of 15 days overdue")
    #expect(sentences.first?.text.arabic == "التصعيد: اتصال هاتفي من 12 بدلا من 15 يوم تأخر")
    #expect(
      sentences.map(\.text.english).contains(
        "escalation: call from 19 instead of 22 days overdue (customer.segment vip)"))
  }

  @Test func `days of grace, and the rate`() throws {
    #expect(
      try Self.english("standard", "grace_days", "3", .lateFee).first == "late fee: from 4 instead of 6 days overdue")
    let rate = try Self.english("strict", "annual_rate", "0.12", .lateFee)
    #expect(rate.first == "late fee: at 30 days overdue on 1,000.00 SAR: 159.86 SAR instead of 169.73 SAR", "\(rate)")
  }

  @Test func `amounts, months, discounts and orders`() throws {
    let large = try Self.english("strict", "compensation.SAR.large_from", "30000.00", .lateFee)
    #expect(!large.isEmpty, "\(large)")
    #expect(
      try Self.english("standard", "months_of_sales.standard", "3", .creditLimit).contains {
        $0.hasPrefix("credit limit: ")
      })
    #expect(
      try Self.english("standard", "first_discount.days", "12", .earlyPaymentDiscount).contains {
        $0.hasPrefix("early-payment discount: 0.02/12 0.01/20 instead of 0.02/10 0.01/20")
      })
    #expect(
      try Self.english("strict", "refuse_day", "40", .orderRelease).contains {
        $0.hasPrefix("order release: refuse from 40 instead of 30 of customer.oldest_overdue_days")
      })
  }

  /// Thresholds in days: the first day of what follows is the number, or the day after it.
  private static let days: [(policy: String, term: String, lag: Int)] = [
    ("standard", "courtesy_day", 0), ("standard", "reminder_day", 0), ("standard", "call_day", 0),
    ("standard", "final_notice_day", 0), ("standard", "agency_day", 0), ("standard", "grace_days", 1),
    ("relationship", "call_day", 0), ("relationship", "reminder_day", 0), ("relationship", "meeting_day", 0),
    ("relationship", "final_notice_day", 0), ("relationship", "agency_day", 0), ("relationship", "patience_days", 1),
    ("strict", "final_notice_day", 0), ("strict", "legal_day", 0), ("no-interest", "courtesy_day", 0),
    ("no-interest", "reminder_day", 0), ("no-interest", "plan_day", 0), ("no-interest", "final_notice_day", 0),
    ("no-interest", "mediation_day", 0), ("downturn", "grace_calm", 1), ("downturn", "reminder_day", 0),
    ("downturn", "call_day", 0), ("downturn", "final_notice_day", 0), ("downturn", "agency_day", 0),
  ]

  @Test(arguments: isFull ? Array(days.indices) : [1, 11, 20])
  func `a change of a threshold of days names the old and the new value`(place: Int) throws {
    let (name, term, lag) = Self.days[place]
    let policy = try Shipped.policy(name)
    let old = try #require(policy.term(term).flatMap { Int($0) })
    var random = SeededNumbers(seed: UInt64(place) + 11)
    let new = old + [-2, -1, 1, 2, 3].randomElement(using: &random)!
    let question = lag == 1 ? Question.lateFee : .escalation
    let sentences = try policy.contrast(with: policy.setting(term: term, to: "\(new)"), about: [question])
    #expect(
      sentences.contains { $0.text.english.contains("from \(new + lag) instead of \(old + lag) days overdue") },
      "\(term) \(old) → \(new): \(sentences.map(\.text.english))")
  }

  @Test(arguments: isFull ? ["standard", "relationship", "strict", "no-interest", "downturn"] : ["strict"])
  func `a change of any number is said in a sentence`(name: String) throws {
    let policy = try Shipped.policy(name)
    var random = SeededNumbers(seed: 7)
    for path in policy.termPaths.shuffled(using: &random).prefix(Self.isFull ? 3 : 1) {
      guard let old = policy.term(path), let number = Double(old.split(separator: " ")[0]) else { continue }
      let factor = [0.5, 2].randomElement(using: &random)!
      let changed = number == 0 ? 1 : number * factor
      let isWhole = !old.contains(".") && !old.contains(" ")
      let text =
        isWhole
        ? "\(Int(changed.rounded(.up)) == Int(number) ? Int(number) + 1 : Int(changed.rounded(.up)))" : "\(changed)"
      let sentences = try policy.contrast(with: policy.setting(term: path, to: text))
      #expect(!sentences.isEmpty, "\(name) \(path) \(old) → \(text)")
    }
  }
}
