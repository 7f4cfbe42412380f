public import ArgumentParser
public import CollectionRuns
import Foundation
import LedgerStore
import LuaPolicies
public import Receivables

/// Which ledger.
struct LedgerOptions: ParsableArguments {
  @Option(help: "The ledger file; else $TAHSIL_LEDGER, else ledger.sqlite here.")
  var ledger: String?

  /// The path that was meant.
  var path: String {
    ledger ?? Setting.named("TAHSIL_LEDGER") ?? "ledger.sqlite"
  }

  /// Opens the ledger; one of an earlier version is brought up to date first.
  func open(isReadOnly: Bool = false) throws -> LedgerStore {
    do {
      return try LedgerStore(opening: path, isReadOnly: isReadOnly)
    } catch let error where error.code == .outdated {
      try LedgerStore(opening: path).close()
      return try LedgerStore(opening: path, isReadOnly: isReadOnly)
    }
  }
}

/// Which policy.
struct PolicyOptions: ParsableArguments {
  @Option(help: "The policy folder; else $TAHSIL_POLICY, else Policies/standard.")
  var policy: String?

  /// The path that was meant.
  var path: String {
    policy ?? Setting.named("TAHSIL_POLICY") ?? "Policies/standard"
  }

  /// Loads the folder as it is now, whatever was released of it: what the author's bench and the demo look at.
  func loadDraft() throws -> LuaPolicy {
    try LuaPolicy(path: path)
  }
}

/// Which policy decides: the released revision in force on the day, or the folder as it is now.
struct DecidingPolicyOptions: ParsableArguments {
  @OptionGroup var policyOptions: PolicyOptions

  @Flag(help: "Decide with the files of the folder as they are now, though revisions of it were released.")
  var draft = false

  /// Whether a draft decides where there are releases: such a proposal is not posted.
  var isUnreleased: Bool { draft && !PolicyReleases(of: policyOptions.path).isEmpty }

  /// Loads the policy that decides on a day.
  ///
  /// - Throws: where what it decides is to be posted, and it is a draft though there are releases.
  func load(inForceOn day: Day, posting: Bool) throws -> LuaPolicy {
    let path = policyOptions.path
    guard draft else { return try LuaPolicy(path: path, inForceOn: day) }
    guard !posting || !isUnreleased else {
      throw PolicyLoadError([
        PolicyProblem(
          file: path,
          message: LocalizedText(
            "the draft of a policy that has released revisions is not posted",
            "مسودة سياسة لها مراجعات صادرة لا تُرحَّل"),
          remedy: LocalizedText(
            "release it first: tahsil policy release --policy \(path); or leave --post out, to look at it",
            "أصدرها أولاً: tahsil policy release --policy \(path)؛ أو احذف --post للاطلاع عليها"))
      ])
    }
    return try policyOptions.loadDraft()
  }
}

/// How results look.
struct OutputOptions: ParsableArguments {
  /// The forms of a result.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  @Option(help: "table, json or csv.")
  var format = Format.table

  @OptionGroup var languageOption: LanguageOption

  /// The language that was meant.
  var language: Language { languageOption.language }
}

/// The language of what people read.
struct LanguageOption: ParsableArguments {
  @Option(name: .customLong("lang"), help: "The language of tables, en or ar; else from $LANG.")
  var named: Language?

  /// The language that was meant.
  var language: Language {
    if let named { return named }
    let locale = Setting.named("LC_ALL") ?? Setting.named("LC_MESSAGES") ?? Setting.named("LANG") ?? ""
    return locale.hasPrefix("ar") ? .arabic : .english
  }
}

/// What the environment says; an empty variable says nothing.
private enum Setting {
  static func named(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Language: ExpressibleByArgument {}

extension Economy: ExpressibleByArgument {}

extension RunRhythm: ExpressibleByArgument {}

extension Question: ExpressibleByArgument {}

extension Day {
  /// A day as the command line takes it, with a message that says how to write one.
  static func argument(_ text: String) throws -> Day {
    guard let day = Day(text) else {
      throw ValidationError("there is no such day from 1900 to 2199; write year-month-day, such as 2026-01-31")
    }
    return day
  }
}
