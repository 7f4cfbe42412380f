import ArgumentParser

/// A command whose results have a language, which what keeps it from its work is told in too.
protocol SpeakingCommand: ParsableCommand {
  /// The language of what people read.
  var languageOption: LanguageOption { get }
}

extension PolicyCommand.Check: SpeakingCommand {}
extension PolicyCommand.Test: SpeakingCommand {}
extension PolicyCommand.New: SpeakingCommand {}
extension PolicyCommand.Release: SpeakingCommand {}
extension Demo: SpeakingCommand {}
extension Explain: SpeakingCommand {}

/// A command with the options of figures, among which is the language.
protocol ReportingCommand: SpeakingCommand {
  /// How results look.
  var output: OutputOptions { get }
}

extension ReportingCommand {
  var languageOption: LanguageOption { output.languageOption }
}

extension Run: ReportingCommand {}
extension Show: ReportingCommand {}
extension PolicyCommand.Diff: ReportingCommand {}
extension PolicyCommand.Releases: ReportingCommand {}
