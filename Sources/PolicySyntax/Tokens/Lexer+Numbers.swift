internal import Receivables

extension Lexer {
  /// Lua takes all that could belong to a number, and then asks whether it is one.
  mutating func scanNumber() {
    let (start, first) = (cursor.position(at: at), at)
    let isHexadecimal = peek() == UInt8(ascii: "0") && peek(1).map { $0 | 0x20 } == UInt8(ascii: "x")
    let exponent = UInt8(ascii: isHexadecimal ? "p" : "e")
    if isHexadecimal { at += 2 }
    while let byte = peek() {
      if byte | 0x20 == exponent, CharacterClass.isNamePart(byte) {
        at += 1
        if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { at += 1 }
      } else if CharacterClass.hexadecimal(byte) != nil || byte == UInt8(ascii: ".") {
        at += 1
      } else {
        break
      }
    }
    while CharacterClass.isNamePart(peek()) { at += 1 }
    let value = NumberValue(bytes[first..<at])
    if value == nil { noteMalformedNumber(from: start) }
    add(.number, from: start, .number(value ?? .integer(0)))
  }

  private mutating func noteMalformedNumber(from start: SourcePosition) {
    let whole = range(from: start)
    let written = text.text(of: whole)
    let remedy: LocalizedText
    if written.split(separator: ".", omittingEmptySubsequences: false).count > 2 {
      remedy =
        written.contains("..")
        ? LocalizedText("put blanks around ..", "ضع فراغاً قبل .. وبعدها")
        : LocalizedText(
          "write one point at most, and none between thousands", "اكتب نقطة واحدة على الأكثر، ولا نقطة بين الآلاف")
    } else {
      remedy = LocalizedText(
        "a name begins with a letter, and a number ends before one", "الاسم يبدأ بحرف، والعدد ينتهي قبل الحرف")
    }
    problems.add(
      .malformedNumber, whole, LocalizedText("'\(written)' is not a number", "'\(written)' ليس عدداً"), remedy)
  }
}

extension NumberValue {
  /// A number as Lua reads it in a source; `nil` if it would not.
  init?(_ text: ArraySlice<UInt8>) {
    let isHexadecimal =
      text.count > 1 && text.first == UInt8(ascii: "0") && text[text.startIndex + 1] | 0x20 == UInt8(ascii: "x")
    let rest = isHexadecimal ? text.dropFirst(2) : text
    let mark = UInt8(ascii: isHexadecimal ? "p" : "e")
    let mantissa = rest.prefix { $0 | 0x20 != mark }
    let exponent = rest.dropFirst(mantissa.count)
    let parts = mantissa.split(separator: UInt8(ascii: "."), maxSplits: 2, omittingEmptySubsequences: false)
    let isDigit = { (byte: UInt8) in
      isHexadecimal ? CharacterClass.hexadecimal(byte) != nil : CharacterClass.isDigit(byte)
    }
    guard parts.count <= 2, parts.contains(where: { !$0.isEmpty }), parts.allSatisfy({ $0.allSatisfy(isDigit) }) else {
      return nil
    }
    guard exponent.isEmpty || Self.isExponent(exponent.dropFirst()) else { return nil }
    if parts.count == 1, exponent.isEmpty {
      if isHexadecimal {
        self = .integer(parts[0].reduce(0) { $0 << 4 | Int64(CharacterClass.hexadecimal($1) ?? 0) })
        return
      }
      if let integer = Int64(String(decoding: mantissa, as: UTF8.self)) {
        self = .integer(integer)
        return
      }
    }
    let digits = parts.map { $0.isEmpty ? "0" : String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
    let power = exponent.isEmpty ? (isHexadecimal ? "p0" : "") : String(decoding: exponent, as: UTF8.self)
    guard let double = Double((isHexadecimal ? "0x" : "") + digits + power) else { return nil }
    self = .double(double)
  }

  private static func isExponent(_ text: ArraySlice<UInt8>) -> Bool {
    let isSigned = text.first == UInt8(ascii: "+") || text.first == UInt8(ascii: "-")
    let digits = isSigned ? text.dropFirst() : text
    return !digits.isEmpty && digits.allSatisfy(CharacterClass.isDigit)
  }
}
