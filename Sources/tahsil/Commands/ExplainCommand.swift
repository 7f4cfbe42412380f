import ArgumentParser
import LedgerStore
import LuaPolicies
import Receivables
import Reports

/// `tahsil explain`: why an answer is what it is.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Explain the answers about one invoice, customer or order: why, what next, and what would have to differ.",
    discussion: """
      The answer comes first, then the reason, what the engine did with it, the
      first day on which the answer changes if nothing is paid, and the facts with
      which it would be another one. Behind them stand the comparisons, each with
      its distance, everything that was read, and the lines that ran.
      Without --as-of it is the day of the latest run. With --run it is explained
      what that run saw: with the policy that its record keeps, over the ledger as
      it was known then.
      JSON is a list with an object for each question; with --question it is that
      object alone.
      Exit status: 0 explained, 1 the policy fails for the customer, 2 not
      explained, or the record says otherwise.

      Examples:
        tahsil explain I-1042 --as-of 2026-01-31
        tahsil explain I-1042 --question escalation --as-of 2026-01-31 --lang ar
        tahsil explain C-17 --run 3 --format json
      """)

  /// The forms of the result.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Argument(help: "The id of an invoice, a customer or an order, or the number printed on an invoice.")
  var subject: String

  @OptionGroup var ledgerOptions: LedgerOptions
  @OptionGroup var policyOptions: DecidingPolicyOptions

  @Option(
    help:
      "One question: credit_limit, early_payment_discount, late_fee, escalation, order_release or priority; else all."
  )
  var question: Question?

  @Option(help: "The day, such as 2026-01-31; else that of the latest run.", transform: Day.argument)
  var asOf: Day?

  @Option(name: .customLong("run"), help: "The number of a run to explain from its record.")
  var number: Int?

  @Option(help: "The state of the economy that the policy is told: normal, downturn or boom.")
  var economy: Economy?

  @Option(help: "table or json.")
  var format = Format.table

  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard number != nil else { return }
    if asOf != nil || economy != nil || policyOptions.draft || policyOptions.policyOptions.policy != nil {
      throw ValidationError(
        "--run explains with the day, the economy and the policy of the record: leave --as-of, --economy, --policy and "
          + "--draft out")
    }
  }

  func run() throws {
    let store = try ledgerOptions.open(isReadOnly: true)
    let occasion = try occasion(store)
    let subject = try ExplainedSubject(subject, question, in: store, knownAt: occasion.knownAt)
    let ledger = try ledger(of: subject.customer, store, occasion)
    let slices = SnapshotSlices(of: ledger.ledger, asOf: occasion.asOf, rules: occasion.policy.rules)
    let explainer = try Explainer(
      occasion.policy, over: slices, customer: ledger.customer, economy: occasion.economy)
    let recorded = try occasion.record.map { try RecordedAnswers($0, subject, explainer, in: store).run }
    let document = ExplanationDocument(
      subject.kind, id: subject.id, customer: ledger.ledger.customers[ledger.customer], explainer: explainer,
      explanations: try explainer.explanations(try subject.asked(of: explainer)), run: recorded)
    switch format {
    case .table: try Output.line(ExplanationText(document, language: languageOption.language).text)
    case .json:
      let json = ExplanationJSON(document, language: languageOption.language)
      try Output.write(json.value(isOne: question != nil).pretty)
    }
    if !(recorded?.differences ?? []).isEmpty {
      Output.note("tahsil: run \(occasion.record?.number ?? 0) does not come out as it was recorded")
      throw ExitCode.notDone
    }
    if !explainer.review.faults.isEmpty { throw ExitCode.findings }
  }

  /// What is explained: a run, or a day.
  private struct Occasion {
    let policy: LuaPolicy
    let asOf: Day
    let economy: Economy
    var knownAt: Int?
    var record: RunRecord?
  }

  private func occasion(_ store: LedgerStore) throws -> Occasion {
    if let number {
      let record = try store.run(number)
      let policy = try LuaPolicy(folder: PolicyFolder(files: try store.policySources(run: number)))
      return Occasion(
        policy: policy, asOf: record.asOf, economy: record.economy, knownAt: record.knownAt, record: record)
    }
    guard let day = try asOf ?? store.runs().last?.asOf else {
      throw ValidationError("the ledger has no run yet, so say the day: --as-of 2026-01-31")
    }
    return Occasion(
      policy: try policyOptions.load(inForceOn: day, posting: false), asOf: day, economy: economy ?? .normal)
  }

  /// The customer's part of the ledger; the whole one where scripts read its figures.
  private func ledger(of customer: String, _ store: LedgerStore, _ occasion: Occasion) throws -> CustomerLedger {
    guard occasion.policy.readsPortfolio else {
      return try store.ledger(ofCustomer: customer, knownAt: occasion.knownAt)
    }
    let whole = try store.ledger(knownAt: occasion.knownAt)
    guard let index = whole.customers.firstIndex(where: { $0.id == customer }) else {
      preconditionFailure("a customer was found and is not in the ledger")
    }
    return CustomerLedger(whole, customer: index)
  }
}
