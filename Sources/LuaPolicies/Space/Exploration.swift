internal import Receivables

/// Walks through the cases of one question, breadth first: each comparison that was met gives cases that come out
/// otherwise, until every one was seen true and false in each of its surroundings, or nothing new is found.
struct Exploration {
  /// What is known of a comparison, wherever it was made.
  struct Site {
    let made: TracedComparison
    var outcomes: Set<Bool>
  }

  /// A comparison in its surroundings.
  private struct Goal: Hashable {
    let site: CaseVisit.Site
    let context: Int
  }

  /// How often a goal that was not reached is tried again, from other cases.
  private static let mostTries = 6
  /// Texts and flags that a case may say and still be combined with one more.
  private static let mostCombined = 1

  private let bench: CaseBench
  private let most: Int
  private var moves: CaseMoves
  private var known: Set<InventedCase> = []
  private var goals: [Goal: (tries: Int, continuations: Int)] = [:]
  private var readBefore: Set<String> = []
  /// Where a case came from: the fact that was moved, and the distances of both operands before.
  private var origins: [InventedCase: (fact: String, at: Double, distances: [CaseVisit.Site: Double])] = [:]
  /// The cases that were asked, in the order in which they were invented.
  private(set) var cases: [InventedCase] = []
  /// The comparisons that were made, in the order of meeting.
  private(set) var sites: [(key: CaseVisit.Site, site: Site)] = []
  private var places: [CaseVisit.Site: Int] = [:]
  private(set) var isCut = false

  init(_ question: Question, of policy: LuaPolicy, most: Int) throws(PolicyLoadError) {
    bench = CaseBench(policy: policy)
    moves = CaseMoves(policy)
    self.most = most
    var frontier = [InventedCase(question)] + (try established(question))
    known = Set(frontier)
    while !frontier.isEmpty {
      let visits = try bench.visits(frontier)
      for visit in visits { note(visit) }
      frontier = []
      for visit in visits {
        for next in following(visit) where known.insert(next).inserted {
          guard known.count <= most else {
            isCut = true
            break
          }
          frontier.append(next)
        }
      }
    }
  }

  /// A customer with a history, as far as the question asks about it: from the ordinary one, who is new, much can not be
  /// come to by moving one fact at a time.
  private func established(_ question: Question) throws(PolicyLoadError) -> [InventedCase] {
    var invented = InventedCase(question)
    let currency = bench.policy.rules.currency
    for (name, units) in [("customer.sales_12m", Int64(12_000_000)), ("customer.sales_3m", 3_000_000)] {
      guard let money = try? Money(minorUnits: units, currency: currency) else { continue }
      invented = invented.setting(name, to: .money(money)) ?? invented
    }
    invented = invented.setting("customer.is_new", to: .flag(false)) ?? invented
    guard let visit = try bench.visits([invented]).first else { return [] }
    for name in invented.facts.keys.sorted() where visit.value(name) == nil { invented = invented.dropping(name) }
    return invented.facts.isEmpty ? [] : [invented]
  }

  private mutating func note(_ visit: CaseVisit) {
    cases.append(visit.invented)
    for comparison in visit.comparisons {
      if let place = places[comparison.site] {
        sites[place].site.outcomes.insert(comparison.made.holds)
      } else {
        places[comparison.site] = sites.count
        sites.append((comparison.site, Site(made: comparison.made, outcomes: [comparison.made.holds])))
      }
    }
  }

  private mutating func following(_ visit: CaseVisit) -> [InventedCase] {
    var next: [InventedCase] = []
    for comparison in visit.comparisons {
      let goal = Goal(site: comparison.site, context: comparison.context)
      let state = goals[goal, default: (0, 0)]
      // A goal is tried from a few cases, since those that come to it are mostly alike.
      let isOneSided = sites[places[comparison.site]!].site.outcomes.count < 2
      if state.tries < (isOneSided ? Exploration.mostTries : 1) {
        goals[goal, default: (0, 0)].tries += 1
        next += remembering(moves.around(comparison.made, visit), visit)
      }
      let more = state.continuations < Exploration.mostTries ? continued(comparison, visit) : []
      if !more.isEmpty {
        goals[goal, default: (0, 0)].continuations += 1
        next += more
      }
    }
    for (name, value) in visit.facts {
      let isNew = readBefore.insert(name).inserted
      let isNumber = FactDomain.measure(value) != nil
      if isNew || (!isNumber && visit.invented.choices <= Exploration.mostCombined && visit.invented.size <= 2) {
        next += remembering(moves.usual(visit, name), visit)
      }
    }
    return next
  }

  // MARK: Calculated operands

  /// Notes where cases came from, so that the next visit sees what moving the fact did.
  private mutating func remembering(_ moved: [InventedCase], _ visit: CaseVisit) -> [InventedCase] {
    let distances = Exploration.distances(visit)
    for other in moved where origins[other] == nil && !known.contains(other) {
      let changed = visit.facts.filter { visit.invented.facts[$0.name] != other.facts[$0.name] }
      guard let fact = changed.first, let at = FactDomain.measure(fact.value) else { continue }
      origins[other] = (fact.name, at, distances)
    }
    return moved
  }

  private func continued(_ comparison: CaseVisit.Comparison, _ visit: CaseVisit) -> [InventedCase] {
    guard let origin = origins[visit.invented], let before = origin.distances[comparison.site],
      let now = Exploration.distance(comparison.made), let value = visit.value(origin.fact),
      let at = FactDomain.measure(value)
    else { return [] }
    return moves.between((origin.at, before), (at, now), origin.fact, visit)
  }

  private static func distances(_ visit: CaseVisit) -> [CaseVisit.Site: Double] {
    var distances: [CaseVisit.Site: Double] = [:]
    for comparison in visit.comparisons { distances[comparison.site] = distance(comparison.made) }
    return distances
  }

  private static func distance(_ made: TracedComparison) -> Double? {
    guard let left = FactDomain.measure(made.left.value), let right = FactDomain.measure(made.right.value) else {
      return nil
    }
    return left - right
  }
}
