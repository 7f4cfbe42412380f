internal import ContentHash
internal import Foundation
internal import LuaSandbox
public import Receivables

/// A file of assumptions: a data file in the notation of `terms.lua`, as finance writes and edits it.
///
/// ```lua
/// return {
///   title = { en = "Cautious", ar = "متحفظ" },
///   response = { reminder = range { 0.10, from = 0, to = 0.30, doc = "half of them read e-mail" } },
///   take_up = { { annual_rate = 0.30, share = range { 0.2, from = 0.1, to = 0.4 } } },
///   lost_sales = { stopped_orders = 0.5, invoices_on_hold = 0.2 },
///   delivery_days = { before = 5, after = range { 1, from = 0, to = 2 } },
/// }
/// ```
public struct AssumptionsFile: Sendable {
  /// The name of the file.
  public let name: String
  /// What is assumed.
  public let assumptions: Assumptions
  /// SHA-256 of the file, 64 lower-case hexadecimal digits: which assumptions a result rests on.
  public let sha256: String

  /// Reads a file.
  ///
  /// - Parameter stages: the stages of all policies that are compared; a response to another one means nothing.
  /// - Throws: every problem of the file, each with its line.
  public init(path: String, stages: [String]) throws(PolicyLoadError) {
    let file = URL(fileURLWithPath: path)
    guard FileManager.default.fileExists(atPath: path) else {
      throw PolicyLoadError([
        PolicyProblem(
          file: path,
          message: LocalizedText("there is no such file of assumptions", "لا يوجد ملف افتراضات بهذا الاسم"),
          remedy: LocalizedText("name one, such as Policies/assumptions.lua", "اذكر ملفاً مثل Policies/assumptions.lua"))
      ])
    }
    var reader = FileReader()
    reader.readScript(file, as: file.lastPathComponent)
    guard let source = reader.scripts.values.first else { throw PolicyLoadError(reader.problems) }
    try self.init(name: file.lastPathComponent, bytes: source.bytes, stages: stages)
  }

  /// Reads a file that is in memory.
  ///
  /// - Throws: every problem of the file, each with its line.
  public init(name: String, bytes: [UInt8], stages: [String]) throws(PolicyLoadError) {
    self.name = name
    sha256 = ContentHash.hexadecimal(of: bytes)
    // A chunk of Lua has a short name.
    let source = LuaSource(name: String(name.suffix(12)), bytes: bytes)
    let folder = PolicyFolder(files: [name: bytes])
    let data: LuaData
    do {
      data = try AssumptionsFile.data(source)
    } catch {
      // What Lua can not read is told in the words of the checks.
      let syntax = folder.syntaxProblems(in: name)
      guard syntax.isEmpty else { throw PolicyLoadError(syntax) }
      let line = error.line ?? 0
      throw PolicyLoadError([
        PolicyProblem(
          file: name, line: line, source: folder.line(line, of: name), message: error.message,
          remedy: Remedy.remedy(for: error))
      ])
    }
    let reader = AssumptionsReader(data, file: name, lines: DataLines(source), stages: stages)
    guard reader.problems.isEmpty else {
      throw PolicyLoadError(
        reader.problems.sorted { $0.line < $1.line }.map { problem in
          PolicyProblem(
            file: name, line: problem.line, source: folder.line(problem.line, of: name), message: problem.message,
            remedy: problem.remedy)
        })
    }
    assumptions = reader.assumptions
  }

  private static func data(_ source: LuaSource) throws(Fault) -> LuaData {
    let host = PolicyHost(folder: PolicyFolder(files: [:]), rules: CollectionRules(currency: .SAR))
    return try source.dataWithBounds(host: host, limits: Limits(counting: .always)) ?? .nil
  }
}
