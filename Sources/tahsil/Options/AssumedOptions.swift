import ArgumentParser
import CollectionRuns
import Receivables

/// What is assumed in a simulation, and what is asked of it.
struct AssumedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Add how people would have paid otherwise under the assumptions of a file, such as Policies/assumptions.lua.",
      valueName: "file"),
    completion: .file(extensions: ["lua"]))
  var assume: String?

  @Option(help: "How many times values are drawn for the assumptions, 1 to 10000; else 100.")
  var draws: Int?

  @Option(help: "What the draws follow from; else 1. The same seed gives the same draws.")
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "The figure for which it is told which assumption matters most, such as dso or overdue:SAR; else open_on_average.",
      valueName: "figure"),
    transform: AssumedOptions.figure)
  var tornado: AssumedFigure?

  @Option(
    help: ArgumentHelp(
      "What is to be reached by one assumption, such as 'overdue_at_month_ends <= -30% by response.call'; several times "
        + "for several goals.", valueName: "goal"),
    transform: AssumedOptions.goal)
  var reach: [AssumedGoal] = []

  func validate() throws {
    guard draws.map({ (1...10_000).contains($0) }) ?? true else { throw ValidationError("--draws takes 1 to 10000") }
    guard assume == nil else { return }
    let used = [
      ("--draws", draws != nil), ("--seed", seed != nil), ("--tornado", tornado != nil), ("--reach", !reach.isEmpty),
    ]
    if let name = used.first(where: \.1)?.0 {
      throw ValidationError("\(name) needs assumptions; add --assume Policies/assumptions.lua")
    }
  }

  private static func figure(_ text: String) throws -> AssumedFigure {
    if let figure = AssumedFigure(named: text) { return figure }
    let name = text.split(separator: ":").first.map(String.init) ?? ""
    let nearest = Spelling.nearest(to: name, in: names)
    throw ValidationError(
      "there is no figure '\(text)'; "
        + (nearest.map { "did you mean '\($0)'?" } ?? "write one of \(names.joined(separator: ", "))"))
  }

  private static var names: [String] { AssumedMeasure.allCases.map(\.rawValue) }

  private static func goal(_ text: String) throws -> AssumedGoal {
    if let goal = AssumedGoal(text) { return goal }
    throw ValidationError(
      "'\(text)' is no goal; write a figure, <= or >=, a number or a change in percent, and by which assumption: "
        + "'turnover >= 6 by take_up.0.3' or 'overdue:SAR <= -30% by response.call'")
  }
}
