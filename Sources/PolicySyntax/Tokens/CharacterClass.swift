/// The classes of bytes that Lua tells apart, whatever the settings of the machine are.
enum CharacterClass {
  static func isDigit(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return (0x30...0x39).contains(byte)
  }

  static func isNamePart(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return isDigit(byte) || byte == UInt8(ascii: "_") || (0x61...0x7A).contains(byte | 0x20)
  }

  static func isBlank(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// What a hexadecimal digit is worth.
  static func hexadecimal(_ byte: UInt8?) -> UInt8? {
    guard let byte else { return nil }
    if isDigit(byte) { return byte - 0x30 }
    let lower = byte | 0x20
    return (0x61...0x66).contains(lower) ? lower - 0x61 + 10 : nil
  }

  /// A text without the blanks around it.
  static func trimmed(_ text: String) -> String {
    let isBlank = { (character: Character) in character.isWhitespace }
    guard let first = text.firstIndex(where: { !isBlank($0) }), let last = text.lastIndex(where: { !isBlank($0) })
    else {
      return ""
    }
    return String(text[first...last])
  }
}
