/// A table with named entries, and perhaps a list before them, as in `{ 5, from = 0 }`.
public struct LuaRecord: Hashable, Sendable {
  /// One named entry.
  public struct Entry: Hashable, Sendable {
    public let key: String
    public let value: LuaData

    public init(key: String, value: LuaData) {
      self.key = key
      self.value = value
    }
  }

  /// What stands without a name, in order.
  public let items: [LuaData]
  /// The named entries, sorted by the bytes of their keys.
  public let entries: [Entry]

  /// A record from entries in any order. Of two with one key the last counts.
  public init(items: [LuaData] = [], entries: some Sequence<Entry>) {
    self.items = items
    var latest: [String: LuaData] = [:]
    for entry in entries { latest[entry.key] = entry.value }
    self.entries = latest.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { Entry(key: $0.key, value: $0.value) }
  }

  /// The keys, sorted by their bytes.
  public var keys: [String] { entries.map(\.key) }

  /// The entry of that name.
  public subscript(key: String) -> LuaData? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key == key { return entries[middle].value }
      if entries[middle].key.utf8.lexicographicallyPrecedes(key.utf8) { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}

extension LuaRecord: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, LuaData)...) {
    self.init(entries: elements.map { Entry(key: $0.0, value: $0.1) })
  }
}
