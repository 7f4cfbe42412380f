internal import LuaSandbox
internal import Receivables

/// Reads the switches of a data file, notes what is wrong with them, and says which names it does not know.
struct DataReader {
  let file: String
  /// Where in the file this is, such as `escalation`; empty at the top.
  let path: LocalizedText
  /// On which line of the file each value is, and under which name there this one is; where that is known.
  private let lines: (of: DataLines, name: String)?
  private let record: LuaRecord
  private var known: Set<String> = []
  var problems: [PolicyProblem] = []

  init(
    _ data: LuaData, file: String, path: LocalizedText = LocalizedText("", ""),
    lines: (of: DataLines, name: String)? = nil
  ) {
    self.file = file
    self.path = path
    self.lines = lines
    switch data {
    case .record(let record): self.record = record
    case .list(let items) where items.isEmpty: record = LuaRecord(entries: [])
    default:
      record = LuaRecord(entries: [])
      note(LocalizedText("must be a table", "يجب أن يكون جدولاً"), remedy: .write("return { … }"))
    }
  }

  /// Notes a problem at this place, or at the value under a name.
  mutating func note(_ message: LocalizedText, at name: String = "", remedy: LocalizedText = LocalizedText("")) {
    func placed(_ language: Language) -> String {
      [path, message].map { $0.text(in: language) }.filter { !$0.isEmpty }.joined(separator: " ")
    }
    problems.append(
      PolicyProblem(
        file: file, line: lines.map { $0.of.line(of: "\($0.name).\(name)") } ?? 0,
        message: LocalizedText(placed(.english), placed(.arabic)), remedy: remedy))
  }

  /// The value under a name, if there is one.
  mutating func value(_ name: String) -> LuaData? {
    known.insert(name)
    return record[name]
  }

  mutating func text(_ name: String) -> String? {
    guard let value = value(name) else { return nil }
    if case .text(let text) = value { return text }
    note(
      LocalizedText("\(name) must be a text", "يجب أن يكون \(name) نصاً"), at: name, remedy: .write("\(name) = \"…\""))
    return nil
  }

  mutating func whole(_ name: String, in range: ClosedRange<Int>) -> Int? {
    guard let value = value(name) else { return nil }
    if case .integer(let number) = value, range.contains(Int(number)) { return Int(number) }
    note(
      LocalizedText(
        "\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound)",
        "يجب أن يكون \(name) عدداً صحيحاً من \(range.lowerBound) إلى \(range.upperBound)"), at: name)
    return nil
  }

  mutating func flag(_ name: String) -> Bool? {
    guard let value = value(name) else { return nil }
    if case .boolean(let flag) = value { return flag }
    note(LocalizedText("\(name) must be true or false", "يجب أن يكون \(name) إما true أو false"), at: name)
    return nil
  }

  /// One of the raw values of an enumeration.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ name: String) -> Choice?
  where Choice.RawValue == String {
    guard let text = text(name) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let choices = Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    note(
      LocalizedText("\(name) is \"\(text)\"", "قيمة \(name) هي \"\(text)\""), at: name,
      remedy: LocalizedText("write one of \(choices)", "اكتب واحدة من \(choices)"))
    return nil
  }

  mutating func texts(_ name: String) -> [String] {
    guard let value = value(name) else { return [] }
    if case .list(let items) = value {
      let texts = items.compactMap { if case .text(let text) = $0 { text } else { nil } }
      if texts.count == items.count { return texts }
    }
    note(
      LocalizedText("\(name) must be a list of texts", "يجب أن يكون \(name) قائمة نصوص"), at: name,
      remedy: .write("\(name) = { \"…\", \"…\" }"))
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
    note(
      LocalizedText("\(name) must be a text or a text in each language", "يجب أن يكون \(name) نصاً أو نصاً بكل لغة"),
      at: name,
      remedy: .write("\(name) = { en = \"…\", ar = \"…\" }"))
    return nil
  }

  /// A day written as a text or with `date`.
  mutating func day(_ name: String) -> Day? {
    guard let value = value(name) else { return nil }
    if case .text(let text) = value, let day = Day(text) { return day }
    if case .word(let word) = value, word.tag == .date, let day = Day(number: word.day) { return day }
    note(
      LocalizedText("\(name) is not a day", "\(name) ليس تاريخ يوم"), at: name,
      remedy: .write("\(name) = \"2026-01-31\""))
    return nil
  }

  /// Reads a table inside this one.
  mutating func table(_ name: String, _ body: (inout DataReader) -> Void) {
    guard let value = value(name) else { return }
    var reader = DataReader(
      value, file: file, path: path.mapped { $0.isEmpty ? name : "\($0).\(name)" },
      lines: lines.map { ($0.of, $0.name.isEmpty ? name : "\($0.name).\(name)") })
    body(&reader)
    reader.finish()
    problems += reader.problems
  }

  /// The entries of a table inside this one, whatever their names.
  mutating func entries(_ name: String) -> [LuaRecord.Entry] {
    guard let value = value(name) else { return [] }
    if case .record(let record) = value { return record.entries }
    if case .list(let items) = value, items.isEmpty { return [] }
    note(LocalizedText("\(name) must be a table with names", "يجب أن يكون \(name) جدولاً بأسماء"), at: name)
    return []
  }

  /// The items of a list inside this table.
  mutating func items(_ name: String) -> [LuaData] {
    guard let value = value(name) else { return [] }
    if case .list(let items) = value { return items }
    note(
      LocalizedText("\(name) must be a list", "يجب أن يكون \(name) قائمة"), at: name,
      remedy: .write("\(name) = { { … }, { … } }"))
    return []
  }

  /// Notes every name that nobody asked for.
  mutating func finish() {
    let known = self.known.sorted()
    finish { key in
      let suggestion = Spelling.nearest(to: key, in: known)
      return (
        LocalizedText("has no '\(key)'", "لا مكان فيه لـ '\(key)'"),
        suggestion.map { LocalizedText("did you mean '\($0)'?", "أتقصد '\($0)'؟") }
          ?? LocalizedText("remove it", "احذفه")
      )
    }
    if !record.items.isEmpty {
      note(LocalizedText("has a value without a name", "فيه قيمة بلا اسم"), remedy: .write("name = value"))
    }
  }

  /// Notes every name that nobody asked for in words of the caller: what is wrong, and what to write.
  mutating func finish(_ words: (String) -> (message: LocalizedText, remedy: LocalizedText)) {
    for key in record.keys where !known.contains(key) {
      known.insert(key)
      let (message, remedy) = words(key)
      note(message, at: key, remedy: remedy)
    }
  }
}
