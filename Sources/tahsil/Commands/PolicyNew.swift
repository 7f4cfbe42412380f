import ArgumentParser
import Foundation
import LuaPolicies
import Receivables
import Reports

extension PolicyCommand {
  /// `tahsil policy new`: a policy to begin with.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a policy folder with all its parts, from a few answers.",
      discussion: """
        On a terminal it asks what no flag says, with a default that Enter takes; elsewhere, or with --no-input, the
        defaults are taken and told. What is made loads, passes its own cases, and can be read aloud.

        Examples:
          tahsil policy new Policies/north
          tahsil policy new Policies/north --annual-rate none --stages reminder=3,call=20 --no-input
        """)

    @Argument(help: "The folder to make.")
    var folder: String

    @Option(help: "The name, one word; else that of the folder.")
    var name: String?

    @Option(help: "The title in English.")
    var title: String?

    @Option(help: "The title in Arabic.")
    var titleAr: String?

    @Option(help: "The currency, such as SAR.")
    var currency: String?

    @Option(help: "The late fee: simple interest a year, such as 18% or 0.18, or none.")
    var annualRate: String?

    @Option(help: "Days after the due date before there is a fee, 0 to 30.")
    var graceDays: String?

    @Option(
      help: """
        Stages and their days after the due date, such as courtesy=-3,reminder=3,call=15. There are courtesy, reminder, \
        second_reminder, call, final_notice, legal, agency.
        """)
    var stages: String?

    @Option(help: "The days on which nobody works, such as fri,sat, or none.")
    var weekend: String?

    @Option(help: "Who answers for the policy.")
    var owner: String?

    @Option(help: "The first day on which it is in force, such as 2026-01-31; else it is written before the release.")
    var effectiveFrom: String?

    @Flag(help: "Ask nothing, and take the defaults.")
    var noInput = false

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
      let say = Wording(languageOption.language)
      guard PolicyTemplate.isFree(folder) else {
        throw PolicyWriteError([
          PolicyProblem(
            file: folder, message: LocalizedText("is there already, and not empty", "موجود من قبل وليس فارغاً"),
            remedy: LocalizedText("name a folder that does not exist yet", "اذكر مجلداً غير موجود"))
        ])
      }
      guard let template = try template(say) else {
        Output.note("\n" + say("Nothing was made.", "لم يُنشأ شيء."))
        throw ExitCode.notDone
      }
      try template.write(to: folder)
      try Output.line(made(template, say))
    }

    /// The template with all answers; `nil` where the person stopped answering.
    private func template(_ say: Wording) throws -> PolicyTemplate? {
      var template = PolicyTemplate(name: New.name(ofFolder: folder))
      let asks = !noInput && isatty(STDIN_FILENO) == 1
      var defaults: [String] = []
      for question in NewPolicyQuestion.allCases {
        if let text = answer(question) {
          guard question.applies(to: template) else {
            throw ValidationError(
              say(
                "\(question.flag) says nothing without a yearly rate; leave it out, or add --annual-rate 18%",
                "لا معنى لـ \(question.flag) بلا نسبة سنوية؛ احذفه، أو أضف --annual-rate 18%"))
          }
          do throws(NewPolicyRefusal) {
            try question.take(text, into: &template)
          } catch {
            throw ValidationError("\(question.flag): \(error.text(say))")
          }
        } else if question.applies(to: template), asks {
          guard New.ask(question, &template, say) else { return nil }
        } else if question.applies(to: template) {
          defaults.append("  \(question.words(say)): \(question.answer(in: template))")
        }
      }
      if !defaults.isEmpty {
        Output.note(say("Taken as usual, since nobody said otherwise:", "أُخذت القيم المعتادة لما لم يُذكر:"))
        for line in defaults { Output.note(line) }
      }
      return template
    }

    /// Asks until there is an answer that can be taken; an empty one takes the default.
    ///
    /// - Returns: whether there was one before the input ended.
    private static func ask(_ question: NewPolicyQuestion, _ template: inout PolicyTemplate, _ say: Wording) -> Bool {
      while true {
        Output.prompt("\(question.words(say)) [\(question.answer(in: template))]: ")
        guard let line = readLine() else { return false }
        if line.allSatisfy(\.isWhitespace) { return true }
        do throws(NewPolicyRefusal) {
          try question.take(line, into: &template)
          return true
        } catch {
          Output.note("  \(error.text(say))")
        }
      }
    }

    private func answer(_ question: NewPolicyQuestion) -> String? {
      switch question {
      case .name: name
      case .title: title
      case .titleArabic: titleAr
      case .currency: currency
      case .annualRate: annualRate
      case .graceDays: graceDays
      case .stages: stages
      case .weekend: weekend
      case .owner: owner
      case .effectiveFrom: effectiveFrom
      }
    }

    /// What the folder is called, as far as it makes a name.
    private static func name(ofFolder folder: String) -> String {
      let last = URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent
      let letters = last.lowercased().map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "-" }
      let name = String(letters.drop { !$0.isLetter }.prefix(60))
      return name.isEmpty ? "policy" : name
    }

    private func made(_ template: PolicyTemplate, _ say: Wording) -> String {
      let files = template.files.keys.sorted().map { "  \(folder)/\($0)" }.joined(separator: "\n")
      let open =
        template.effectiveFrom == nil
        ? "\n"
          + say(
            "Before the release, write its first day as effective_from in \(folder)/manifest.lua.",
            "قبل الإصدار اكتب أول يوم تسري فيه في effective_from ضمن \(folder)/manifest.lua.") : ""
      return """
        \(files)
        \(say("Read them aloud, change the numbers in terms.lua, and then:", "اقرأها، وعدّل الأرقام في terms.lua، ثم:"))
          tahsil policy test --policy \(folder)
          tahsil policy check --policy \(folder)
          tahsil policy release --policy \(folder)\(open)
        """
    }
  }
}
