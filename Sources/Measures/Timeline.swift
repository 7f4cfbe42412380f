import Receivables

/// The calendar months of a ledger, cut at the as-of day, and the stretches between the days at whose end is counted.
///
/// A stretch (a slot) ends with a month, with the as-of day, or a year before the as-of day.
struct Timeline {
  /// One calendar month, or as much of it as is over.
  struct Month {
    let first: Day
    let last: Day
    /// Its slots: one, or two where the year before the as-of day begins within it.
    let slots: Range<Int>

    var days: Int { last - first + 1 }
    /// Whether the month is over.
    var isWhole: Bool { last == last.endOfMonth }
  }

  let asOf: Day
  /// The first day of the first month.
  let first: Day
  let months: [Month]
  /// The last day of each slot.
  let slotEnds: [Day]
  /// The place in `months` of the one in which sales begin.
  let salesMonth: Int
  /// The slot of each day from `first` through `asOf`.
  private let slotOfDay: [Int32]

  /// The timeline of a ledger; `nil` where nothing was sold by the as-of day. Linear in the ledger and in its days.
  init?(_ ledger: Ledger, asOf: Day) {
    var sales: Day?
    for invoice in ledger.invoices where invoice.issued <= asOf { sales = min(sales ?? invoice.issued, invoice.issued) }
    guard let sales else { return nil }
    var earliest = sales
    for credit in ledger.credits { earliest = min(earliest, credit.day) }
    for contact in ledger.contacts { earliest = min(earliest, contact.day) }
    for promise in ledger.promises { earliest = min(earliest, promise.until) }
    self.init(from: earliest, salesFrom: sales, asOf: asOf)
  }

  /// - Precondition: the days ascend.
  init(from earliest: Day, salesFrom sales: Day, asOf: Day) {
    self.asOf = asOf
    first = earliest.startOfMonth
    let yearBefore = asOf == asOf.endOfMonth ? nil : try? asOf.adding(months: -12)
    var (months, slotEnds, slotOfDay): ([Month], [Day], [Int32]) = ([], [], [])
    slotOfDay.reserveCapacity(asOf - first + 1)
    var salesMonth = 0
    var start = first
    while start <= asOf {
      let end = min(start.endOfMonth, asOf)
      if start <= sales, sales <= end { salesMonth = months.count }
      let firstSlot = slotEnds.count
      if let yearBefore, start <= yearBefore, yearBefore < end { slotEnds.append(yearBefore) }
      slotEnds.append(end)
      for slot in firstSlot..<slotEnds.count {
        let from = slot == firstSlot ? start : Day(clamping: Int(slotEnds[slot - 1].number) + 1)
        slotOfDay.append(contentsOf: repeatElement(Int32(slot), count: slotEnds[slot] - from + 1))
      }
      months.append(Month(first: start, last: end, slots: firstSlot..<slotEnds.count))
      guard end < asOf else { break }
      start = Day(clamping: Int(end.number) + 1)
    }
    self.months = months
    self.slotEnds = slotEnds
    self.slotOfDay = slotOfDay
    self.salesMonth = salesMonth
  }

  /// How many slots there are.
  var slotCount: Int { slotEnds.count }
  /// How many days there are.
  var dayCount: Int { slotOfDay.count }

  /// The slot that holds a day; the first for earlier days, the one after the last for later ones.
  func slot(of day: Day) -> Int { slot(daysAfter: 0, day) }

  /// The slot that holds the day so many days after one, which need not be a day that there is.
  func slot(daysAfter days: Int, _ day: Day) -> Int {
    let place = day - first + days
    return place < 0 ? 0 : place < slotOfDay.count ? Int(slotOfDay[place]) : slotCount
  }

  /// The place of a day among all days of the timeline.
  func place(of day: Day) -> Int { min(max(0, day - first), dayCount - 1) }

  /// The slots of the twelve months that end with a month; `nil` where sales begin later.
  func yearSlots(endingWith month: Int) -> Range<Int>? {
    let end = months[month].slots.upperBound
    if months[month].isWhole {
      return month - 11 < salesMonth ? nil : months[month - 11].slots.lowerBound..<end
    }
    guard let yearBefore = try? months[month].last.adding(months: -12), let day = try? yearBefore.advanced(by: 1),
      day >= months[salesMonth].first
    else { return nil }
    return slot(of: day)..<end
  }
}
