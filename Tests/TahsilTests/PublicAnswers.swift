import Foundation
import Testing

/// The public late-payment histories with answers that were worked out elsewhere; they are not part of this package.
enum PublicAnswers {
  private static let folder: String? = {
    let folders: [String?] = [
      ProcessInfo.processInfo.environment["TAHSIL_SHARED"],
      Desk.root.deletingLastPathComponent().appendingPathComponent("shared").path,
    ]
    return folders.compactMap { folder in folder.map { "\($0)/data/ibm-late-payment" } }.first {
      FileManager.default.fileExists(atPath: "\($0)/answers.md")
    }
  }()

  /// Whether they are at hand.
  static var areHere: Bool { folder != nil }
  /// What is said where they are not.
  static let absence: Comment =
    "the answers are not here: set TAHSIL_SHARED or put the folder shared beside the package"

  /// The rows of a table of the answers, such as `A5`, without its heading.
  static func table(_ name: String) throws -> [[String]] {
    let text = try String(contentsOfFile: "\(folder!)/answers.md", encoding: .utf8)
    let section = try #require(text.components(separatedBy: "\n### ").first { $0.hasPrefix("\(name). ") })
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("|") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    return Array(rows.dropFirst(2))
  }

  /// A desk with a ledger of the histories.
  static func desk() throws -> Desk {
    let desk = try Desk()
    try desk.copy("Examples/ibm")
    let data = "\(folder!)/WA_Fn-UseC_-Accounts-Receivable.csv"
    let outcome = try desk.tahsil(["import", "--profile", "Examples/ibm/profile.toml", data])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return desk
  }
}
