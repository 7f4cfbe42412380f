internal import Receivables

/// Rows below one another, each a name with its figure and a bar below them; values along the width, from where reading
/// begins.
struct RowPlot {
  let form: ChartForm
  let scale: ChartScale
  private let rows: Int
  private let say: Wording

  private static let (row, top, bottom, side) = (38.0, 4.0, 26.0, 20.0)
  /// How high a bar is.
  static let thickness = 13.0

  init(_ form: ChartForm, _ scale: ChartScale, rows: Int, _ say: Wording) {
    self.form = form
    self.scale = scale
    self.rows = rows
    self.say = say
  }

  /// The height of a drawing of so many rows.
  static func height(rows: Int) -> Double { top + row * Double(rows) + bottom }

  private var isRightToLeft: Bool { say.language == .arabic }

  /// The place of a value.
  func x(_ value: Int64) -> Double {
    let offset = RowPlot.side + scale.share(value) * (form.width - 2 * RowPlot.side)
    return isRightToLeft ? form.width - offset : offset
  }

  /// The upper edge of a row's bar.
  func y(_ place: Int) -> Double { RowPlot.top + RowPlot.row * Double(place) + 18 }

  /// A bar of a row from one value to another.
  func bar(_ place: Int, _ from: Int64, _ to: Int64, _ texture: ChartTexture) -> String {
    texture.bar(
      x: min(x(from), x(to)), y: y(place), width: abs(x(from) - x(to)), height: RowPlot.thickness)
  }

  /// The lines behind the values, with their numbers below them.
  var backdrop: String {
    let bottom = RowPlot.height(rows: rows) - RowPlot.bottom
    return scale.ticks.map { tick in
      SVG.line(tick == scale.base ? "axis" : "grid", x(tick), RowPlot.top, x(tick), bottom + 4)
        + SVG.text(say.digits.text(scale.text(tick)), x: x(tick), y: bottom + 18, .middle)
    }.joined()
  }

  /// The name of a row where reading begins, and its figure where it ends. Where both have no room, the name stands alone:
  /// the figure is in the table, too.
  func heading(_ place: Int, _ name: String, _ figure: String) -> String {
    let (name, figure) = (say.digits.text(name), say.digits.text(figure))
    let (first, last) = isRightToLeft ? (form.width - RowPlot.side, 2) : (RowPlot.side, form.width - 2)
    let room = form.width - RowPlot.side - 2
    let fits = ChartText.width(name) + ChartText.width(figure) + 14 <= room
    return SVG.text(
      ChartText.fitting(name, width: room), x: first, y: y(place) - 5, isRightToLeft ? .right : .left,
      isRightToLeft: isRightToLeft)
      + (fits
        ? SVG.text(
          figure, x: last, y: y(place) - 5, isRightToLeft ? .left : .right, isRightToLeft: isRightToLeft) : "")
  }
}
