import ArgumentParser
import LuaPolicies
import Receivables
import Reports

extension PolicyCommand {
  /// `tahsil policy release`: seal the folder as the next revision.
  struct Release: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check and test a policy, and seal its files as the next revision, for runs from a day on.",
      discussion: """
        The files are copied into released/NNNN of the folder, with their hashes and who released them, and are not edited
        any more: a change is a new revision. manifest.lua says its number, and from which day on it is in force.
        Exit status: 0 released, or released already with this content; 2 not released, and why.

        Examples:
          tahsil policy release --policy Policies/standard --by Huda --why "fifteen days of grace"
        """)

    @OptionGroup var policyOptions: PolicyOptions
    @OptionGroup var languageOption: LanguageOption

    @Option(help: "Who releases it.")
    var by = ""

    @Option(help: "Why, on one line.")
    var why = ""

    @Option(help: "The day of the release, to be written down: no clock is read.", transform: Day.argument)
    var on: Day?

    func run() throws {
      let say = Wording(languageOption.language)
      let (report, policy) = try PolicyExamination(path: policyOptions.path).outcome()
      guard let policy, report.isClean else {
        Output.note(report.text(say))
        return try refuse(say)
      }
      do {
        let outcome = try PolicyReleases(of: policyOptions.path).release(policy, by: by, why: why, on: on)
        try Output.line(PolicyCommand.Release.text(outcome, say))
      } catch let error as PolicyWriteError {
        Output.note(error.text(in: say.language))
        try refuse(say)
      }
    }

    private func refuse(_ say: Wording) throws {
      Output.note(say("Nothing was released.", "لم يصدر شيء."))
      throw ExitCode.notDone
    }

    private static func text(_ outcome: PolicyReleases.Outcome, _ say: Wording) -> String {
      switch outcome {
      case .unchanged(let release):
        say(
          "Nothing has changed: this is revision \(release.revision) of \(release.name), as it was released.",
          "لم يتغير شيء: هذه هي المراجعة \(release.revision) من \(release.name) كما صدرت.")
      case .released(let release):
        say(
          """
          Revision \(release.revision) of \(release.name) is released, in force from \(release.effectiveFrom).
            \(release.path)
            sha256 \(release.sha256)
          """,
          """
          صدرت المراجعة \(release.revision) من \(release.name)، وتسري من \(release.effectiveFrom).
            \(release.path)
            sha256 \(release.sha256)
          """)
      }
    }
  }
}
