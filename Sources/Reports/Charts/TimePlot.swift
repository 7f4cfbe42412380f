internal import Receivables

/// Time along the width, from where reading begins, and values upwards. In Arabic time goes from right to left.
struct TimePlot {
  let form: ChartForm
  let scale: ChartScale
  let periods: ChartPeriods
  private let say: Wording
  /// What the numbers beside the axis take.
  private let margin: Double

  private static let (top, bottom, end) = (10.0, 38.0, 14.0)

  init(_ form: ChartForm, _ scale: ChartScale, _ periods: ChartPeriods, _ say: Wording) {
    self.form = form
    self.scale = scale
    self.periods = periods
    self.say = say
    margin = (scale.ticks.map { ChartText.width(scale.text($0)) }.max() ?? 0) + 10
  }

  private var isRightToLeft: Bool { say.language == .arabic }

  /// What each stretch has of the width.
  var slot: Double { (form.width - margin - TimePlot.end) / Double(max(1, periods.days.count)) }

  /// The place of a stretch; `part` of it further on.
  func x(_ place: Int, _ part: Double = 0.5) -> Double {
    mirrored(margin + (Double(place) + part) * slot)
  }

  /// The height of a value.
  func y(_ value: Int64) -> Double {
    let bottom = form.height - TimePlot.bottom
    return bottom - scale.share(value) * (bottom - TimePlot.top)
  }

  /// A bar from one value to another, over a part of a stretch.
  func bar(
    _ place: Int, from start: Double, through end: Double, low: Int64, high: Int64, _ texture: ChartTexture
  ) -> String {
    let (first, last) = (x(place, start), x(place, end))
    let top = y(max(low, high))
    return texture.bar(
      x: min(first, last), y: top, width: abs(last - first), height: y(min(low, high)) - top)
  }

  /// The lines behind the values, and the names of both axes.
  var backdrop: String {
    let ends = (mirrored(margin), mirrored(form.width - TimePlot.end))
    let lines = scale.ticks.map { tick in
      SVG.line(tick == scale.base ? "axis" : "grid", min(ends.0, ends.1), y(tick), max(ends.0, ends.1), y(tick))
        + SVG.text(
          say.digits.text(scale.text(tick)), x: mirrored(margin - 6), y: y(tick) + 4, isRightToLeft ? .left : .right)
    }
    let baseline = form.height - TimePlot.bottom
    let names = periods.labels(room: slot, say).map { label in
      SVG.line("axis", x(label.place), baseline, x(label.place), baseline + 4)
        + SVG.text(label.text, x: x(label.place), y: baseline + 17, .middle, isRightToLeft: isRightToLeft)
        + (label.year.map { SVG.text($0, x: x(label.place), y: baseline + 32, .middle) } ?? "")
    }
    return (lines + names).joined()
  }

  private func mirrored(_ offset: Double) -> Double { isRightToLeft ? form.width - offset : offset }
}
