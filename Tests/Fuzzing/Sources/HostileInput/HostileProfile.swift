import Foundation
import LedgerStore

/// TOML bytes, through the reader of import profiles; where they are a profile, foreign files through it.
final class HostileProfile: HostileInput {
  static let name = "profile"
  static let firstFile = "profile.toml"

  private let scratch: ScratchFolder
  private let store: LedgerStore
  private let foreign: [String]

  init() throws {
    let scratch = try ScratchFolder()
    self.scratch = scratch
    store = try LedgerStore(creating: "\(scratch.path)/ledger.sqlite")
    foreign = try [
      "items-1.csv":
        "Type;Account;Name;Country;Document;Date;Due;Amount;Reference\nDZ;7;Beta;SA;900;1.3.2026;;1.000,50;100\n"
        + "RV;7;Beta;SA;100;5.2.2026;17.03.2026;1.234.567,80;\nRV;8;\"Gamma; Co\";DE;101;5.2.2026;5.2.2026;7;\n",
      "fx.csv": "day,rate\n2026-01-01,0.92\n",
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.csv": "id,name\nC1,x\n",
    ].map { try scratch.write($0.key, Array($0.value.utf8)) }
  }

  func check(_ input: [UInt8], isThorough: Bool) throws {
    let path = try scratch.write(Self.firstFile, input)
    let profile: ImportProfile
    do throws(ProfileError) {
      profile = try ImportProfile(path: path)
    } catch {
      if error.messages.isEmpty { throw Violation("refused without a message") }
      return try MessageRule.check(error.messages)
    }
    var options = Import(paths: foreign)
    options.profile = profile
    options.isDryRun = true
    let report = try options.run(into: store)
    try MessageRule.check(report.errors)
    try MessageRule.check(report.findings)
  }

  static let words = [
    "[[file]]", "[file]", "[file.customer]", "[file.invoice]", "[file.payment]", "[file.dispute]", "[file.rate]",
    "[file.block]", "[file.contact]", "[file.instalment]", "[file.order]", "[file.promise]", "[file.credit_note]",
    "pattern", "dates", "decimal_mark", "grouping", "delimiter", "name", "distinct", "when", "column", "constant",
    "prefix", "suffix", "words", "equals", "not_equals", "in", "empty", "true", "false", "[", "]", "{", "}", "[[", "]]",
    "{ ", " }", " = ", "\"\"\"", "'''", "\\u0000", "\\U0010FFFF", "\\uD800", "\\n", "#", ".", "a.a", "*", "**",
    "*-*.csv",
    "\"items-*.csv\"", "\"*\"", "\"D.M.YYYY\"", "\"YYYYMMDD\"", "\"M/D/YYYY\"", "\"Document\"", "\"Account\"",
    "\"Date\"", "\"Amount\"", "{ constant = \"EUR\" }", "{ column = \"Type\", equals = \"RV\" }",
    "1979-05-27T07:32:00Z",
    "07:32:00", "0b1", "0o7", "+inf", "nan", "1_000", "[1, 2]", "[[1], [2]]", "\"\\t\"", "\"\\\"\"", "\"\\n\"",
  ]
}
