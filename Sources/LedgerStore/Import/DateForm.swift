import Receivables

/// How a file writes days: `YYYY-MM-DD`, `M/D/YYYY`, `D.M.YYYY`, `YYYYMMDD`.
///
/// `M` and `D` take one or two digits, `MM` and `DD` exactly two.
struct DateForm: Hashable, Sendable {
  private enum Part: Hashable {
    case year
    case month(isFixed: Bool)
    case day(isFixed: Bool)
    case mark(UInt8)
  }

  /// The form as it was written.
  let pattern: String
  private let parts: [Part]

  /// House CSV.
  static let iso = DateForm(known: "YYYY-MM-DD")

  /// Reads a pattern; `nil` unless it has year, month and day once each.
  init?(_ pattern: String) {
    self.pattern = pattern
    var parts: [Part] = []
    var rest = Array(pattern.utf8)[...]
    while let first = rest.first {
      let run = rest.prefix { $0 == first }.count
      switch (first, run) {
      case (UInt8(ascii: "Y"), 4): parts.append(.year)
      case (UInt8(ascii: "M"), 1...2): parts.append(.month(isFixed: run == 2))
      case (UInt8(ascii: "D"), 1...2): parts.append(.day(isFixed: run == 2))
      case (UInt8(ascii: "A")...UInt8(ascii: "Z"), _), (UInt8(ascii: "a")...UInt8(ascii: "z"), _): return nil
      case (UInt8(ascii: "0")...UInt8(ascii: "9"), _): return nil
      default: parts.append(contentsOf: Array(repeating: .mark(first), count: run))
      }
      rest = rest.dropFirst(run)
    }
    let months = parts.count { if case .month = $0 { true } else { false } }
    let days = parts.count { if case .day = $0 { true } else { false } }
    guard parts.count(where: { $0 == .year }) == 1, months == 1, days == 1 else { return nil }
    self.parts = parts
  }

  private init(known pattern: String) {
    guard let form = DateForm(pattern) else { preconditionFailure("\(pattern) is not a date form") }
    self = form
  }

  /// The day that a text says; `nil` where it says none.
  func day(_ text: UnsafeBufferPointer<UInt8>) -> Day? {
    var offset = 0
    var (year, month, day) = (0, 0, 0)
    for part in parts {
      let length: Int?
      switch part {
      case .mark(let mark):
        guard offset < text.count, text[offset] == mark else { return nil }
        length = 1
      case .year: length = Self.number(text, offset, least: 4, most: 4, into: &year)
      case .month(let isFixed): length = Self.number(text, offset, least: isFixed ? 2 : 1, most: 2, into: &month)
      case .day(let isFixed): length = Self.number(text, offset, least: isFixed ? 2 : 1, most: 2, into: &day)
      }
      guard let length else { return nil }
      offset += length
    }
    return offset == text.count ? Day(year: year, month: month, day: day) : nil
  }

  /// The text that says a day.
  func text(_ day: Day) -> String {
    func padded(_ number: Int, _ isFixed: Bool) -> String { isFixed && number < 10 ? "0\(number)" : "\(number)" }
    return parts.map { part in
      switch part {
      case .year: "\(day.year)"
      case .month(let isFixed): padded(day.month, isFixed)
      case .day(let isFixed): padded(day.day, isFixed)
      case .mark(let mark): String(UnicodeScalar(mark))
      }
    }.joined()
  }

  /// Reads digits and says how many there were.
  private static func number(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, least: Int, most: Int, into value: inout Int
  ) -> Int? {
    var length = 0
    while length < most, start + length < text.count {
      let digit = text[start + length] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = value * 10 + Int(digit)
      length += 1
    }
    return length < least ? nil : length
  }
}
