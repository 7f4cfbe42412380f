internal import LuaSandbox
public import Receivables

/// The limits that `range` puts on a number of `terms.lua`.
public struct TermBounds: Hashable, Sendable {
  /// The smallest value.
  public let from: Double
  /// The largest value.
  public let to: Double
  /// The distance of two neighbours; `nil` where the file says none, or one that is no plain decimal.
  public let step: Rate?
  /// Whether the number, both bounds and the step are whole, so that only whole numbers make sense.
  let isWhole: Bool

  /// The bounds of a number as `range` was given them; `nil` where this is no such table.
  init?(_ data: LuaData) {
    guard case .record(let record) = data, record.items.count == 1, let from = TermBounds.number(record["from"]),
      let to = TermBounds.number(record["to"])
    else { return nil }
    (self.from, self.to) = (from, to)
    step = TermBounds.number(record["step"]).flatMap { Rate(exactly: $0) }
    isWhole = [record.items[0], record["from"], record["to"], record["step"]].allSatisfy { data in
      if case .number? = data { false } else { true }
    }
  }

  private static func number(_ data: LuaData?) -> Double? {
    switch data {
    case .integer(let integer)?: Double(integer)
    case .number(let number)?: number
    default: nil
    }
  }

  /// Whether a value is inside.
  func contains(_ value: Double) -> Bool { from <= value && value <= to }

  /// `0 to 30`.
  var text: String { "\(HostNumber.double(from).text) to \(HostNumber.double(to).text)" }
}

extension LuaPolicy {
  /// The bounds of the numbers of `terms.lua` that have some, by the path of the term. Reads the file once more.
  ///
  /// - Throws: where the file calculates with what `range` gives: then nobody can say what the bounds of the result are.
  public func termBounds() throws(PolicyLoadError) -> [String: TermBounds] {
    guard let source = folder.script("terms.lua") else { return [:] }
    let host = PolicyHost(folder: folder, rules: rules)
    do throws(Fault) {
      guard let data = try source.dataWithBounds(host: host, limits: limits) else { return [:] }
      let kept = TermTree(data)
      var bounds: [String: TermBounds] = [:]
      for path in termPaths { bounds[path] = kept.value(at: path).flatMap { TermBounds($0) } }
      return bounds
    } catch {
      throw PolicyLoadError([
        PolicyProblem(
          file: "terms.lua", line: error.line ?? 0, source: folder.line(error.line ?? 0, of: "terms.lua"),
          message: LocalizedText(
            "calculates with a range, so the bounds of its numbers are not known",
            "يحسب الملف بمدى range، فلا تُعرف حدود أرقامه"),
          remedy: LocalizedText(
            "give each term a range of its own, and calculate in the script that uses it",
            "اجعل لكل بند مدى خاصاً به، واحسب في الملف الذي يستعمله"))
      ])
    }
  }
}
