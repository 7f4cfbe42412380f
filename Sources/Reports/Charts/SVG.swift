/// Pieces of a drawing. Everything has whole tenths as its measures, so that the same chart is the same text everywhere.
enum SVG {
  /// Which point of a text stands at its place, as it is seen, whatever the direction of its words.
  enum Anchor: String {
    case left = "start"
    case middle
    case right = "end"
  }

  /// A measure with one decimal at most.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let rest = tenths.magnitude % 10
    return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10)\(rest == 0 ? "" : ".\(rest)")"
  }

  /// Points that are joined, as the data of a path.
  static func path(_ points: [(x: Double, y: Double)]) -> String {
    points.enumerated().map { "\($0 == 0 ? "M" : "L")\(number($1.x)) \(number($1.y))" }.joined()
  }

  /// A straight line.
  static func line(_ kind: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> String {
    "<path class=\"\(kind)\" d=\"M\(number(x1)) \(number(y1))L\(number(x2)) \(number(y2))\"/>"
  }

  /// Words or a number. Digits are turned by whoever calls.
  static func text(_ text: String, x: Double, y: Double, _ anchor: Anchor, isRightToLeft: Bool = false) -> String {
    // In a text from right to left, the start is on the right.
    let seen: Anchor = !isRightToLeft || anchor == .middle ? anchor : anchor == .left ? .right : .left
    let direction = isRightToLeft ? " direction=\"rtl\"" : ""
    return "<text x=\"\(number(x))\" y=\"\(number(y))\" text-anchor=\"\(seen.rawValue)\"\(direction)>"
      + "\(HTMLText.escaped(text))</text>"
  }

  /// Elements that belong together, under the words that are shown when somebody points at them.
  static func group(_ kind: String, _ content: String, hint: String = "") -> String {
    let title = hint.isEmpty ? "" : "<title>\(HTMLText.escaped(hint))</title>"
    return "<g class=\"\(kind)\">\(title)\(content)</g>"
  }
}
