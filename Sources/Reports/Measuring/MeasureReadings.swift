import Measures
import Receivables

/// What a chart of measures says, in sentences with the figures of both halves of the months.
struct MeasureReadings {
  private let sheet: MeasureSheet
  private let say: Wording
  private let words: MeasureWords
  private let trendWords: TrendWords

  init(_ sheet: MeasureSheet, _ say: Wording) {
    self.sheet = sheet
    self.say = say
    words = MeasureWords(say)
    trendWords = TrendWords(say)
  }

  /// The rules that hold, without their figures.
  var statements: [String] { sheet.trend?.statements.map { trendWords.sentence($0.rule) } ?? [noTrend] }

  /// The rules that hold and rest on a measure, with their figures.
  func statements(restingOn measure: Measure) -> [String] {
    guard let trend = sheet.trend else { return [] }
    return trend.statements.filter { $0.evidence.contains(.measure(measure)) }.map { statement in
      let figures = trendWords.figures(statement, of: trend).joined(separator: say("; ", "؛ "))
      return "\(trendWords.sentence(statement.rule).dropLast()) (\(figures))."
    }
  }

  /// How measures went from the earlier half to the later one, each in a sentence; those that are n/a in both are left
  /// out, and where all are, the reason is told.
  func movements(of measures: [Measure]) -> [String] {
    guard let trend = sheet.trend else { return [noTrend] }
    let known = measures.filter {
      trend.earlierFigure($0).quotient != nil || trend.later[$0].quotient != nil
    }
    if known.isEmpty { return absences(of: measures) }
    return known.map { movement($0, trend) }
  }

  /// How an amount went from the earlier half to the later one.
  func movements(of amounts: [Amount]) -> [String] {
    guard let trend = sheet.trend else { return [noTrend] }
    return amounts.compactMap { amount in
      guard let earlier = trend.earlier.amount(amount), let later = trend.later.amount(amount) else { return nil }
      return change(
        words.name(amount), earlier.minorUnits, later.minorUnits, .money(sheet.currency), isBetterHigher: nil)
    }
  }

  /// Why measures are n/a, each reason once.
  func absences(of measures: [Measure]) -> [String] {
    var reasons: [Absence] = []
    for measure in measures {
      if let absence = sheet.period[measure].absence, !reasons.contains(absence) { reasons.append(absence) }
    }
    return reasons.map { reason in
      let names = measures.filter { sheet.period[$0].absence == reason }.map(words.name)
        .joined(separator: say(", ", "، "))
      return "\(Wording.capitalised(names)): \(words.notAvailable)\(say(", ", "، "))\(words.reason(reason))."
    }
  }

  private var noTrend: String {
    say("One month has no trend: two are needed.", "لا اتجاه لشهر واحد: يلزم شهران على الأقل.")
  }

  private func movement(_ measure: Measure, _ trend: Trend) -> String {
    let (earlier, later) = (trend.earlierFigure(measure), trend.later[measure])
    guard let before = earlier.quotient?.hundredths, let after = later.quotient?.hundredths else {
      let sides = [earlier, later].map { words.value($0, of: measure) }
      return say(
        "\(Wording.capitalised(words.name(measure))): \(sides[0]) in the earlier half, \(sides[1]) in the later one.",
        "\(words.name(measure)): \(sides[0]) في النصف الأول، \(sides[1]) في النصف الثاني.")
    }
    return change(
      words.name(measure), Int64(before), Int64(after), measure.chartUnit, isBetterHigher: measure.isBetterHigher)
  }

  private func change(
    _ name: String, _ earlier: Int64, _ later: Int64, _ unit: ChartUnit, isBetterHigher: Bool?
  ) -> String {
    let (before, after) = (unit.text(earlier, say), unit.text(later, say))
    guard earlier != later else {
      return say("\(Wording.capitalised(name)): \(after) in both halves.", "\(name): \(after) في النصفين.")
    }
    let rose = later > earlier
    let name = Wording.capitalised(name)
    let verdict = isBetterHigher.map {
      $0 == rose ? say(", which is better", "، وهذا تحسُّن") : say(", which is worse", "، وهذا تراجُع")
    }
    return say(
      "\(name): \(rose ? "up" : "down") from \(before) to \(after)",
      "\(name): \(rose ? "ارتفاع" : "انخفاض") من \(before) إلى \(after)") + (verdict ?? "") + "."
  }
}
