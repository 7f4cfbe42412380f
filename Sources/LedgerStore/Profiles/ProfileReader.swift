import TOMLKit

/// Turns the TOML of a profile into sources, and collects what is wrong with it.
struct ProfileReader {
  private(set) var messages: [ImportMessage] = []
  private let file: String
  private let text: String
  private let lines: TOMLLines

  init(file: String, text: String) {
    self.file = file
    self.text = text
    lines = TOMLLines(text)
  }

  mutating func files() -> [ImportProfile.File] {
    if let fault = unreadable {
      messages.append(fault)
      return []
    }
    let root: TOMLTable
    do {
      root = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      messages.append(
        ImportMessage(
          file: file, line: error.source.begin.line, message: "this is not TOML: \(error.description)",
          remedy: "see toml.io"))
      return []
    } catch {
      messages.append(ImportMessage(file: file, message: "this is not TOML: \(error)"))
      return []
    }
    check(keysOf: root, at: "", known: ["name", "file"])
    guard let list = root["file"]?.array, !list.isEmpty else {
      fail("file", "the profile reads no file", "begin with [[file]] and a pattern")
      return []
    }
    return list.enumerated().compactMap { index, value in
      guard let table = value.table else {
        fail("file", "the files of a profile are tables", "write [[file]]")
        return nil
      }
      return fileEntry(table, at: "file[\(index)]")
    }
  }

  /// What keeps the text from the parser.
  private var unreadable: ImportMessage? {
    if text.utf8.count > ImportProfile.longestText {
      return ImportMessage(
        file: file, message: "the profile is longer than \(ImportProfile.longestText) bytes",
        remedy: "a profile needs a few kilobytes; name another file")
    }
    do throws(TOMLOutline.Fault) {
      try TOMLOutline.check(text)
      return nil
    } catch {
      return ImportMessage(file: file, line: error.line, message: error.message, remedy: error.remedy)
    }
  }

  // MARK: - One file

  private mutating func fileEntry(_ table: TOMLTable, at path: String) -> ImportProfile.File {
    let kinds = EntryKind.allCases.map(\.rawValue)
    check(
      keysOf: table, at: path, known: ["pattern", "dates", "decimal_mark", "grouping", "delimiter"] + kinds)
    let pattern = string(table, "pattern", at: path)
    if pattern == nil {
      fail(path, "the file has no pattern", "write pattern = \"name-*.csv\", where * stands for anything")
    }
    var dates = DateForm.iso
    if let text = string(table, "dates", at: path) {
      if let form = DateForm(text) {
        dates = form
      } else {
        fail(
          "\(path).dates", "'\(text)' is not a form of dates",
          "write YYYY, M or MM, and D or DD, such as D.M.YYYY or YYYY-MM-DD")
      }
    }
    var decimals = DecimalForm.plain
    decimals.mark = character(table, "decimal_mark", at: path) ?? decimals.mark
    decimals.grouping = character(table, "grouping", at: path)
    if decimals.grouping == decimals.mark {
      fail("\(path).grouping", "the grouping is the decimal mark", "write two different characters")
    }
    let delimiter = character(table, "delimiter", at: path) ?? UInt8(ascii: ",")
    if [UInt8(ascii: "\""), 10, 13].contains(delimiter) {
      fail("\(path).delimiter", "quotes and line ends cannot separate fields", "write delimiter = \";\"")
    }
    for (key, mark) in [("decimal_mark", decimals.mark), ("grouping", decimals.grouping)] {
      guard let mark, mark == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(mark) else {
        continue
      }
      fail("\(path).\(key)", "amounts are made of digits and a minus, so neither is a mark", "write \(key) = \",\"")
    }
    var sources: [ImportSource] = []
    for kind in EntryKind.allCases {
      guard let entry = table[kind.rawValue] else { continue }
      guard let table = entry.table else {
        fail("\(path).\(kind.rawValue)", "this must be a table", "write [file.\(kind.rawValue)]")
        continue
      }
      var source = source(of: kind, table, at: "\(path).\(kind.rawValue)")
      source.dates = dates
      source.decimals = decimals
      source.delimiter = delimiter
      sources.append(source)
    }
    if sources.isEmpty {
      fail(path, "the rows of the file yield nothing", "add a table such as [file.invoice]")
    }
    return ImportProfile.File(pattern: pattern ?? "", sources: sources)
  }

