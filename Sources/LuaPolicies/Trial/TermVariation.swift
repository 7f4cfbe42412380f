internal import Receivables

/// A term of `terms.lua` and a range of values to try, as people write them: `grace_days=0..30`,
/// `annual_rate=0.10..0.20/0.02`, `fee_minimum.SAR=25..100/25`.
public struct TermVariation: Hashable, Sendable {
  /// The path of the term.
  public let path: String
  /// The first value.
  public let from: String
  /// The value that is not passed.
  public let to: String
  /// From one value to the next; `nil` for the step of the term, or 1.
  public let step: String?

  /// A range from `path=from..to` or `path=from..to/step`; `nil` for another text.
  public init?(_ argument: String) {
    guard let setting = TermSetting(argument), let dots = setting.text.firstRange(of: "..") else { return nil }
    let rest = setting.text[dots.upperBound...]
    let parts = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map { $0.trimmingBlanks }
    path = setting.path
    from = setting.text[..<dots.lowerBound].trimmingBlanks
    to = parts[0]
    step = parts.count > 1 ? parts[1] : nil
    guard !from.isEmpty, !to.isEmpty, step != "" else { return nil }
  }

  /// The most contenders of a grid.
  public static let most = 1_000

  /// The values in their order, for a policy whose terms they fit.
  ///
  /// - Throws: everything that is wrong with the range: no such term, not a number or an amount, beyond its bounds, no
  ///   step, too many values.
  public func settings(in policy: LuaPolicy) throws(PolicyLoadError) -> [TermSetting] {
    let trial = try TermTrial(policy)
    let (first, last) = (try trial.steps(from, of: path), try trial.steps(to, of: path))
    guard first <= last else {
      throw trial.refusal(
        path, LocalizedText("can not go from \(from) to \(to)", "لا يمكن أن يسير من \(from) إلى \(to)"),
        remedy: LocalizedText("write the smaller value first", "اكتب القيمة الأصغر أولاً"))
    }
    let width = try stepWidth(trial)
    // Exact, though the bounds may lie further apart than a signed number says.
    let distance = UInt64(bitPattern: last &- first)
    guard UInt64(width) <= distance || first == last else {
      throw trial.refusal(
        path,
        LocalizedText(
          "goes from \(from) to \(to), and a step of \(trial.text(width, of: path)) leaves that at once",
          "يسير من \(from) إلى \(to)، وخطوة مقدارها \(trial.text(width, of: path)) تتجاوز ذلك فوراً"),
        remedy: LocalizedText(
          "say a smaller step: --vary \(path)=\(from)..\(to)/STEP",
          "حدد خطوة أصغر: --vary \(path)=\(from)..\(to)/STEP"))
    }
    let count = distance / UInt64(width) + 1
    guard count <= TermVariation.most else { throw TermVariation.tooMany(count) }
    return stride(from: first, through: last, by: Int64.Stride(width)).map {
      TermSetting(path: path, text: trial.text($0, of: path))
    }
  }

  private func stepWidth(_ trial: TermTrial) throws(PolicyLoadError) -> Int64 {
    guard let step else { return try trial.ordinaryStep(of: path) }
    let width = try trial.units(step, of: path)
    guard width > 0 else {
      throw trial.refusal(
        path, LocalizedText("can not go on by \(step)", "لا يمكن أن يتقدم بمقدار \(step)"),
        remedy: LocalizedText(
          "write a step above zero, such as \(from)..\(to)/1", "اكتب خطوة أكبر من الصفر، مثل \(from)..\(to)/1"))
    }
    return width
  }

  static func tooMany(_ count: some BinaryInteger) -> PolicyLoadError {
    PolicyLoadError([
      PolicyProblem(
        file: "",
        message: LocalizedText(
          "that would be \(count) contenders, and at most \(most) are tried",
          "يكون ذلك \(count) بديلاً، ولا يُجرَّب أكثر من \(most)"),
        remedy: LocalizedText("choose a larger step or a smaller range", "اختر خطوة أكبر أو مدى أصغر"))
    ])
  }

  /// Every combination of the values of several terms, the first term changing slowest; without any, the one combination
  /// of none.
  ///
  /// - Throws: what `settings` throws, and where there are more combinations than `most`.
  public static func grid(
    _ variations: [TermVariation], in policy: LuaPolicy
  ) throws(PolicyLoadError) -> [[TermSetting]] {
    var axes: [[TermSetting]] = []
    for variation in variations { axes.append(try variation.settings(in: policy)) }
    // Each axis has at most a thousand: two of them fit, and beyond that it is too many already.
    var count: Int64 = 1
    for axis in axes where count <= most { count *= Int64(axis.count) }
    guard count <= most else { throw tooMany(count) }
    return axes.reduce([[]]) { combinations, axis in
      combinations.flatMap { combination in axis.map { combination + [$0] } }
    }
  }
}
