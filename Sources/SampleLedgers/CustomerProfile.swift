import Receivables

/// What the generator keeps in mind of a customer while it writes invoices: everything about how it buys and pays, and
/// none of the texts, so that two hundred thousand of them take a few megabytes.
struct CustomerProfile: Sendable {
  /// The id in every file; short enough to need no memory of its own.
  let id: String
  /// The currency it is mostly billed in.
  let currency: Currency
  /// The day the account was opened, as `Day.number`; no invoice is older.
  let opened: Int
  /// How it pays.
  let habit: PaymentHabit
  /// From 0 to 1: where in the range of its habit it stands.
  let character: Double
  /// The agreed term in days.
  let terms: Int
  /// The median amount of its invoices, in minor units of `currency`.
  let typicalAmount: Double
  /// How often it buys, against the others.
  let frequency: Double
  /// Whether it lets its bank pay by direct debit.
  let paysByDebit: Bool

  /// The days after the due date on which it pays on average, at a share of the span.
  func lateness(at time: Double) -> Double {
    habit.latenessAtStart(character) + habit.drift(character) * time
  }
}

extension CustomerProfile {
  /// Draws the customers of a ledger, largest and smallest in no particular order.
  static func draw(_ count: Int, from: Day, to: Day, shape: Shape, random: inout RandomSource) -> [CustomerProfile] {
    let habits = WeightedChoice(shape.habits)
    let terms = WeightedChoice(shape.terms.map { $0.weight })
    let currencies = WeightedChoice(shape.currencies)
    return (0..<count).map { index in
      let currency = [Currency.SAR, .USD, .EUR][currencies.pick(with: &random)]
      // Amounts abroad are as large as at home, in a currency worth about four times as much.
      let scale = currency == .SAR ? 1 : 0.25
      let size = random.pareto()
      return CustomerProfile(
        id: numbered("C-", index + 1, digits: 6),
        currency: currency,
        opened: opened(isFirst: index == 0, from: from, to: to, random: &random),
        habit: PaymentHabit.allCases[habits.pick(with: &random)],
        character: random.unit(),
        terms: shape.terms[terms.pick(with: &random)].days,
        typicalAmount: shape.typicalAmount * scale * size.squareRoot() * random.lopsided(spread: 0.3) * 0.8,
        frequency: size,
        paysByDebit: random.chance(0.14))
    }
  }

  /// Four in five accounts are older than the ledger; the first always is, so that somebody can buy on the first day.
  private static func opened(isFirst: Bool, from: Day, to: Day, random: inout RandomSource) -> Int {
    let isOld = random.chance(0.8) || isFirst
    return isOld ? Int(from.number) - random.within(30...4000) : Int(from.number) + random.below(to - from + 1)
  }
}

/// An id: a prefix and a number with leading zeros. At most fifteen bytes stand in the string itself.
func numbered(_ prefix: StaticString, _ number: Int, digits: Int) -> String {
  let length = prefix.utf8CodeUnitCount
  return String(unsafeUninitializedCapacity: length + digits) { bytes in
    for index in 0..<length { bytes[index] = prefix.utf8Start[index] }
    var rest = number
    for index in (length..<length + digits).reversed() {
      bytes[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    return length + digits
  }
}
