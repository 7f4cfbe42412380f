/// How far the open invoices of one customer move in a run: the policy says how far each has come, this says how it gets
/// there.
struct StageMoves {
  /// What becomes of one invoice.
  enum Outcome: Equatable {
    /// It stays where it is, as answered.
    case stays
    /// It goes to the stage with this number.
    case moves(to: Int)
    /// It falls to the stage with this number, without a letter.
    case falls(to: Int)
    /// It stays where it is, although more was answered.
    case heldBack(HoldBack)

    /// The number of the stage that an item is at afterwards.
    func stage(from current: Int) -> Int {
      switch self {
      case .moves(let number), .falls(let number): number
      case .stays, .heldBack: current
      }
    }
  }

  /// Something that decided how far an invoice comes.
  enum Ground: Equatable {
    /// More was answered than one stage up.
    case oneStage(to: Int)
    /// A block caps it at this stage.
    case cap(Int)
    /// No letter may follow through this day.
    case quiet(lastLetter: Day, through: Day)
    /// Too little is overdue at this stage.
    case minimum(stage: Int, Stage.Minimum, overdue: Int64, open: Int64)
  }

  /// An open invoice, as far as its stage is concerned.
  struct Item: Equatable {
    var row: Int
    var currency: Currency
    var balance: Int64
    var due: Day
    var current: Int
    /// The number of the answered stage; `nil` stays.
    var answered: Int?
    /// Why nothing may move at all; `nil` where something may.
    var frozen: HoldBack?
    /// The number of the stage it may not pass; `nil` without a cap.
    var cap: Int?
    /// Whether it is not in the run at all: it neither moves nor counts.
    var isExcluded = false

    func isOverdue(on day: Day) -> Bool { due < day }
  }

  let rules: CollectionRules
  let asOf: Day
  /// The day of the last letter to the customer.
  let lastLetter: Day?
  /// Unapplied credits of the customer.
  let credits: [Money]

  /// The outcome for each item, in the order of the items.
  ///
  /// - Parameter tell: told what decided about the item at a place, in the order in which it was looked at; `nil` where
  ///   nobody asks.
  func outcomes(_ items: [Item], tell: ((Int, Ground) -> Void)? = nil) -> [Outcome] {
    var outcomes = items.enumerated().map { place, item in step(item, tell.map { tell in { tell(place, $0) } }) }
    let rest = balancesAfterCredits(items, outcomes)
    for index in items.indices {
      if case .moves = outcomes[index], rest[index] == 0 { outcomes[index] = .heldBack(.covered) }
    }
    applyMinimums(items, balances: rest, to: &outcomes, tell)
    return outcomes
  }

  /// Where one item goes by itself.
  private func step(_ item: Item, _ tell: ((Ground) -> Void)?) -> Outcome {
    guard let answered = item.answered, answered != item.current else { return .stays }
    if item.isExcluded { return .heldBack(.blocked) }
    if answered < item.current {
      guard rules.falls else { return .stays }
      return item.frozen == .alreadyToday ? .heldBack(.alreadyToday) : .falls(to: answered)
    }
    if let frozen = item.frozen { return .heldBack(frozen) }
    var next = rules.step == .one ? item.current + 1 : answered
    if next < answered { tell?(.oneStage(to: next)) }
    if let cap = item.cap, next > cap {
      tell?(.cap(cap))
      guard cap > item.current else { return .heldBack(.capped) }
      next = cap
    }
    if let lastLetter, let through = lastQuietDay(after: lastLetter, before: next), asOf <= through {
      tell?(.quiet(lastLetter: lastLetter, through: through))
      return .heldBack(.quiet)
    }
    return .moves(to: next)
  }

  /// The last day on which a stage may not follow a letter; `nil` where it may follow at once.
  private func lastQuietDay(after letter: Day, before stage: Int) -> Day? {
    let wait = rules.stage(number: stage)?.wait ?? rules.quietDays
    return wait > 0 ? Day(clamping: Int(letter.number) + wait - 1) : nil
  }

  /// What is left of each item once the customer's unapplied credits came off, in the order the policy wants.
  private func balancesAfterCredits(_ items: [Item], _ outcomes: [Outcome]) -> [Int64] {
    var balances = items.map(\.balance)
    guard rules.creditOrder != .ignore else { return balances }
    let reached = zip(items, outcomes).map { item, outcome in outcome.stage(from: item.current) }
    let order = items.indices.filter { !items[$0].isExcluded }.sorted { a, b in
      if rules.creditOrder == .highestStageFirst, reached[a] != reached[b] { return reached[a] > reached[b] }
      return (items[a].due, a) < (items[b].due, b)
    }
    for credit in credits {
      var left = credit.minorUnits
      for index in order where items[index].currency == credit.currency && left > 0 {
        let part = min(left, balances[index])
        balances[index] -= part
        left -= part
      }
    }
    return balances
  }

  /// Items whose stage wants more overdue than there is fall one stage and are tested again, from the top down. What
  /// sits at the stage already counts with what would reach it.
  private func applyMinimums(
    _ items: [Item], balances: [Int64], to outcomes: inout [Outcome], _ tell: ((Int, Ground) -> Void)?
  ) {
    for number in stride(from: rules.stages.count, to: 0, by: -1) {
      guard let minimum = rules.stage(number: number)?.minimum else { continue }
      for currency in Set(items.map(\.currency)) {
        let group = items.indices.filter { items[$0].currency == currency && outcomes[$0] == .moves(to: number) }
        guard !group.isEmpty else { continue }
        let counting = items.indices.filter { items[$0].currency == currency && !items[$0].isExcluded }
        let overdue = counting.filter {
          items[$0].isOverdue(on: asOf) && outcomes[$0].stage(from: items[$0].current) == number
        }
        let open = counting.reduce(Int64(0)) { $0.addingClamped(items[$1].balance) }
        let due = overdue.reduce(Int64(0)) { $0.addingClamped(balances[$1]) }
        if isReached(minimum, overdue: due, open: open, currency: currency) { continue }
        for index in group {
          tell?(index, .minimum(stage: number, minimum, overdue: due, open: open))
          outcomes[index] =
            number - 1 > items[index].current ? .moves(to: number - 1) : .heldBack(.belowMinimum)
        }
      }
    }
  }

  private func isReached(_ minimum: Stage.Minimum, overdue: Int64, open: Int64, currency: Currency) -> Bool {
    if let amount = minimum.amounts.first(where: { $0.currency == currency }), overdue < amount.minorUnits {
      return false
    }
    guard let share = minimum.share else { return true }
    return Int128(overdue) * Int128(Rate.one.billionths) >= Int128(open) * Int128(share.billionths)
  }
}
