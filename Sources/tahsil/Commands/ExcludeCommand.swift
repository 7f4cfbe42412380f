import ArgumentParser
import LedgerStore

/// `tahsil exclude`: leave somebody out of a run.
struct Exclude: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Leave a customer, an invoice or an order out of a proposed run.",
    discussion: """
      Example:
        tahsil exclude 3 INV-1042 --reason "paid this morning" --author Huda
      """)

  @Argument(help: "The number of the run.")
  var number: Int

  @Argument(help: "The id of the customer, the invoice or the order.")
  var subject: String

  @Option(help: "Why.")
  var reason: String

  @Option(help: "Who leaves it out.")
  var author = ""

  @OptionGroup var ledgerOptions: LedgerOptions

  func run() throws {
    let store = try ledgerOptions.open()
    try store.exclude(run: number, subject: subject, reason: reason, author: author)
    try Output.line("run \(number): \(subject) is left out (\(reason))")
  }
}
