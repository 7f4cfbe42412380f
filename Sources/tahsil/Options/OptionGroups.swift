public import ArgumentParser
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
    ledger ?? ProcessInfo.processInfo.environment["TAHSIL_LEDGER"] ?? "ledger.sqlite"
  }

  /// Opens the ledger.
  func open(isReadOnly: Bool = false) throws -> LedgerStore {
    try LedgerStore(opening: path, isReadOnly: isReadOnly)
  }
}

/// Which policy.
struct PolicyOptions: ParsableArguments {
  @Option(help: "The policy folder; else $TAHSIL_POLICY, else Policies/standard.")
  var policy: String?

  /// The path that was meant.
  var path: String {
    policy ?? ProcessInfo.processInfo.environment["TAHSIL_POLICY"] ?? "Policies/standard"
  }

  /// Loads the policy.
  func load() throws -> LuaPolicy {
    try LuaPolicy(path: path)
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

  @Option(name: .customLong("lang"), help: "The language of tables, en or ar; else from $LANG.")
  var languageName: Language?

  /// The language that was meant.
  var language: Language {
    if let languageName { return languageName }
    let environment = ProcessInfo.processInfo.environment
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    return locale.hasPrefix("ar") ? .arabic : .english
  }
}

extension Language: ExpressibleByArgument {}

extension Economy: ExpressibleByArgument {}

extension Day: ExpressibleByArgument {
  /// A day as the command line takes it: `2026-01-31`.
  public init?(argument: String) {
    self.init(argument)
  }
}
