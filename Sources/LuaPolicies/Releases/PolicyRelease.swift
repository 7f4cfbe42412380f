internal import Foundation
public import Receivables

/// A revision of a policy that was released: sealed, and in force from a day on.
public struct PolicyRelease: Hashable, Sendable {
  /// Its folder, such as `Policies/standard/released/0003`.
  public let path: String
  /// The name of the policy.
  public let name: String
  /// The revision, from its manifest.
  public let revision: Int
  /// The first day on which it is in force.
  public let effectiveFrom: Day
  /// Who released it; empty where nobody said.
  public let by: String
  /// Why; empty where nobody said.
  public let why: String
  /// The day of the release; `nil` where nobody said.
  public let on: Day?
  /// The identity of the policy, as the record of a run has it.
  public let sha256: String
  /// The revision that was the last one when this one was released.
  let after: Int?
  /// Every sealed file with its hash.
  let files: [PolicyIdentity.File]

  init(_ folder: SealedFolder) {
    let seal = folder.seal
    path = folder.path
    (name, revision, effectiveFrom, sha256) = (seal.name, seal.revision, seal.effectiveFrom, seal.policy)
    (by, why, on, after, files) = (seal.by, seal.why, seal.on, seal.after, seal.files)
  }

  /// Loads the policy from its sealed files, each of which is hashed first.
  ///
  /// - Throws: every file that is not as it was released, and what to do about it.
  public func policy() throws(PolicyLoadError) -> LuaPolicy {
    let policy = try LuaPolicy(path: path)
    guard policy.identity.sha256 == sha256, policy.identity.name == name, policy.identity.revision == revision,
      policy.effectiveFrom == effectiveFrom
    else {
      throw PolicyLoadError([
        PolicyProblem(
          file: SealedFolder.place(of: path, PolicySeal.file),
          message: LocalizedText("is the seal of another policy than lies beside it", "هو ختم سياسة غير التي بجانبه"),
          remedy: SealedFolder.restoring(path))
      ])
    }
    return policy
  }

  /// Every file that is not as it was released; empty where the seal is intact.
  public func verify() -> [PolicyProblem] {
    do throws(PolicyLoadError) {
      _ = try policy()
      return []
    } catch {
      return error.problems
    }
  }
}
