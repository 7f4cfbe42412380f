public import Receivables

/// The stretches of time along a chart, oldest first.
public struct ChartPeriods: Hashable, Sendable {
  /// How long each is.
  public enum Length: Hashable, Sendable {
    case day, week, month
  }

  /// How long each is.
  public let length: Length
  /// The first day of each.
  public let days: [Day]

  /// Stretches by their first days.
  public init(_ length: Length, _ days: [Day]) {
    self.length = length
    self.days = days
  }

  /// What a column of them is called.
  func title(_ say: Wording) -> String {
    switch length {
    case .day: say("day", "اليوم")
    case .week: say("week from", "الأسبوع من")
    case .month: say("month", "الشهر")
    }
  }

  /// One of them in full: `January 2026`, `31 January 2026`.
  func name(_ place: Int, _ say: Wording) -> String {
    length == .month ? say.month(days[place]) : say.day(days[place])
  }

  /// How many there are, in words.
  func counted(_ say: Wording) -> String {
    let count = days.count
    return switch length {
    case .day: say(Wording.counted(count, "day"), "عدد الأيام \(count)")
    case .week: say(Wording.counted(count, "week"), "عدد الأسابيع \(count)")
    case .month: say(Wording.counted(count, "month"), "عدد الأشهر \(count)")
    }
  }

  // MARK: Along an axis

  /// A name along the axis, and the year below it where it is another than before.
  struct Label: Hashable {
    let place: Int
    let text: String
    let year: String?
  }

  /// As many names as have room beside one another, at places that a calendar has: months at the beginnings of quarters
  /// or years, days and weeks at even distances.
  ///
  /// - Parameter room: what each stretch has along the axis, in the units of `ChartText.width`.
  func labels(room: Double, _ say: Wording) -> [Label] {
    guard !days.isEmpty else { return [] }
    let distances =
      length == .month ? [1, 2, 3, 6, 12, 24, 60, 120, 240, 600] : [1, 2, 4, 7, 14, 28, 56, 91, 182, 364]
    let fitting = distances.first { distance in
      let widest = places(distance).map { ChartText.width(short($0, yearly: distance >= 12, say)) }.max() ?? 0
      return widest + 6 <= room * Double(distance) || distance >= days.count
    }
    let distance = fitting ?? distances[distances.count - 1]
    let isYearly = length == .month && distance >= 12
    var year: Int?
    return places(distance).map { place in
      let own = days[place].year
      defer { year = own }
      let text = short(place, yearly: isYearly, say)
      return Label(place: place, text: text, year: isYearly || year == own ? nil : say.digits.text("\(own)"))
    }
  }

  private func places(_ distance: Int) -> [Int] {
    guard length == .month else { return Array(stride(from: 0, to: days.count, by: distance)) }
    let round = days.indices.filter { (days[$0].year * 12 + days[$0].month - 1).isMultiple(of: distance) }
    return round.isEmpty ? [0] : round
  }

  private func short(_ place: Int, yearly: Bool, _ say: Wording) -> String {
    let day = days[place]
    if length == .month { return yearly ? say.digits.text("\(day.year)") : say.shortMonth(day) }
    return say.digits.text("\(day.day) \(say.shortMonth(day))")
  }
}
