internal import Foundation
public import Receivables

/// The released revisions of a policy folder.
///
/// ```swift
/// let releases = PolicyReleases(of: "Policies/standard")
/// let policy = try releases.inForce(on: Day("2026-01-31")!)?.policy()
/// ```
///
/// Only the seals are read at first; the files of a revision are looked at when it is loaded or verified.
public struct PolicyReleases: Sendable {
  /// The policy folder.
  public let path: String
  /// The released revisions, the lowest first. Later ones are never in force earlier.
  public let releases: [PolicyRelease]
  /// What is wrong with the seals themselves, and revisions that are missing.
  private let problems: [PolicyProblem]

  /// Whether nothing was released yet.
  public var isEmpty: Bool { releases.isEmpty && problems.isEmpty }

  /// Reads the seals of a policy folder. A folder without `released` has no releases.
  public init(of path: String) {
    self.path = path
    let folder = PolicyReleases.folder(of: path)
    var releases: [PolicyRelease] = []
    var problems: [PolicyProblem] = []
    // A name that begins with a dot is a release in the making, or one that was never finished.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted() where !name.hasPrefix(".") {
      guard let revision = PolicyReleases.revision(ofFolder: name) else {
        problems.append(
          PolicyProblem(
            file: "released/\(name)", message: LocalizedText("is no released revision", "ليس مراجعة صادرة"),
            remedy: LocalizedText("move it out of the folder", "انقله خارج المجلد")))
        continue
      }
      do throws(PolicyLoadError) {
        let release = PolicyRelease(try SealedFolder(path: "\(folder)/\(name)"))
        releases.append(release)
        guard release.revision != revision else { continue }
        problems.append(
          PolicyProblem(
            file: "released/\(name)/\(PolicySeal.file)",
            message: LocalizedText(
              "is the seal of revision \(release.revision)", "هو ختم المراجعة \(release.revision)"),
            remedy: LocalizedText(
              "call the folder \(PolicyReleases.folderName(release.revision)) again",
              "أعد تسمية المجلد \(PolicyReleases.folderName(release.revision))")))
      } catch {
        problems += error.problems
      }
    }
    self.releases = releases.sorted { $0.revision < $1.revision }
    self.problems = problems + PolicyReleases.gaps(in: self.releases, named: names)
  }

  /// The revision that is in force on a day: the last one whose `effective_from` is not after it.
  ///
  /// - Returns: `nil` where nothing was released yet, or nothing is in force on that day.
  /// - Throws: where a seal is damaged, or a revision is missing: then another one could seem to be in force.
  public func inForce(on day: Day) throws(PolicyLoadError) -> PolicyRelease? {
    guard problems.isEmpty else { throw PolicyLoadError(problems) }
    return releases.last { $0.effectiveFrom <= day }
  }

  /// The revisions that are in force from one day through another, in their order, each with its first day in that span.
  ///
  /// - Throws: where nothing is in force on the first day, and what `inForce(on:)` throws.
  public func inForce(
    from first: Day, through last: Day
  ) throws(PolicyLoadError) -> [(from: Day, release: PolicyRelease)] {
    var found: [(from: Day, release: PolicyRelease)] = []
    let changes = releases.map(\.effectiveFrom).filter { first < $0 && $0 <= last }
    for day in [first] + Set(changes).sorted() {
      guard let release = try inForce(on: day) else { throw noneInForce(on: day) }
      found.append((day, release))
    }
    return found
  }

  /// Why nothing decides on a day.
  func noneInForce(on day: Day) -> PolicyLoadError {
    let first = releases[0]
    return PolicyLoadError([
      PolicyProblem(
        file: path,
        message: LocalizedText(
          "no released revision is in force on \(day): the first is revision \(first.revision), "
            + "from \(first.effectiveFrom)",
          "لا مراجعة صادرة تسري في \(day): أولاها المراجعة \(first.revision)، من \(first.effectiveFrom)"),
        remedy: LocalizedText(
          "choose that day or a later one; --draft decides with the files of the folder instead, for a proposal",
          "اختر ذلك اليوم أو يوماً بعده؛ ومع --draft تقرر ملفات المجلد بدلاً منها، لمقترح"))
    ])
  }

  /// The last day on which a revision is in force: the day before the next one is; `nil` where there is no next one. A day
  /// before its first one means that it never is.
  public func lastDay(of release: PolicyRelease) -> Day? {
    guard let next = releases.first(where: { $0.revision > release.revision }) else { return nil }
    return Day(clamping: Int(next.effectiveFrom.number) - 1)
  }

  /// Everything that is wrong with the seals and the sealed files; empty where all is as it was released.
  public func verify() -> [PolicyProblem] {
    problems + releases.flatMap { $0.verify() }
  }

  /// The folder of the released revisions.
  static func folder(of path: String) -> String { "\(path)/released" }

  /// The name of a revision's folder, in four digits: `0003`.
  static func folderName(_ revision: Int) -> String {
    String(repeating: "0", count: max(0, 4 - "\(revision)".count)) + "\(revision)"
  }

  private static func revision(ofFolder name: String) -> Int? {
    Int(name).flatMap { $0 > 0 && folderName($0) == name ? $0 : nil }
  }

  /// Revisions that another one says came before it, and that are gone.
  private static func gaps(in releases: [PolicyRelease], named names: [String]) -> [PolicyProblem] {
    releases.compactMap { release in
      guard let before = release.after, !names.contains(folderName(before)) else { return nil }
      return PolicyProblem(
        file: "released/\(folderName(before))",
        message: LocalizedText(
          "is missing: revision \(release.revision) came after it",
          "غير موجودة: صدرت بعدها المراجعة \(release.revision)"),
        remedy: LocalizedText("restore it from a backup", "استعدها من نسخة احتياطية"))
    }
  }
}

extension LuaPolicy {
  /// Loads what decides on a day: the released revision in force then, or the folder itself where nothing was released.
  ///
  /// - Throws: where there are releases and none is in force on that day, and everything that `PolicyRelease.policy` throws.
  public init(path: String, inForceOn day: Day) throws(PolicyLoadError) {
    let releases = PolicyReleases(of: path)
    guard !releases.isEmpty else {
      self = try LuaPolicy(path: path)
      return
    }
    if let release = try releases.inForce(on: day) {
      self = try release.policy()
      return
    }
    throw releases.noneInForce(on: day)
  }
}
