internal import Receivables

/// Finds out on which facts comparisons depend and what would turn them over, by asking with facts a little otherwise.
///
/// Nothing is derived from the text of a script: a fact is moved by one unit, and what an operand does then says how it
/// depends on it. The value that turns a comparison over is calculated from that, and counts only if it was asked and did.
struct Measuring {
  /// So many comparisons are measured; a loop can make thousands.
  private static let mostComparisons = 60
  /// So many times the question is asked again at most.
  private static let mostQuestions = 240
  private static let mostNeighbours = 6

  private(set) var comparisons: [MeasuredComparison] = []
  private(set) var neighbours: [Explanation.Neighbour] = []

  private let tracer: Tracer
  private let snapshot: Snapshot
  private let tomorrow: Snapshot?
  private var questionsLeft = Measuring.mostQuestions
  private let made: [TracedComparison]
  /// For each comparison what each operand is called, and what turns it over.
  private var names: [(left: MeasuredComparison.Name, right: MeasuredComparison.Name)]
  private var turns: [[MeasuredComparison.Turn]]

  init(_ tracer: Tracer, over snapshot: Snapshot, policy: LuaPolicy, tomorrow: Snapshot?) {
    (self.tracer, self.snapshot, self.tomorrow) = (tracer, snapshot, tomorrow)
    made = Array(tracer.trace.comparisons.prefix(Measuring.mostComparisons))
    names = made.map { (Measuring.name($0.left), Measuring.name($0.right)) }
    turns = made.map { _ in [] }
    if tracer.trace.fault == nil {
      for fact in tracer.fieldFacts { measure(fact) }
    }
    nameTerms()
    comparisons = unique()
    neighbours = nearest()
    tracer.session.show(snapshot)
  }

  // MARK: One fact

  private mutating func measure(_ fact: FieldFact) {
    switch fact.value {
    case .flag(let flag): tryOut(fact, .flag(!flag))
    case .text: measureText(fact)
    case .integer, .money, .day, .number: measureNumber(fact)
    }
  }

  /// A text is compared with others: each of them is tried.
  private mutating func measureText(_ fact: FieldFact) {
    guard fact.isSymbol, case .text(let text) = fact.value else { return }
    for comparison in made where comparison.operation == .equal || comparison.operation == .notEqual {
      let sides = [comparison.left.value, comparison.right.value]
      guard sides.contains(.text(text)) || !comparison.holds else { continue }
      for case .text(let other) in sides where other != text { tryOut(fact, .text(other)) }
    }
  }

  private mutating func measureNumber(_ fact: FieldFact) {
    guard let step = fact.moved(by: 1), let moved = ask(fact, step) else { return }
    let unit = fact.unit
    for (place, pair) in zip(made, moved.comparisons).enumerated() {
      let (old, new) = pair
      guard old.file == new.file, old.offsets == new.offsets else { break }
      guard let gap = Measuring.gap(old), let newGap = Measuring.gap(new) else { continue }
      name(place, old, new, fact)
      let slope = (newGap - gap) / unit
      if slope != 0, !turn(place, fact, gap, slope), let better = slopeFarther(place, fact, gap, slope) {
        _ = turn(place, fact, gap, better)
      }
      // Behind one that came out otherwise the script goes another way.
      guard old.holds == new.holds else { break }
    }
  }

  /// Tries the values that a slope promises; true where one turned the comparison over.
  private mutating func turn(_ place: Int, _ fact: FieldFact, _ gap: Double, _ slope: Double) -> Bool {
    let moves = Measuring.moves(gap, slope, made[place].operation, made[place].holds, isWhole: fact.isWhole)
    // Rounding may turn a comparison over a smallest unit earlier than its sides are equal.
    var earlier: [Double] = []
    if case .money = fact.value { earlier = moves.map { $0 - ($0 > 0 ? 1 : -1) }.filter { $0 != 0 } }
    for by in earlier + moves {
      if let instead = fact.moved(byValue: by), turn(place, fact, instead) { return true }
    }
    return false
  }

