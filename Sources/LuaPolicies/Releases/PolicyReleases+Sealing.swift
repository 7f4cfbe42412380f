internal import ContentHash
internal import Foundation
public import Receivables

extension PolicyReleases {
  /// What became of a release.
  public enum Outcome: Hashable, Sendable {
    /// The draft is the latest revision now.
    case released(PolicyRelease)
    /// The latest revision has this very content already; nothing was written.
    case unchanged(PolicyRelease)
  }

  /// What keeps a draft from becoming the next revision, as far as earlier releases say; empty where it has the content of
  /// the latest one, or where nothing was released yet.
  ///
  /// - Throws: where a file of the folder can not be read.
  public func problems(of draft: LuaPolicy) throws(PolicyLoadError) -> [PolicyProblem] {
    guard let last = releases.last else { return [] }
    let identity = draft.identity
    guard try PolicyReleases.listing(content(of: draft)) != last.files else { return [] }
    var problems: [PolicyProblem] = []
    if identity.name != last.name {
      problems.append(
        PolicyReleases.problem(
          of: draft, "name",
          LocalizedText(
            "the name is '\(identity.name)', and what is released in this folder is '\(last.name)'",
            "الاسم '\(identity.name)'، والصادر في هذا المجلد '\(last.name)'"),
          remedy: LocalizedText(
            "write name = \"\(last.name)\"; of a copied folder, remove the folder released",
            "اكتب name = \"\(last.name)\"؛ وإن كان المجلد منسوخاً فاحذف مجلد released")))
    }
    if identity.revision <= last.revision {
      let isReleased = releases.contains { $0.revision == identity.revision }
      problems.append(
        PolicyReleases.problem(
          of: draft, "revision",
          isReleased
            ? LocalizedText(
              "revision \(identity.revision) is released already, with other content",
              "المراجعة \(identity.revision) صدرت من قبل بمحتوى آخر")
            : LocalizedText(
              "revision \(identity.revision) is not above the last released one, \(last.revision)",
              "المراجعة \(identity.revision) لا تتجاوز آخر مراجعة صدرت، \(last.revision)"),
          remedy: LocalizedText(
            "raise revision in manifest.lua to \(last.revision + 1)",
            "ارفع revision في manifest.lua إلى \(last.revision + 1)")))
    }
    if draft.effectiveFrom == nil {
      problems.append(PolicyReleases.missingDay(of: draft))
    } else if let day = draft.effectiveFrom, day < last.effectiveFrom {
      problems.append(
        PolicyReleases.problem(
          of: draft, "effective_from",
          LocalizedText(
            "effective_from is \(day), before that of revision \(last.revision), \(last.effectiveFrom)",
            "effective_from هو \(day)، قبل الذي للمراجعة \(last.revision) وهو \(last.effectiveFrom)"),
          remedy: LocalizedText(
            "write effective_from = \"\(last.effectiveFrom)\" or a later day",
            "اكتب effective_from = \"\(last.effectiveFrom)\" أو يوماً بعده")))
    }
    return problems
  }

  /// Seals a draft as the next revision: all its files are copied into `released/NNNN`, where nobody may write to them,
  /// with a seal that has their hashes. A release that is interrupted leaves none.
  ///
  /// The cases of the draft must pass. What `tahsil policy check` looks at beyond that is the caller's to look at first.
  ///
  /// - Parameters:
  ///   - by: who releases it, on one line.
  ///   - why: why, on one line.
  ///   - day: the day of the release, if it is to be in the seal.
  /// - Throws: everything that is in the way; nothing is written then.
  public func release(
    _ draft: LuaPolicy, by: String = "", why: String = "", on day: Day? = nil
  ) throws(PolicyWriteError) -> Outcome {
    try release(draft, by: by, why: why, on: day, interruptedBy: { _ throws(PolicyWriteError) in })
  }

