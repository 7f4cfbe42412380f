public import ArgumentParser
import Receivables
public import SampleLedgers

/// `tahsil generate`: a ledger of invented companies.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a ledger of invented companies as house CSV; the same seed gives the same bytes.",
    discussion: """
      Examples:
        tahsil generate sample --invoices 100000 --seed 7
        tahsil generate stories/retailer --story retailer
      """)

  @Argument(help: "The folder to write to.")
  var folder: String

  @Option(help: "How many invoices, 1,000 to 5,000,000.")
  var invoices = 10_000

  @Option(help: "How many customers; else one for 25 invoices.")
  var customers: Int?

  @Option(help: "What tells this ledger from others of its size.")
  var seed: UInt64 = 1

  @Option(help: "The share of invoices that is still open at the end, 0 to 1.")
  var openShare = 0.12

  @Option(help: "The day of the first invoices.", transform: Day.argument)
  var from = SampleLedger.firstDay

  @Option(help: "The last day.", transform: Day.argument)
  var to = SampleLedger.lastDay

  @Option(help: "A story instead: technology, manufacturer, retailer or wholesaler.")
  var story: Story?

  func validate() throws {
    guard (1_000...SampleLedger.largestInvoiceCount).contains(invoices) else {
      throw ValidationError("--invoices takes 1000 to \(SampleLedger.largestInvoiceCount)")
    }
    guard (0...1).contains(openShare) else { throw ValidationError("--open-share takes 0 to 1") }
    guard from <= to, from >= Day("1930-01-01")!, to <= Day("2190-12-31")! else {
      throw ValidationError("--from and --to take days from 1930 to 2190, in this order")
    }
    if let customers, !(1...SampleLedger.largestCustomerCount).contains(customers) {
      throw ValidationError("--customers takes 1 to \(SampleLedger.largestCustomerCount)")
    }
  }

  func run() throws {
    let sample =
      story.map { SampleLedger($0) }
      ?? SampleLedger(
        seed: seed, invoices: invoices, customers: customers, from: from, to: to, openShare: openShare)
    let bar = ProgressBar("generating", total: sample.invoices, unit: "invoices")
    let summary = try sample.write(to: folder, progress: bar.update)
    bar.finish()
    for file in summary.files { try Output.line("\(folder)/\(file.name): \(file.rows) rows") }
  }
}

extension Story: ExpressibleByArgument {}
