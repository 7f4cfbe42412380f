import CollectionRuns
import LuaPolicies
import Receivables
import Reports

/// Who is tried in a simulation: the policy as it was in force, and what is tried beside it.
struct TriedPolicies {
  /// The contenders, the reference first.
  private(set) var contenders: [Contender] = []
  /// The same for reports.
  private(set) var all: [SimulationDocument.Tried] = []

  /// Loads the policies and changes their terms.
  ///
  /// - Throws: everything that keeps a policy from being used, nothing in force on the first day, terms that there are not
  ///   or values that they can not have, and two contenders that are the same.
  init(
    policy path: String, isDraft: Bool, against other: String?, settings: [TermSetting], variations: [TermVariation],
    plan: SimulationPlan
  ) throws {
    let releases = PolicyReleases(of: path)
    let isReleased = !isDraft && !releases.isEmpty
    let timeline =
      isReleased
      ? try TriedPolicies.released(releases, in: plan) : PolicyTimeline(try LuaPolicy(path: path))
    let name = timeline.stretches.last!.policy.identity.name
    add(Contender(name, timeline), path: path, isReleased: isReleased)
    guard other != nil || !settings.isEmpty || !variations.isEmpty else { return }
    let tried = other ?? path
    let base = try LuaPolicy(path: tried)
    let combinations = try TermVariation.grid(variations, in: base)
    // All at once, so that a term that is both set and varied is met.
    _ = try base.trying(settings + combinations[0])
    let draft = try base.trying(settings)
    for changes in combinations {
      let terms = settings + changes
      let policy = try draft.trying(changes)
      let own = try ownName(policy.identity.name, path: tried, reference: name, isReleased: isReleased, of: path)
      add(
        Contender(own, PolicyTimeline(policy)), path: tried,
        terms: terms.map { ($0.path, policy.term($0.path) ?? $0.text) })
    }
  }

  /// The revisions as they came into force in the span.
  private static func released(_ releases: PolicyReleases, in plan: SimulationPlan) throws -> PolicyTimeline {
    PolicyTimeline(
      try releases.inForce(from: plan.first, through: plan.last).map {
        PolicyTimeline.Stretch(from: $0.from, policy: try $0.release.policy())
      })
  }

  /// A name that tells a contender apart from the reference.
  private func ownName(
    _ name: String, path: String, reference: String, isReleased: Bool, of referencePath: String
  ) throws -> String {
    if name != reference { return name }
    if path != referencePath { return "\(name) (\(path))" }
    if isReleased { return "\(name) (draft)" }
    throw PolicyLoadError([
      PolicyProblem(
        file: path, message: "is tried against itself, and nothing of it was released",
        remedy: "name another folder after --against, or change a term with --set")
    ])
  }

  private mutating func add(
    _ contender: Contender, path: String, isReleased: Bool = false, terms: [(path: String, text: String)] = []
  ) {
    contenders.append(contender)
    all.append(SimulationDocument.Tried(contender, path: path, isReleased: isReleased, terms: terms))
  }
}
