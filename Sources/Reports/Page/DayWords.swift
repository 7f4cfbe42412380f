public import Receivables

extension Wording {
  private static let months = [
    ("January", "يناير"), ("February", "فبراير"), ("March", "مارس"), ("April", "أبريل"), ("May", "مايو"),
    ("June", "يونيو"), ("July", "يوليو"), ("August", "أغسطس"), ("September", "سبتمبر"), ("October", "أكتوبر"),
    ("November", "نوفمبر"), ("December", "ديسمبر"),
  ]

  /// A day as people read it: `31 January 2026`, `31 يناير 2026`.
  public func day(_ day: Day) -> String { "\(day.day) \(month(day))" }

  /// The month of a day: `January 2026`, `يناير 2026`.
  public func month(_ day: Day) -> String {
    let name = Wording.months[day.month - 1]
    return "\(self(name.0, name.1)) \(day.year)"
  }

  /// The name of a day's month alone, in English its first letters: `Jan`, `يناير`. Arabic has no shorter ones.
  func shortMonth(_ day: Day) -> String {
    let name = Wording.months[day.month - 1]
    return self(String(name.0.prefix(3)), name.1)
  }
}
