internal import Foundation
public import Receivables

/// A new policy from a few settings: all files of a folder, which load, pass their own cases, and can be read aloud.
///
/// ```swift
/// var template = PolicyTemplate(name: "north")
/// template.graceDays = 10
/// try template.write(to: "Policies/north")
/// ```
///
/// What nobody was asked changes nothing: no discount is offered and no limit is computed before somebody writes a number
/// into `terms.lua`. A policy from a template needs no other folder.
public struct PolicyTemplate: Hashable, Sendable {
  /// A stage of the ladder, and the day on which an invoice comes to it.
  public struct Rung: Hashable, Sendable {
    /// The stage.
    public var stage: TemplateStage
    /// Days after the due date; below zero is before it.
    public var day: Int

    /// A stage with its day.
    public init(_ stage: TemplateStage, day: Int) {
      (self.stage, self.day) = (stage, day)
    }
  }

  /// The name in the manifest.
  public var name: String
  /// The title that people read.
  public var title: LocalizedText
  /// The currency of the policy's amounts.
  public var currency = Currency.SAR
  /// Simple interest a year on what is late, within `annualRates`; `nil` for a policy without late fees.
  public var annualRate: Rate? = Rate(billionths: 180_000_000)
  /// Days after the due date before a fee, within `graceDaysAllowed`. Says nothing without a rate.
  public var graceDays = 5
  /// The stages, with rising days within `daysAllowed`; at least one.
  public var ladder = [
    Rung(.courtesy, day: -3), Rung(.reminder, day: 3), Rung(.call, day: 15), Rung(.finalNotice, day: 30),
    Rung(.agency, day: 60),
  ]
  /// The days on which nobody works.
  public var weekend: [Weekday] = [.friday, .saturday]
  /// Who answers for the policy.
  public var owner = "credit control"
  /// The first day on which it is in force; `nil` leaves it open until the release.
  public var effectiveFrom: Day?

  /// What a year of interest may cost: 0.01 to 1, in steps of a ten-thousandth.
  public static let annualRates = Rate(billionths: 10_000_000)...Rate(billionths: 1_000_000_000)
  /// What the days of grace may be.
  public static let graceDaysAllowed = 0...30
  /// What the day of a stage may be. The cases ask about the day before it too, and an ordinary invoice is 30 days old when
  /// it is due.
  public static let daysAllowed = -29...365

  /// A template with a name, and the settings that nobody has changed yet.
  public init(name: String) {
    self.name = name
    title = LocalizedText(PolicyTemplate.words(name), arabic: "سياسة ائتمان تجاري")
  }

  /// The files of the policy as texts, by their paths in the folder.
  public var files: [String: String] {
    [
      "manifest.lua": manifest, "terms.lua": terms, "stages.lua": stages, "credit_limit.lua": creditLimit,
      "early_payment_discount.lua": discount, "late_fee.lua": lateFee, "escalation.lua": escalation,
      "order_release.lua": orderRelease, "priority.lua": priority, "invariants.lua": invariants, "README.md": readme,
    ].merging(caseTables) { $1 }
  }

  /// Writes the files into a new folder, all of them or none.
  ///
  /// - Throws: where there is something in such a folder already, or it can not be written.
  public func write(to path: String) throws(PolicyWriteError) {
    let folder = URL(fileURLWithPath: path).standardizedFileURL
    guard PolicyTemplate.isFree(path) else {
      throw PolicyWriteError(
        path, LocalizedText("is there already, and not empty", "موجود من قبل وليس فارغاً"),
        remedy: LocalizedText("name a folder that does not exist yet", "اذكر مجلداً غير موجود"))
    }
    try FolderWriter(parent: folder.deletingLastPathComponent().path)
      .write(files.mapValues { Array($0.utf8) }, as: folder.lastPathComponent)
  }

  /// Whether a new policy may be made there: nothing is there, or an empty folder.
  public static func isFree(_ path: String) -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return true }
    return (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty ?? false
  }

  /// `north-east` as people read it: `North east`.
  static func words(_ name: String) -> String {
    let words = name.replacing("_", with: " ").replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// A text as Lua writes it.
  static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  /// A text in both languages as Lua writes it.
  static func quoted(_ text: LocalizedText) -> String {
    "{ en = \(quoted(text.english)), ar = \(quoted(text.arabic ?? text.english)) }"
  }

  /// So many whole units of the policy's currency.
  func money(_ units: Int64) -> Money { money(units, currency) }

  /// So many whole units of a currency.
  func money(_ units: Int64, _ currency: Currency) -> Money {
    guard let money = try? Money("\(units)", currency) else {
      preconditionFailure("a template has no amount that is too large")
    }
    return money
  }
}
