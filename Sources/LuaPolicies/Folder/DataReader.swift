internal import LuaSandbox
internal import Receivables

/// Reads the switches of a data file, notes what is wrong with them, and says which names it does not know.
struct DataReader {
  let file: String
  /// Where in the file this is, such as `escalation`; empty at the top.
  let path: String
  private let record: LuaRecord
  private var known: Set<String> = []
  var problems: [PolicyProblem] = []

  init(_ data: LuaData, file: String, path: String = "") {
    self.file = file
    self.path = path
    switch data {
    case .record(let record): self.record = record
    case .list(let items) where items.isEmpty: record = LuaRecord(entries: [])
    default:
      record = LuaRecord(entries: [])
      note("must be a table", remedy: "write return { … }")
    }
  }

  /// Notes a problem at this place.
  mutating func note(_ message: String, remedy: String = "") {
    let place = path.isEmpty ? "" : "\(path) "
    problems.append(PolicyProblem(file: file, message: place + message, remedy: remedy))
  }

  /// The value under a name, if there is one.
  mutating func value(_ name: String) -> LuaData? {
    known.insert(name)
    return record[name]
  }

  mutating func text(_ name: String) -> String? {
    guard let value = value(name) else { return nil }
    if case .text(let text) = value { return text }
    note("\(name) must be a text", remedy: "write \(name) = \"…\"")
    return nil
  }

  mutating func whole(_ name: String, in range: ClosedRange<Int>) -> Int? {
    guard let value = value(name) else { return nil }
    if case .integer(let number) = value, range.contains(Int(number)) { return Int(number) }
    note("\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  mutating func flag(_ name: String) -> Bool? {
    guard let value = value(name) else { return nil }
    if case .boolean(let flag) = value { return flag }
    note("\(name) must be true or false")
    return nil
  }

  /// One of the raw values of an enumeration.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ name: String) -> Choice?
  where Choice.RawValue == String {
    guard let text = text(name) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let choices = Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    note("\(name) is \"\(text)\"", remedy: "write one of \(choices)")
    return nil
  }

  mutating func texts(_ name: String) -> [String] {
    guard let value = value(name) else { return [] }
    if case .list(let items) = value {
      let texts = items.compactMap { if case .text(let text) = $0 { text } else { nil } }
      if texts.count == items.count { return texts }
    }
    note("\(name) must be a list of texts", remedy: "write \(name) = { \"…\", \"…\" }")
    return []
  }

  /// A text in two languages: `"…"` or `{ en = "…", ar = "…" }`.
  mutating func localized(_ name: String) -> LocalizedText? {
    guard let value = value(name) else { return nil }
    if case .text(let text) = value { return LocalizedText(text) }
    if case .record(let record) = value, case .text(let english)? = record["en"] {
      if case .text(let arabic)? = record["ar"] { return LocalizedText(english, arabic: arabic) }
      return LocalizedText(english)
    }
    note("\(name) must be a text or a text in each language", remedy: "write \(name) = { en = \"…\", ar = \"…\" }")
    return nil
  }

  /// A day written as a text or with `date`.
  mutating func day(_ name: String) -> Day? {
    guard let value = value(name) else { return nil }
    if case .text(let text) = value, let day = Day(text) { return day }
    if case .word(let word) = value, word.tag == .date, let day = Day(number: word.day) { return day }
    note("\(name) is not a day", remedy: "write \(name) = \"2026-01-31\"")
    return nil
  }

  /// Reads a table inside this one.
  mutating func table(_ name: String, _ body: (inout DataReader) -> Void) {
    guard let value = value(name) else { return }
    var reader = DataReader(value, file: file, path: path.isEmpty ? name : "\(path).\(name)")
    body(&reader)
    reader.finish()
    problems += reader.problems
  }

  /// The entries of a table inside this one, whatever their names.
  mutating func entries(_ name: String) -> [LuaRecord.Entry] {
    guard let value = value(name) else { return [] }
    if case .record(let record) = value { return record.entries }
    if case .list(let items) = value, items.isEmpty { return [] }
    note("\(name) must be a table with names")
    return []
  }

  /// Notes every name that nobody asked for.
  mutating func finish() {
    for key in record.keys where !known.contains(key) {
      let suggestion = Spelling.nearest(to: key, in: known.sorted())
      note("has no '\(key)'", remedy: suggestion.map { "did you mean '\($0)'?" } ?? "remove it")
    }
    if !record.items.isEmpty { note("has a value without a name", remedy: "write name = value") }
  }
}