  /// The same; tests interrupt the writing.
  func release(
    _ draft: LuaPolicy, by: String, why: String, on day: Day?,
    interruptedBy after: @escaping (FolderWriter.Step) throws(PolicyWriteError) -> Void
  ) throws(PolicyWriteError) -> Outcome {
    guard !SealedFolder.isOne(path) else {
      throw PolicyWriteError(
        path, LocalizedText("is a released revision itself", "هو نفسه مراجعة صادرة"),
        remedy: LocalizedText("release the policy folder that it lies in", "أصدر مجلد السياسة الذي يحويه"))
    }
    let contents: [String: [UInt8]]
    do throws(PolicyLoadError) {
      contents = try content(of: draft)
    } catch {
      throw PolicyWriteError(error.problems)
    }
    try refuse(verify() + draft.failedCases)
    let files = PolicyReleases.listing(contents)
    if let last = releases.last, last.files == files { return .unchanged(last) }
    try refuse(problems(of: draft, files, by: by, why: why))
    guard let effectiveFrom = draft.effectiveFrom else { preconditionFailure("its absence is a problem") }
    let seal = PolicySeal(
      of: draft.identity, effectiveFrom: effectiveFrom, after: releases.last?.revision, by: by, why: why, on: day,
      files: files)
    let name = PolicyReleases.folderName(draft.identity.revision)
    let folder = PolicyReleases.folder(of: path)
    try FolderWriter(parent: folder, isReadOnly: true, after: after)
      .write(contents.merging([PolicySeal.file: Array(seal.text.utf8)]) { $1 }, as: name)
    do throws(PolicyLoadError) {
      // Read back as every run will read it.
      let release = PolicyRelease(try SealedFolder(path: "\(folder)/\(name)"))
      _ = try release.policy()
      return .released(release)
    } catch {
      throw PolicyWriteError(error.problems)
    }
  }

  /// Everything of a draft that a released revision keeps, by its path in there: what can change an answer, the case
  /// tables, and README.md.
  func content(of draft: LuaPolicy) throws(PolicyLoadError) -> [String: [UInt8]] {
    var content = draft.sources.merging(draft.folder.caseTables) { $1 }
    let readme = URL(fileURLWithPath: path).appendingPathComponent("README.md")
    guard FileManager.default.fileExists(atPath: readme.path) else { return content }
    var reader = FileReader()
    content["README.md"] = reader.bytes(of: readme, as: "README.md", atMost: FileReader.longest("README.md"))
    guard reader.problems.isEmpty else { throw PolicyLoadError(reader.problems) }
    return content
  }

  static func listing(_ content: [String: [UInt8]]) -> [PolicyIdentity.File] {
    content.sorted { $0.key < $1.key }.map {
      PolicyIdentity.File(path: $0.key, sha256: ContentHash.hexadecimal(of: $0.value))
    }
  }

  // MARK: -

  private func refuse(_ problems: [PolicyProblem]) throws(PolicyWriteError) {
    guard problems.isEmpty else { throw PolicyWriteError(problems) }
  }

  private func problems(
    of draft: LuaPolicy, _ files: [PolicyIdentity.File], by: String, why: String
  ) -> [PolicyProblem] {
    var found: [PolicyProblem]
    do throws(PolicyLoadError) {
      found = try problems(of: draft)
    } catch {
      found = error.problems
    }
    if releases.isEmpty, draft.effectiveFrom == nil { found.append(PolicyReleases.missingDay(of: draft)) }
    // The seal is a list of lines, and `sha256sum` reads it.
    let texts = [("the name of the policy", draft.identity.name), ("who releases it", by), ("why", why)]
    for (what, text) in texts + files.map({ ("the name of a file", $0.path) })
    where ForeignText.shown(text) != text || text.contains("\\") {
      found.append(
        PolicyProblem(
          file: PolicySeal.file, message: "\(what) can not stand in a seal: \(ForeignText.quoted(text))",
          remedy: "write it on one line of at most 1000 letters, without \\"))
    }
    return found
  }

  private static func missingDay(of draft: LuaPolicy) -> PolicyProblem {
    problem(
      of: draft, "effective_from",
      LocalizedText(
        "has no effective_from: from which day on is it in force?", "لا effective_from فيه: من أي يوم تسري السياسة؟"),
      remedy: LocalizedText(
        "write effective_from = \"2026-01-31\", with that day", "اكتب effective_from = \"2026-01-31\" بذلك اليوم"))
  }

  private static func problem(
    of draft: LuaPolicy, _ setting: String, _ message: LocalizedText, remedy: LocalizedText
  ) -> PolicyProblem {
    let line = draft.folder.line(setting: setting, in: "manifest.lua")
    return PolicyProblem(
      file: "manifest.lua", line: line, source: draft.folder.line(line, of: "manifest.lua"), message: message,
      remedy: remedy)
  }
}

extension LuaPolicy {
  /// Cases that do not pass, and tables that can not be asked.
  fileprivate var failedCases: [PolicyProblem] {
    let report = runCases()
    let texts = report.problems.map(\.description) + report.results.filter { !$0.passed }.map(\.description)
    return texts.map { PolicyProblem(file: "", message: $0) }
  }
}
