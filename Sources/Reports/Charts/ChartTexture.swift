/// What tells a surface from others without its colour: lines across it. They are drawn one by one, and not as a pattern,
/// which a page would have to refer to by an address.
enum ChartTexture: Int, CaseIterable {
  case none, rising, across, falling, crossed, upright

  /// The texture of the series at a place.
  init(_ place: Int) { self = ChartTexture.allCases[place % ChartTexture.allCases.count] }

  private static let distance = 5.0

  /// A bar with its lines.
  func bar(x: Double, y: Double, width: Double, height: Double) -> String {
    let surface =
      "<rect class=\"bar\" x=\"\(SVG.number(x))\" y=\"\(SVG.number(y))\" width=\"\(SVG.number(width))\" "
      + "height=\"\(SVG.number(height))\"/>"
    let lines = lines(width, height).map { from, to in
      SVG.path([(x + from.x, y + from.y), (x + to.x, y + to.y)])
    }
    return lines.isEmpty ? surface : surface + "<path class=\"hatch\" d=\"\(lines.joined())\"/>"
  }

  private typealias Point = (x: Double, y: Double)

  /// Lines inside a rectangle at the origin.
  private func lines(_ width: Double, _ height: Double) -> [(Point, Point)] {
    switch self {
    case .none: []
    case .across: ChartTexture.places(height).map { ((0, $0), (width, $0)) }
    case .upright: ChartTexture.places(width).map { (($0, 0), ($0, height)) }
    case .rising: ChartTexture.diagonals(width, height)
    case .falling: ChartTexture.diagonals(width, height).map { ((width - $0.x, $0.y), (width - $1.x, $1.y)) }
    case .crossed: ChartTexture.rising.lines(width, height) + ChartTexture.falling.lines(width, height)
    }
  }

  private static func places(_ length: Double) -> [Double] {
    Array(stride(from: distance / 2, to: length, by: distance))
  }

  /// Where the lines x + y = c are inside the rectangle.
  private static func diagonals(_ width: Double, _ height: Double) -> [(Point, Point)] {
    stride(from: distance, to: width + height, by: distance * 1.2).map { sum in
      ((min(sum, width), sum - min(sum, width)), (sum - min(sum, height), min(sum, height)))
    }
  }
}
