import CSVReading

/// Where each column of a kind stands in a file, found in its header row.
struct SourceHeader {
  /// One column of the kind.
  struct Field {
    /// The place in the file's rows; `nil` where the file does not have it or it is a constant.
    var index: Int?
    /// What is done to the field on the way; `nil` for house CSV.
    var source: FieldSource?
    /// The column in the words of messages.
    var heading: String
  }

  /// One field for each column of the kind.
  let fields: [Field]
  /// How many fields each row must have.
  let width: Int
  /// Where the condition's column stands.
  let conditionIndex: Int?

  /// Whether the file says anything about the column at each place of `kind.columns`.
  let isGiven: [Bool]

  /// Reads the header row of a source.
  ///
  /// - Parameters:
  ///   - fail: what to do about an error: the column, what is wrong, what to write instead.
  ///   - find: the same about a finding.
  /// - Returns: `nil` after an error.
  static func read(
    _ row: CSVReader, of source: ImportSource, fail: (String, String, String) -> Void,
    find: (String, String, String) -> Void
  ) -> SourceHeader? {
    let names = (0..<row.count).map { String(decoding: row[$0], as: UTF8.self) }
    var isGood = true
    var indexes: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      if indexes.updateValue(index, forKey: name) != nil {
        fail(name, "the column stands in the header twice", "remove one of the two")
        isGood = false
      }
    }
    let fields =
      if let mapping = source.mapping {
        foreignFields(mapping, source.kind, indexes) { name in
          fail(
            name, "the file does not have this column",
            Suggestion.remedy(
              for: name, among: names, otherwise: "correct the profile; the file has \(names.joined(separator: ", "))"))
          isGood = false
        }
      } else {
        houseFields(source.kind, names, indexes, find: find) { name in
          fail(name, "the column is missing", "every \(source.kind.noun) needs it; add it to the header and the rows")
          isGood = false
        }
      }
    if let condition = source.condition, indexes[condition.column] == nil {
      fail(
        condition.column, "the file does not have this column",
        Suggestion.remedy(
          for: condition.column, among: names, otherwise: "correct the profile"))
      isGood = false
    }
    guard isGood else { return nil }
    return SourceHeader(
      fields: fields, width: row.count, conditionIndex: source.condition.flatMap { indexes[$0.column] },
      isGiven: fields.map { $0.index != nil || $0.source?.column.isEmpty == true })
  }

  private static func houseFields(
    _ kind: EntryKind, _ names: [String], _ indexes: [String: Int], find: (String, String, String) -> Void,
    missing: (String) -> Void
  ) -> [Field] {
    var known: [String] = []
    for column in kind.columns where !known.contains(column.name) { known.append(column.name) }
    for name in names where !known.contains(name) {
      find(
        name, "nothing declares this column, and it was not read",
        Suggestion.remedy(
          for: name, among: known, otherwise: "\(kind.fileName) may have \(known.joined(separator: ", "))"))
    }
    var reported: Set<String> = []
    return kind.columns.map { column in
      if column.isRequired, indexes[column.name] == nil, reported.insert(column.name).inserted { missing(column.name) }
      return Field(index: indexes[column.name], source: nil, heading: column.name)
    }
  }

  private static func foreignFields(
    _ mapping: [FieldSource?], _ kind: EntryKind, _ indexes: [String: Int], missing: (String) -> Void
  ) -> [Field] {
    zip(mapping, kind.columns).map { source, column in
      guard let source else { return Field(index: nil, source: nil, heading: column.name) }
      if source.column.isEmpty { return Field(index: nil, source: source, heading: column.name) }
      if indexes[source.column] == nil { missing(source.column) }
      return Field(index: indexes[source.column], source: source, heading: source.column)
    }
  }
}
