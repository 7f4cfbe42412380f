import LedgerStore
import Receivables

/// Files of house CSV in which rows are repeated, changed, cut and moved, and an import of them, from a seed.
struct MutatedFiles {
  private var random: SeededNumbers
  /// The rows of each file, the header first.
  private var tables: [String: [[String]]]
  private let headers: [String: [String]]

  private static let words = [
    "", "x", "C0", "C5", "C99", "I3", "I99", " C1", "-1", "0", "7", "1.00001", "2026-13-01", "2026-01-01", "1899-12-31",
    "USD", "KWD", "usd", "cap:second", "open", "en", "\u{1}", "نص",
  ]

  init(seed: UInt64) throws {
    random = SeededNumbers(seed: seed)
    var entries = RandomEntries(seed: seed)
    tables = RandomEntries.tables(try entries.entries(customers: 7, invoices: 15))
    headers = tables.compactMapValues(\.first)
    for _ in 0..<(1 + random.below(12)) { mutate() }
  }

  /// Writes the files and returns an import of them: house CSV, or the same through a profile in which rows may repeat.
  mutating func write(into fixture: LedgerFixture, folder: String) throws -> Import {
    for (name, rows) in tables {
      let text = rows.map { $0.map { RandomEntries.quoted($0) }.joined(separator: ",") + "\r\n" }.joined()
      try fixture.write("\(folder)/\(name)", text)
    }
    var options = Import(paths: ["\(fixture.folder)/\(folder)"])
    if random.below(2) == 0 { options.profile = try ImportProfile(toml: profile(), file: "p.toml") }
    if random.below(2) == 0 { options.rejects = "\(fixture.folder)/rejects.csv" }
    if random.below(8) == 0 { options.isDryRun = true }
    if random.below(4) == 0 { options.isCorrection = true }
    if random.below(4) == 0 { options.messageLimit = 2 }
    return options
  }

  /// Every column under its own name; about half of the kinds may repeat rows.
  private mutating func profile() -> String {
    headers.sorted { $0.key < $1.key }.map { name, header in
      let kind = EntryKind.allCases.first { $0.fileName == name }?.rawValue ?? ""
      let fields = header.map { "\($0) = \"\($0)\"\n" }.joined()
      return "[[file]]\npattern = \"\(name)\"\n[file.\(kind)]\ndistinct = \(random.below(2) == 0)\n\(fields)"
    }.joined()
  }

  private mutating func mutate() {
    let name = tables.keys.sorted()[random.below(tables.count)]
    guard var rows = tables[name], rows.count > 1, let width = rows.first?.count else { return }
    let (row, other) = (1 + random.below(rows.count - 1), 1 + random.below(rows.count - 1))
    let column = random.below(width)
    var changed = rows[row]
    guard changed.indices.contains(column), rows[other].indices.contains(column) else { return }
    switch random.below(10) {
    case 0, 1: rows.insert(changed, at: other)
    case 2:
      changed[column] = ""
      rows.append(changed)
    case 3:
      changed[column] = rows[other][column]
      rows.append(changed)
    case 4: rows[row][column] = Self.words[random.below(Self.words.count)]
    case 5: rows[row][column] = rows[other][column]
    case 6: rows.swapAt(row, other)
    case 7: rows[row].removeLast()
    case 8: rows = [rows[0]] + rows[1...].shuffled(using: &random)
    default:
      // Parents among all customers: unknown ones, children, circles.
      guard var customers = tables["customers.csv"], let last = customers[0].indices.last else { return }
      let child = 1 + random.below(customers.count - 1)
      guard customers[child].indices.contains(last) else { return }
      customers[child][last] = "C\(random.below(9))"
      tables["customers.csv"] = customers
      return
    }
    tables[name] = rows
  }
}
