/// The ends of lines as Lua knows them: a line feed, a carriage return, or one of each in either order.
enum LineEnd {
  static func isPart(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// How many bytes the line end at a place has; `nil` where there is none.
  static func width(in bytes: [UInt8], at place: Int) -> Int? {
    guard place < bytes.count, isPart(bytes[place]) else { return nil }
    let next = place + 1
    return next < bytes.count && isPart(bytes[next]) && bytes[next] != bytes[place] ? 2 : 1
  }
}
