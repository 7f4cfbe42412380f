/// One kind of entry that one file yields: how its rows become rows of the house CSV.
struct ImportSource: Sendable {
  /// The file, by the path it was named with.
  var path: String
  /// What its rows yield.
  let kind: EntryKind
  /// Where the file has the columns of the kind, in the order of `kind.columns`; `nil` for house CSV, where the header
  /// says it.
  var mapping: [FieldSource?]?
  /// Which rows yield an entry; all of them without one.
  var condition: RowCondition?
  /// Whether several rows may yield the same entry.
  var isDistinct = false
  /// How the file writes days and amounts.
  var dates = DateForm.iso
  var decimals = DecimalForm.plain
  /// What separates the fields.
  var delimiter = UInt8(ascii: ",")

  /// House CSV.
  init(path: String, kind: EntryKind) {
    self.path = path
    self.kind = kind
  }

  /// The name of the file without its folder.
  var name: String { path.split(separator: "/").last.map { String($0) } ?? path }
}
