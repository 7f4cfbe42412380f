import Foundation

/// How much is tried, as the environment says.
enum Effort {
  private static let environment = ProcessInfo.processInfo.environment

  /// `TAHSIL_FULL=1`: all that takes long.
  static let isFull = environment["TAHSIL_FULL"] != nil
  /// `TAHSIL_SYNTAX_SEED`: the one program that a failure printed.
  static let seed = environment["TAHSIL_SYNTAX_SEED"].flatMap { UInt64($0) }
  /// `TAHSIL_SYNTAX_PROGRAMS`: how many programs of each kind are made.
  static let programs = environment["TAHSIL_SYNTAX_PROGRAMS"].flatMap { Int($0) } ?? 500
}