  /// The slope over the whole way to where both sides should be equal: over one step rounding may have hidden it.
  private mutating func slopeFarther(_ place: Int, _ fact: FieldFact, _ gap: Double, _ slope: Double) -> Double? {
    let way = (-gap / slope).rounded()
    guard abs(way) < 1e15, abs(way) > 1, let instead = fact.moved(byValue: way), let asked = ask(fact, instead),
      place < asked.comparisons.count, asked.comparisons[place].offsets == made[place].offsets,
      let newGap = Measuring.gap(asked.comparisons[place]), newGap != gap
    else { return nil }
    return (newGap - gap) / way
  }

  /// Tries a value; true where the comparison at a place comes out otherwise with it, those before it as they were.
  private mutating func turn(_ place: Int, _ fact: FieldFact, _ instead: FieldValue) -> Bool {
    guard let asked = ask(fact, instead), place < asked.comparisons.count else { return false }
    let new = asked.comparisons[place]
    guard new.offsets == made[place].offsets, new.file == made[place].file, new.holds != made[place].holds else {
      return false
    }
    turns[place].append(
      MeasuredComparison.Turn(fact: fact.name, value: fact.value, instead: instead, on: day(of: fact, instead)))
    note(fact, instead, asked.told)
    return true
  }

  /// Tries a value of a fact that is no number: whichever comparison comes out otherwise first, turns over by it.
  private mutating func tryOut(_ fact: FieldFact, _ instead: FieldValue) {
    guard let asked = ask(fact, instead) else { return }
    for (place, (old, new)) in zip(made, asked.comparisons).enumerated() {
      guard old.file == new.file, old.offsets == new.offsets else { break }
      name(place, old, new, fact)
      guard old.holds != new.holds else { continue }
      turns[place].append(MeasuredComparison.Turn(fact: fact.name, value: fact.value, instead: instead, on: nil))
      break
    }
    note(fact, instead, asked.told)
  }

  private mutating func ask(
    _ fact: FieldFact, _ instead: FieldValue
  ) -> (told: ToldAnswer, comparisons: [TracedComparison])? {
    guard questionsLeft > 0 else { return nil }
    questionsLeft -= 1
    let pretence = Pretence(fact: fact.name, value: instead, subject: tracer.subject)
    var shown = snapshot
    // What the run itself has answered is what the script was shown.
    if pretence.isAboutLimit { for other in tracer.limitFacts { shown = other.applied(to: shown) } }
    return tracer.ask(over: pretence.applied(to: shown), showsLimit: !pretence.isAboutLimit)
  }

  private var found: [Explanation.Neighbour] = []

  private mutating func note(_ fact: FieldFact, _ instead: FieldValue, _ told: ToldAnswer) {
    guard told.fault == nil, told.answer != tracer.trace.answer else { return }
    found.append(
      Explanation.Neighbour(
        fact: fact.name, value: fact.value, instead: instead, answer: told.answer, reason: told.reason))
  }

  /// The day on which a fact that grows by one each day has come so far.
  private func day(of fact: FieldFact, _ instead: FieldValue) -> Day? {
    guard case .integer(let now) = fact.value, case .integer(let then) = instead, then > now, let tomorrow,
      case .integer(now + 1)? = FieldFact.value(fact.name, in: tomorrow, tracer.subject, snapshot)
    else { return nil }
    return Day(clamping: Int(snapshot.asOf.number) + then - now)
  }

  // MARK: Names

  private static func name(_ operand: TracedComparison.Operand) -> MeasuredComparison.Name {
    operand.isLiteral ? .literal : .written(operand.text)
  }

