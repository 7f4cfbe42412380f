internal import ContentHash
internal import Foundation
internal import Receivables

/// What the file `SEAL` of a released revision says: who released what, and the hash of every file beside it.
///
/// Lines with `#` are for people, and `sha256sum --check SEAL` passes over them; the others are as it writes them. One of
/// the former is the hash of all other lines, so that nothing in the seal can change unnoticed either.
struct PolicySeal: Hashable, Sendable {
  /// The name of the file.
  static let file = "SEAL"

  let name: String
  let revision: Int
  let effectiveFrom: Day
  /// The revision that was the last one before; `nil` in the first.
  let after: Int?
  let by: String
  let why: String
  /// The day of the release, where somebody said it: no clock is read.
  let on: Day?
  /// The identity of the policy, as the record of a run has it.
  let policy: String
  /// Every sealed file, sorted by path.
  let files: [PolicyIdentity.File]

  /// The file as it is written.
  var text: String {
    let lines = self.lines
    return lines.head + "# seal: \(ContentHash.hexadecimal(of: lines.head + lines.files))\n" + lines.files
  }

  private var lines: (head: String, files: String) {
    let entries: [(String, String?)] = [
      ("name", name), ("revision", "\(revision)"), ("effective_from", "\(effectiveFrom)"),
      ("after", after.map { "\($0)" }), ("by", by.isEmpty ? nil : by), ("why", why.isEmpty ? nil : why),
      ("on", on.map { "\($0)" }), ("policy", policy),
    ]
    let head = entries.compactMap { entry in entry.1.map { "# \(entry.0): \($0)\n" } }
    return (PolicySeal.title + head.joined(), files.map { "\($0.sha256)  \($0.path)\n" }.joined())
  }

  private static let title =
    "# A released policy: nothing in this folder is edited. Whether it is whole: sha256sum --check SEAL\n"

  /// A seal from its parts.
  init(
    of policy: PolicyIdentity, effectiveFrom: Day, after: Int?, by: String, why: String, on: Day?,
    files: [PolicyIdentity.File]
  ) {
    (name, revision, self.policy) = (policy.name, policy.revision, policy.sha256)
    (self.effectiveFrom, self.after, self.by, self.why, self.on) = (effectiveFrom, after, by, why, on)
    self.files = files
  }

  /// Reads a seal; `nil` unless it is, to the byte, what was written.
  init?(bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var entries: [Substring: String] = [:]
    var files: [PolicyIdentity.File] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("# ") {
        guard let colon = line.firstRange(of: ": ") else { return nil }
        entries[line.dropFirst(2)[..<colon.lowerBound]] = String(line[colon.upperBound...])
      } else {
        guard let gap = line.firstRange(of: "  ") else { return nil }
        files.append(
          PolicyIdentity.File(path: String(line[gap.upperBound...]), sha256: String(line[..<gap.lowerBound])))
      }
    }
    guard let name = entries["name"], let policy = entries["policy"],
      let revision = entries["revision"].flatMap({ Int($0) }),
      let effectiveFrom = entries["effective_from"].flatMap({ Day($0) })
    else { return nil }
    self.init(
      of: PolicyIdentity(name: name, revision: revision, sha256: policy, files: []), effectiveFrom: effectiveFrom,
      after: entries["after"].flatMap { Int($0) }, by: entries["by"] ?? "", why: entries["why"] ?? "",
      on: entries["on"].flatMap { Day($0) }, files: files)
    // What it says is written again: whatever was added, left out or changed would come out otherwise.
    guard Array(self.text.utf8) == bytes else { return nil }
  }
}
