/// A part of a chart as its legend shows it.
enum ChartKey {
  /// A line with its marks.
  case line(place: Int, name: String)
  /// The surface between the ends of intervals.
  case surface(place: Int, name: String)
  /// A bar; `isOrdered` where the colours of the parts go from light to grave.
  case bar(place: Int, name: String, isOrdered: Bool)
  /// A mark that stands at a value.
  case mark(name: String)

  /// The name.
  var name: String {
    switch self {
    case .line(_, let name), .surface(_, let name), .bar(_, let name, _), .mark(let name): name
    }
  }

  /// The class of the colour of a part.
  static func colour(_ place: Int, isOrdered: Bool = false) -> String { "\(isOrdered ? "q" : "s")\(place % 6 + 1)" }

  /// A piece of what is drawn.
  var drawing: String {
    let content =
      switch self {
      case .line(let place, _):
        SVG.group(
          ChartKey.colour(place), SVG.line("line d\(place % 6 + 1)", 0, 7, 34, 7) + ChartMark(place).point(x: 17, y: 7))
      case .surface(let place, _):
        SVG.group(ChartKey.colour(place), "<rect class=\"area\" x=\"0\" y=\"0\" width=\"34\" height=\"14\"/>")
      case .bar(let place, _, let isOrdered):
        SVG.group(
          ChartKey.colour(place, isOrdered: isOrdered), ChartTexture(place).bar(x: 0, y: 0, width: 34, height: 14))
      case .mark: SVG.group("ink", ChartMark.diamond.point(x: 17, y: 7))
      }
    return "<svg class=\"key\" viewBox=\"0 0 34 14\" aria-hidden=\"true\">\(content)</svg>"
  }
}