  /// An operand that has the value of a fact and follows it is that fact, whatever the script calls it.
  private mutating func name(_ place: Int, _ old: TracedComparison, _ new: TracedComparison, _ fact: FieldFact) {
    func isFact(_ old: TracedComparison.Operand, _ new: TracedComparison.Operand) -> Bool {
      !old.isLiteral && old.value == fact.value.traced && old.value != new.value
    }
    if isFact(old.left, new.left) { names[place].left = .fact(fact.name) }
    if isFact(old.right, new.right) { names[place].right = .fact(fact.name) }
  }

  /// What is left are values of terms, where one term alone has the value, or where it is written as the term.
  private mutating func nameTerms() {
    let terms = tracer.trace.facts.filter { $0.owner == .terms && $0.kind == .value && $0.value != .table }
    func term(_ operand: TracedComparison.Operand, _ name: MeasuredComparison.Name) -> MeasuredComparison.Name {
      guard case .written(let text) = name else { return name }
      if let written = terms.first(where: { $0.name == text }) { return .term(written.member) }
      let same = terms.filter { $0.value == operand.value }
      return same.count == 1 && operand.value.isNumeric ? .term(same[0].member) : name
    }
    for place in made.indices {
      names[place] = (term(made[place].left, names[place].left), term(made[place].right, names[place].right))
    }
  }

  // MARK: What came of it

  private func unique() -> [MeasuredComparison] {
    var seen: Set<TracedComparison> = []
    return made.indices.compactMap { place in
      guard seen.insert(made[place]).inserted else { return nil }
      return MeasuredComparison(
        comparison: made[place], left: names[place].left, right: names[place].right,
        turns: turns[place].sorted {
          FieldFact.distance($0.value, $0.instead) < FieldFact.distance($1.value, $1.instead)
        })
    }
  }

  /// Of each fact and direction the nearest value with another answer.
  private func nearest() -> [Explanation.Neighbour] {
    var kept: [Explanation.Neighbour] = []
    for neighbour in found.sorted(by: {
      FieldFact.distance($0.value, $0.instead) < FieldFact.distance($1.value, $1.instead)
    }) {
      let isKnown = kept.contains {
        $0.fact == neighbour.fact
          && FieldFact.rises($0.value, $0.instead) == FieldFact.rises(neighbour.value, neighbour.instead)
          && FieldFact.rises($0.value, $0.instead) != nil
      }
      if !isKnown, !kept.contains(neighbour) { kept.append(neighbour) }
    }
    return Array(kept.prefix(Measuring.mostNeighbours))
  }

  // MARK: Numbers

  /// Left less right; `nil` where one of them is no number, amount or day.
  private static func gap(_ comparison: TracedComparison) -> Double? {
    guard let left = comparison.left.value.number, let right = comparison.right.value.number else { return nil }
    return left - right
  }

  /// By how much the fact has to move, the likeliest first: exactly to where both sides are equal, or just past it.
  private static func moves(
    _ gap: Double, _ slope: Double, _ operation: TracedComparison.Operation, _ holds: Bool, isWhole: Bool
  ) -> [Double] {
    let zero = -gap / slope
    let isPast: [Double]
    switch (operation, holds) {
    case (.less, false), (.greaterOrEqual, true): isPast = [-1]
    case (.lessOrEqual, true), (.greater, false): isPast = [1]
    case (.equal, true), (.notEqual, false): isPast = [1, -1]
    default: isPast = []
    }
    let grain = isWhole ? 1 : 0.01
    func rounded(_ value: Double, _ up: Bool) -> Double {
      (up ? (value / grain).rounded(.up) : (value / grain).rounded(.down)) * grain
    }
    guard !isPast.isEmpty else {
      let near = rounded(zero, zero > 0)
      return [near, near + (zero > 0 ? grain : -grain)].filter { abs($0) < 1e15 && $0 != 0 }
    }
    return isPast.map { side in
      let isUp = side * slope > 0
      let edge = rounded(zero, isUp)
      return edge == zero ? edge + (isUp ? grain : -grain) : edge
    }.filter { abs($0) < 1e15 && $0 != 0 }
  }
}
