import Receivables

/// The rows of `customers.csv`: what a firm's master file says about the customers that `CustomerProfile` describes.
struct CustomerBook {
  private let profiles: [CustomerProfile]
  private let names: CompanyNames
  private let ledger: SampleLedger
  private let invoicesPerFrequency: Double
  private var random: RandomSource
  private static let regions = [
    "riyadh", "riyadh", "riyadh", "makkah", "makkah", "eastern", "eastern", "madinah", "asir",
  ]

  /// The master file of a ledger's customers.
  init(_ profiles: [CustomerProfile], of ledger: SampleLedger) {
    self.profiles = profiles
    self.ledger = ledger
    random = RandomSource(seed: ledger.seed, stream: 2)
    names = CompanyNames(random: &random)
    invoicesPerFrequency = Double(ledger.invoices) / profiles.reduce(0) { $0 + $1.frequency }
  }

  /// Hands every customer over, and the blocks that stand on some of them.
  mutating func write(to emit: (LedgerEntry) throws -> Void) throws {
    for index in profiles.indices {
      try emit(.customer(row(of: index)))
      if random.chance(0.012) || index == profiles.count / 2 { try emit(.block(block(of: profiles[index]))) }
    }
  }

  private mutating func row(of index: Int) -> Customer {
    let profile = profiles[index]
    let name = names.name(of: index, currency: profile.currency)
    let isLocal = !name.arabic.isEmpty
    var customer = Customer(id: profile.id, name: name.english)
    if random.chance(0.85) { customer.nameArabic = name.arabic }
    customer.segment = segment(of: profile)
    customer.region = isLocal ? random.pick(Self.regions) : "export"
    if random.chance(0.95) {
      customer.language = isLocal && !customer.nameArabic.isEmpty && random.chance(0.7) ? "ar" : "en"
    }
    customer.currency = profile.currency
    customer.opened = Day(clamping: profile.opened)
    if random.chance(0.9) { customer.creditLimit = limit(of: profile) }
    if random.chance(0.85) { customer.rating = rating(of: profile) }
    customer.termsDays = profile.terms
    if random.chance(0.92) { customer.email = "accounts@" + CompanyNames.domain(of: name.english) }
    if random.chance(0.94) { customer.phone = phone() }
    customer.parent = parent(of: index)
    return customer
  }

  private mutating func segment(of profile: CustomerProfile) -> String {
    if Int(ledger.to.number) - profile.opened < 180 { return "new" }
    if profile.frequency > 4, random.chance(0.7) { return "vip" }
    return random.chance(0.35 * (profile.habit.trouble - 0.6)) ? "risky" : "standard"
  }

  /// A to D, which an agency gets right more often than not.
  private mutating func rating(of profile: CustomerProfile) -> String {
    let grade = Int(profile.habit.trouble * 1.6 + 0.7 * random.bell())
    return ["A", "B", "C", "D"][min(max(grade, 0), 3)]
  }

  /// Room for the sales of the term and some weeks, too narrow for one customer in three, in round figures.
  private mutating func limit(of profile: CustomerProfile) -> Money? {
    let days = Double(ledger.to - ledger.from + 1)
    let salesADay = profile.typicalAmount * 1.4 * profile.frequency * invoicesPerFrequency / days
    let wanted = salesADay * Double(profile.terms + 30) * (0.7 + 1.8 * random.unit())
    var step = 100_000.0
    while step * 20 < wanted { step *= 10 }
    let units = max(Int64(wanted / step + 0.5), 1) * Int64(step)
    return try? Money(minorUnits: units, currency: profile.currency)
  }

  /// A number that no network has handed out: there is no area code 00.
  private mutating func phone() -> String {
    "+966 00 \(random.within(200...799)) \(random.within(1000...9999))"
  }

  /// One customer in twenty belongs to a group. The heads of groups are the first fiftieth, who belong to nobody.
  private mutating func parent(of index: Int) -> String {
    let heads = max(profiles.count / 50, 1)
    guard index >= heads, random.chance(0.05) else { return "" }
    return profiles[random.below(heads)].id
  }

  private mutating func block(of profile: CustomerProfile) -> Block {
    let last = Int(ledger.to.number)
    let first = max(profile.opened, last - random.below(min(ledger.to - ledger.from, 240) + 1))
    var block = Block(
      subject: profile.id, from: Day(clamping: first),
      reason: random.pick(["account under legal review", "owner negotiates a new agreement", "insolvency proceedings"]),
      author: random.pick(["h.alharbi", "m.aldosari", "s.khan"]))
    if random.chance(0.5) { block.until = Day(clamping: first + random.within(20...120)) }
    if random.chance(0.4) { block.strength = .count }
    return block
  }
}