  private mutating func source(of kind: EntryKind, _ table: TOMLTable, at path: String) -> ImportSource {
    var source = ImportSource(path: "", kind: kind)
    var names: [String] = []
    for column in kind.columns where !names.contains(column.name) { names.append(column.name) }
    check(keysOf: table, at: path, known: names + ["when", "distinct"])
    if let distinct = table["distinct"] {
      if let isDistinct = distinct.bool {
        source.isDistinct = isDistinct
      } else {
        fail("\(path).distinct", "distinct must be true or false", "write distinct = true")
      }
    }
    if let when = table["when"] { source.condition = condition(when.table, at: "\(path).when") }
    var fields: [String: FieldSource] = [:]
    for name in names {
      if let value = table[name] {
        fields[name] = field(value, at: "\(path).\(name)")
      } else if kind.columns.contains(where: { $0.name == name && $0.isRequired }) {
        fail(path, "the \(kind.noun) has no \(name)", "say which column holds it: \(name) = \"…\"")
      }
    }
    source.mapping = kind.columns.map { fields[$0.name] }
    return source
  }

  private mutating func field(_ value: any TOMLValueConvertible, at path: String) -> FieldSource? {
    if let column = value.string { return FieldSource(column: column) }
    guard let table = value.table else {
      fail(path, "this must be a column or a table", "write \"Column\" or { constant = \"…\" }")
      return nil
    }
    check(keysOf: table, at: path, known: ["column", "constant", "prefix", "suffix", "words"])
    var field = FieldSource()
    field.column = string(table, "column", at: path) ?? ""
    field.constant = string(table, "constant", at: path) ?? ""
    field.prefix = string(table, "prefix", at: path) ?? ""
    field.suffix = string(table, "suffix", at: path) ?? ""
    if field.column.isEmpty == field.constant.isEmpty {
      fail(path, "this needs either a column or a constant", "write { column = \"…\" } or { constant = \"…\" }")
    }
    if let words = table["words"] {
      guard let words = words.table else {
        fail("\(path).words", "this must be a table", "write words = { \"their word\" = \"our word\" }")
        return field
      }
      for key in words.keys { field.words[key] = string(words, key, at: "\(path).words") }
    }
    return field
  }

  private mutating func condition(_ table: TOMLTable?, at path: String) -> RowCondition? {
    guard let table else {
      fail(path, "this must be a table", "write when = { column = \"…\", equals = \"…\" }")
      return nil
    }
    let tests = ["equals", "not_equals", "in", "empty"]
    check(keysOf: table, at: path, known: ["column"] + tests)
    guard let column = string(table, "column", at: path) else {
      fail(path, "the condition names no column", "write column = \"…\"")
      return nil
    }
    guard tests.count(where: { table[$0] != nil }) == 1 else {
      fail(path, "a condition has one test", "write one of \(tests.joined(separator: ", "))")
      return nil
    }
    if let word = string(table, "equals", at: path) { return RowCondition(column: column, test: .isOne(of: [word])) }
    if let word = string(table, "not_equals", at: path) {
      return RowCondition(column: column, test: .isNone(of: [word]))
    }
    if let isEmpty = table["empty"]?.bool { return RowCondition(column: column, test: .isEmpty(isEmpty)) }
    if let words = table["in"]?.array {
      return RowCondition(column: column, test: .isOne(of: words.compactMap(\.string)))
    }
    fail(path, "the test has a value of the wrong type", "write equals = \"…\", in = [\"…\"] or empty = true")
    return nil
  }

  // MARK: - Values

  private mutating func string(_ table: TOMLTable, _ key: String, at path: String) -> String? {
    guard let value = table[key] else { return nil }
    if let text = value.string { return text }
    fail("\(path).\(key)", "\(key) must be a text", "put it in quotes")
    return nil
  }

  private mutating func character(_ table: TOMLTable, _ key: String, at path: String) -> UInt8? {
    guard let text = string(table, key, at: path) else { return nil }
    if text.utf8.count == 1, let byte = text.utf8.first { return byte }
    fail("\(path).\(key)", "\(key) must be one character", "write \(key) = \",\"")
    return nil
  }

  private mutating func check(keysOf table: TOMLTable, at path: String, known: [String]) {
    for key in table.keys where !known.contains(key) {
      fail(
        path.isEmpty ? key : "\(path).\(key)", "unknown key '\(key)'",
        Suggestion.remedy(for: key, among: known, otherwise: "known keys are \(known.joined(separator: ", "))"))
    }
  }

  private mutating func fail(_ path: String, _ message: String, _ remedy: String) {
    messages.append(ImportMessage(file: file, line: lines[path], message: message, remedy: remedy))
  }
}
