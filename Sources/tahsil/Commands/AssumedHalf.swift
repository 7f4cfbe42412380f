import CollectionRuns
import LuaPolicies
import Receivables
import Reports

/// Why nothing can be said under assumptions, and what to write instead.
private struct AssumedRefusal: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// The assumed half of a simulation, with a progress bar where a person looks on.
struct AssumedHalf {
  /// The contenders, the reference first.
  let contenders: [Contender]
  let ledger: Ledger
  let plan: SimulationPlan
  let threads: Int
  let options: AssumedOptions
  private let file: AssumptionsFile
  private let path: String
  /// The stages of all contenders in words, by name.
  private let titles: [String: LocalizedText]

  /// Policies up to so many are asked which assumption matters most to them, and what is to be reached.
  private static let mostAsked = 2

  /// Reads the file of assumptions; `nil` where nothing is assumed.
  ///
  /// - Throws: everything that is wrong with the file, and where nothing is tried.
  init?(
    _ contenders: [Contender], over ledger: Ledger, _ plan: SimulationPlan, threads: Int, options: AssumedOptions
  ) throws {
    guard let path = options.assume else { return nil }
    (self.contenders, self.ledger, self.plan) = (contenders, ledger, plan)
    (self.threads, self.options, self.path) = (threads, options, path)
    var stages: [String] = []
    var titles: [String: LocalizedText] = [:]
    // In the order of the ladder that is tried, which is what the assumptions are about.
    for policy in contenders.reversed().flatMap(\.policies.stretches) {
      for stage in policy.policy.rules.stages where titles[stage.name] == nil {
        stages.append(stage.name)
        titles[stage.name] = stage.title
      }
    }
    self.titles = titles
    file = try AssumptionsFile(path: path, stages: stages)
    guard contenders.count > 1 || file.assumptions[.deliveryAfter] != nil else {
      throw AssumedRefusal(
        "--assume tries something beside the policy; add --against, --set or --vary, or write delivery_days in \(path)")
    }
  }

  /// Who is tried: all but the reference. Where there is nobody else, the reference, with what changes beside the policy.
  private var tried: [Contender] { contenders.count > 1 ? Array(contenders.dropFirst()) : contenders }

  /// Walks all draws.
  func document() throws -> AssumedDocument {
    let seed = options.seed ?? 1
    let draws = options.draws ?? 100
    let interrupt = Interrupt()
    let walks = tried.count * draws
    let bar = ProgressBar("drawing", total: walks, unit: "walks")
    defer {
      bar.finish()
      interrupt.end()
    }
    let check: (Int) throws -> Void = { _ in try interrupt.check() }
    let trial = try AssumedTrial(
      of: contenders[0].policies, over: ledger, span: plan, assuming: file.assumptions, threads: threads,
      progress: check)
    let figure = try resolve(options.tornado ?? AssumedFigure(.openOnAverage, chiefCurrency), of: trial)
    let goals = try options.reach.map { try resolve($0, of: trial) }
    let outcome = try trial.draw(tried.map(\.policies), draws: draws, seed: seed, threads: threads) { done in
      try interrupt.check()
      bar.update(done)
    }
    var document = AssumedDocument(
      outcome, names: tried.map(\.name), against: (contenders[0].name, trial.referenceFigures),
      assuming: file.assumptions, file: path, sha256: file.sha256)
    document.stageTitles = titles
    if let end = trial.lastPayment, end - plan.last < AssumedDocument.daysOfPayments { document.paymentsEnd = end }
    for (place, contender) in tried.prefix(AssumedHalf.mostAsked).enumerated() {
      let tornado = try trial.tornado(
        of: contender.policies, over: figure, seed: seed, threads: threads, progress: check)
      document.tornados.append((place, tornado))
      for goal in goals {
        try interrupt.check()
        let found = try trial.seek(
          goal.assumptions, until: goal.figure, is: goal.wish, goal.target, of: contender.policies, seed: seed)
        if let found { document.goals.append((place, found)) }
      }
    }
    return document
  }

  /// A goal in the units of the ledger.
  private struct Goal {
    let assumptions: [Assumption]
    let figure: AssumedFigure
    let wish: GoalSeek.Wish
    let target: Int64
  }

  private func resolve(_ goal: AssumedGoal, of trial: AssumedTrial) throws -> Goal {
    let paths = file.assumptions.entries.map(\.assumption.path)
    // All of a part together, such as the responses to all stages, or one of them.
    let sought = file.assumptions.entries.map(\.assumption)
      .filter { $0.path == goal.path || $0.path.hasPrefix("\(goal.path).") }
    guard !sought.isEmpty else {
      throw AssumedRefusal(
        "\(path) assumes nothing about '\(goal.path)'; "
          + (Spelling.nearest(to: goal.path, in: paths).map { "did you mean '\($0)'?" }
            ?? "it has \(paths.joined(separator: ", "))"))
    }
    let figure = try resolve(AssumedFigure(goal.measure, goal.currency), of: trial)
    guard let target = goal.units(of: figure, reference: trial.referenceFigures[figure]) else {
      throw AssumedRefusal(
        "\(goal.measure.rawValue) can not reach that: write as many decimals as it has, and a change only where the reference "
          + "has the figure")
    }
    return Goal(assumptions: sought, figure: figure, wish: goal.wish, target: target)
  }

  /// The currency of most invoices; of several the first by its letters.
  private var chiefCurrency: Currency? {
    Dictionary(grouping: ledger.invoices, by: \.currency).max { a, b in
      (a.value.count, b.key) < (b.value.count, a.key)
    }?.key
  }

  /// A figure of money without its currency is that of the only one.
  private func resolve(_ figure: AssumedFigure, of trial: AssumedTrial) throws -> AssumedFigure {
    guard figure.measure.unit == .money else { return figure }
    let currencies = Set(ledger.invoices.map(\.currency)).sorted()
    if let currency = figure.currency {
      guard currencies.contains(currency) else {
        throw AssumedRefusal(
          "no invoice is in \(currency); write one of \(currencies.map(\.code).joined(separator: ", "))")
      }
      return figure
    }
    guard currencies.count == 1 else {
      throw AssumedRefusal(
        "\(figure.measure.rawValue) has a currency here; write "
          + currencies.map { "\(figure.measure.rawValue):\($0)" }.joined(separator: " or "))
    }
    return AssumedFigure(figure.measure, currencies[0])
  }
}

extension AssumedReport {
  /// The half in the forms of the command.
  init(_ document: AssumedDocument, beside contenders: Int, language: Language) {
    let json = AssumedJSON(document)
    // Where nobody else is tried, the only place is that of the reference itself.
    let offset = contenders - document.names.count
    self.init(
      shared: json.shared, contenders: (offset == 0 ? [] : [json.reference]) + json.contenders,
      sections: document.sections(in: language),
      lines: AssumedLines(document).lines.map { ($0.contender + offset, $0.fields) })
  }
}
