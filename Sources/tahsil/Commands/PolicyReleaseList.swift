import ArgumentParser
import LuaPolicies
import Receivables
import Reports

extension PolicyCommand {
  /// `tahsil policy releases`: what was released of a policy.
  struct Releases: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "List the released revisions of a policy: when each is in force, by whom, why, and whether it is whole.",
      discussion: """
        Exit status: 0 all are as they were released, 1 some are not.

        Example:
          tahsil policy releases --policy Policies/standard
        """)

    @OptionGroup var policyOptions: PolicyOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let releases = PolicyReleases(of: policyOptions.path)
      let rows = releases.releases.map { Row($0, lastDay: releases.lastDay(of: $0), isWhole: $0.verify().isEmpty) }
      let problems = releases.verify()
      switch output.format {
      case .table:
        // Where no seal can be read, what is wrong with them is all there is to tell.
        if !rows.isEmpty || problems.isEmpty { try Output.line(table(rows, Wording(output.language))) }
      case .json: try Output.write(json(rows, problems).pretty)
      case .csv: try Output.pieces { piece in for line in Row.csv(rows) { try piece(line) } }
      }
      guard problems.isEmpty else {
        for problem in problems { Output.note("\(problem)") }
        throw ExitCode.findings
      }
    }

    private func table(_ rows: [Row], _ say: Wording) -> String {
      guard !rows.isEmpty else {
        return say(
          "Nothing was released of \(policyOptions.path) yet: runs use its files as they are.",
          "لم يصدر شيء من \(policyOptions.path) بعد: تستخدم الدورات ملفاتها كما هي.")
      }
      var table = TextTable(
        (say("revision", "المراجعة"), .right), (say("from", "من"), .left), (say("to", "إلى"), .left),
        (say("by", "أصدرها"), .left), (say("why", "السبب"), .left), (say("seal", "الختم"), .left))
      for row in rows {
        let release = row.release
        let end = row.isEverInForce ? row.lastDay.map { "\($0)" } ?? "…" : say("never in force", "لا تسري")
        table.add(
          "\(release.revision)", "\(release.effectiveFrom)", end, release.by, release.why,
          row.isWhole ? say("intact", "سليم") : say("broken", "مكسور"))
      }
      return ([rows[0].release.name] + table.lines).joined(separator: "\n")
    }

    private func json(_ rows: [Row], _ problems: [PolicyProblem]) -> JSONValue {
      .object([
        ("policy", .text(policyOptions.path)), ("ok", .flag(problems.isEmpty)),
        ("releases", .list(rows.map(\.json))), ("problems", .list(problems.map { .text("\($0)") })),
      ])
    }
  }
}

extension PolicyCommand.Releases {
  /// A released revision, with what the others and its files say about it.
  private struct Row {
    let release: PolicyRelease
    /// The last day on which it is in force, if there is one.
    let lastDay: Day?
    let isWhole: Bool

    init(_ release: PolicyRelease, lastDay: Day?, isWhole: Bool) {
      (self.release, self.lastDay, self.isWhole) = (release, lastDay, isWhole)
    }

    /// One that another one replaced from its first day on never is.
    var isEverInForce: Bool { lastDay.map { $0 >= release.effectiveFrom } ?? true }

    var json: JSONValue {
      .object([
        ("name", .text(release.name)), ("revision", .number(release.revision)),
        ("from", .text("\(release.effectiveFrom)")), ("to", .optional(lastDay.map { "\($0)" })),
        ("in_force", .flag(isEverInForce)), ("by", .text(release.by)), ("why", .text(release.why)),
        ("released_on", .optional(release.on.map { "\($0)" })), ("sha256", .text(release.sha256)),
        ("intact", .flag(isWhole)),
      ])
    }

    static func csv(_ rows: [Row]) -> [String] {
      let header = ["name", "revision", "from", "to", "by", "why", "released_on", "sha256", "intact"]
      return [CSVLine.text(header)]
        + rows.map { row in
          CSVLine.text([
            row.release.name, "\(row.release.revision)", "\(row.release.effectiveFrom)",
            row.lastDay.map { "\($0)" } ?? "", row.release.by, row.release.why, row.release.on.map { "\($0)" } ?? "",
            row.release.sha256, "\(row.isWhole)",
          ])
        }
    }
  }
}
