/// Words inside a drawing, whose width can only be guessed where they are drawn: no browser is at hand.
enum ChartText {
  /// How high letters are, in the units of a drawing.
  static let size = 12.0

  /// About how wide a text is; rather too much than too little.
  static func width(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.value {
      case 0x2066...0x2069: width
      case 0x20, 0x2C, 0x2E, 0x66B, 0x66C: width + 3.6
      case 0x57, 0x4D, 0x6D, 0x77: width + 10.5
      default: width + 7
      }
    }
  }

  /// A text that is no wider than it may be; cut where it must be.
  static func fitting(_ text: String, width room: Double) -> String {
    guard width(text) > room else { return text }
    var cut = text
    while !cut.isEmpty, width(cut) + 9 > room { cut.removeLast() }
    return cut + "…"
  }
}
