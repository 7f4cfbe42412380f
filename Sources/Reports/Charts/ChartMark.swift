/// What tells a line from others without its colour: its dashes, and the shape of its points.
enum ChartMark: Int, CaseIterable {
  case circle, square, triangle, diamond, cross, bar

  /// The mark of the series at a place.
  init(_ place: Int) { self = ChartMark.allCases[place % ChartMark.allCases.count] }

  /// A point of a line.
  func point(x: Double, y: Double) -> String {
    let r = 3.4
    let shape =
      switch self {
      case .circle:
        "M\(at(x - r, y))a\(SVG.number(r)) \(SVG.number(r)) 0 1 0 \(SVG.number(2 * r)) 0a"
          + "\(SVG.number(r)) \(SVG.number(r)) 0 1 0 \(SVG.number(-2 * r)) 0Z"
      case .square: polygon([(x - 3, y - 3), (x + 3, y - 3), (x + 3, y + 3), (x - 3, y + 3)])
      case .triangle: polygon([(x, y - 4), (x + 4, y + 3), (x - 4, y + 3)])
      case .diamond: polygon([(x, y - 4.4), (x + 4.4, y), (x, y + 4.4), (x - 4.4, y)])
      case .cross:
        polygon([
          (x - 1.2, y - 4), (x + 1.2, y - 4), (x + 1.2, y - 1.2), (x + 4, y - 1.2), (x + 4, y + 1.2),
          (x + 1.2, y + 1.2),
          (x + 1.2, y + 4), (x - 1.2, y + 4), (x - 1.2, y + 1.2), (x - 4, y + 1.2), (x - 4, y - 1.2),
          (x - 1.2, y - 1.2),
        ])
      case .bar: polygon([(x - 1.4, y - 4.4), (x + 1.4, y - 4.4), (x + 1.4, y + 4.4), (x - 1.4, y + 4.4)])
      }
    return "<path class=\"mark\" d=\"\(shape)\"/>"
  }

  private func at(_ x: Double, _ y: Double) -> String { "\(SVG.number(x)) \(SVG.number(y))" }

  private func polygon(_ points: [(x: Double, y: Double)]) -> String { SVG.path(points) + "Z" }
}
