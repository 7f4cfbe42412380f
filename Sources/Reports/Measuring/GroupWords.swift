/// What is said of lists of groups.
struct GroupWords {
  private let say: Wording

  init(_ say: Wording) {
    self.say = say
  }

  /// That a chart leaves the smaller ones out; nothing where it has them all.
  func shown(_ shown: Int, of count: Int) -> [String] {
    guard count > shown else { return [] }
    return [
      say(
        "Shown are the \(shown) with the largest open balances, of \(count).",
        "المعروض صاحبة أكبر الأرصدة المفتوحة وعددها \(shown) من أصل \(count).")
    ]
  }
}
