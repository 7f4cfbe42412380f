import Receivables

/// Names for invented companies: in one ledger no two customers have the same one, and any likeness to a real company is
/// an accident of the word lists.
struct CompanyNames: Sendable {
  private let offset: Int

  /// The names of a ledger; another seed deals the same names out in another order.
  init(random: inout RandomSource) {
    offset = random.below(1 << 20)
  }

  /// The name in English and in Arabic of the customer at `index`; the Arabic one is empty for a company abroad.
  func name(of index: Int, currency: Currency) -> (english: String, arabic: String) {
    switch currency {
    case .USD: (foreignName(of: index, forms: CompanyWords.dollarForms), "")
    case .EUR: (foreignName(of: index, forms: CompanyWords.euroForms), "")
    default: localName(of: index)
    }
  }

  private func localName(of index: Int) -> (english: String, arabic: String) {
    let lists = [CompanyWords.stems, CompanyWords.activities, CompanyWords.adjectives, CompanyWords.forms]
    let combinations = lists.reduce(1) { $0 * $1.count }
    var place = scattered(index, among: combinations)
    let words = lists.map { list in
      defer { place /= list.count }
      return list[place % list.count]
    }
    let (stem, activity, adjective, form) = (words[0], words[1], words[2], words[3])
    // "Co." and "Co., Ltd." are one word in Arabic, so the limited ones say so at the end.
    let limited = form.english == "Co., Ltd." ? " المحدودة" : ""
    return (
      "\(stem.english) \(adjective.english) \(activity.english) \(form.english)",
      "\(form.arabic) \(stem.arabic) \(adjective.arabic) \(activity.arabic)\(limited)"
    )
  }

  private func foreignName(of index: Int, forms: [String]) -> String {
    let (stems, activities) = (CompanyWords.foreignStems, CompanyWords.foreignActivities)
    let combinations = stems.count * activities.count * forms.count
    let place = scattered(index, among: combinations)
    let stem = stems[place % stems.count]
    let activity = activities[place / stems.count % activities.count]
    let name = "\(stem) \(activity) \(forms[place / stems.count / activities.count])"
    // Names abroad run out after a few thousand; branches of the same house follow.
    let branch = index / combinations
    return branch == 0 ? name : "\(name) (branch \(branch + 1))"
  }

  /// A place for `index` that no other index below `count` has: a step that shares no factor with the count.
  private func scattered(_ index: Int, among count: Int) -> Int {
    (index % count * 918_973 + offset) % count
  }

  /// A part of an e-mail address: the English name's letters in lower case, with a dash between words.
  static func domain(of name: String) -> String {
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): bytes.append(byte)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      default: if bytes.last != UInt8(ascii: "-"), !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
      }
    }
    if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self) + ".example"
  }
}
