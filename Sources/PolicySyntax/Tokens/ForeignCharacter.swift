/// What people meant who typed a character that Lua does not have.
enum ForeignCharacter: Equatable {
  /// A quotation mark that is not straight.
  case quote
  /// A digit of another script.
  case digit
  /// A letter that names cannot have.
  case letter
  /// Something that looks like a sign of Lua.
  case sign(TokenKind)
  case invisible
  case other

  init(_ scalar: UInt32) {
    if let kind = Self.signs[scalar] {
      self = .sign(kind)
    } else if Self.digit(scalar) != nil {
      self = .digit
    } else if Self.quotes.contains(scalar) {
      self = .quote
    } else if Self.isInvisible(scalar) {
      self = .invisible
    } else if scalar >= 0x80, let scalar = Unicode.Scalar(scalar), scalar.value != 0xFFFD,
      scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    {
      self = .letter
    } else {
      self = .other
    }
  }

  private static let quotes: Set<UInt32> = [0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0xAB, 0xBB]

  private static let signs: [UInt32: TokenKind] = [
    0x060C: .comma, 0xFF0C: .comma, 0x061B: .semicolon, 0xFF1B: .semicolon, 0x066B: .dot, 0xD7: .star, 0xF7: .slash,
    0x2010: .minus, 0x2011: .minus, 0x2012: .minus, 0x2013: .minus, 0x2014: .minus, 0x2212: .minus,
    0x2260: .notEqual, 0x2264: .lessOrEqual, 0x2265: .greaterOrEqual, 0xFF08: .leftParenthesis,
    0xFF09: .rightParenthesis, 0xFF1D: .assign, 0x066A: .percent, 0x2026: .ellipsis,
  ]

  /// What a digit of another script is worth.
  static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x660...0x669: Int(scalar - 0x660)
    case 0x6F0...0x6F9: Int(scalar - 0x6F0)
    case 0xFF10...0xFF19: Int(scalar - 0xFF10)
    default: nil
    }
  }

  /// Blanks that are not the ordinary one, marks that turn the direction of a line, and characters without a shape.
  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...0x1F, 0x7F...0xA0, 0xAD, 0x61C, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }

  /// `U+0660`
  static func code(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
