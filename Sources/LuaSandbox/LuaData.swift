import CLuaSandbox

/// A value without behaviour: what a data file returns, and what the host sets as a global.
///
/// Read out of Lua it is at most 16 tables deep and holds at most 10,000 values, texts of at most 64 kB of valid UTF-8
/// and finite numbers.
public enum LuaData: Hashable, Sendable {
  case `nil`
  case boolean(Bool)
  case integer(Int64)
  case number(Double)
  case text(String)
  case word(HostWord)
  /// A table without names; the empty table is the empty list.
  case list([LuaData])
  /// A table with names.
  case record(LuaRecord)
}

// MARK: - Across C

extension LuaData {
  /// The first value of a buffer that C filled.
  init(reading buffer: ls_buffer) {
    var place = 0
    self.init(reading: buffer, at: &place)
  }

  /// The value at a place, which is moved past it.
  init(reading buffer: ls_buffer, at place: inout Int) {
    guard place < Int(buffer.count), let values = buffer.values else {
      self = .nil
      return
    }
    let value = values[place]
    place += 1
    switch Int(value.kind) {
    case LS_BOOLEAN: self = .boolean(value.as.integer != 0)
    case LS_INTEGER: self = .integer(value.as.integer)
    case LS_NUMBER: self = .number(value.as.number)
    case LS_TEXT: self = .text(buffer.string(value))
    case LS_WORD: self = .word(HostWord(bits: value.as.word))
    case LS_TABLE:
      let items = (0..<value.as.integer).map { _ in LuaData(reading: buffer, at: &place) }
      guard value.length > 0 else {
        self = .list(items)
        return
      }
      let entries = (0..<value.length).map { _ in
        let key = buffer.string(values[place])
        place += 1
        return LuaRecord.Entry(key: key, value: LuaData(reading: buffer, at: &place))
      }
      self = .record(LuaRecord(items: items, entries: entries))
    case LS_ROWS:
      let names = (0..<Int(value.length)).map { buffer.string(values[place + $0]) }
      place += names.count
      self = .list(
        (0..<value.as.integer).map { _ in
          let entries = names.map { LuaRecord.Entry(key: $0, value: LuaData(reading: buffer, at: &place)) }
          return .record(LuaRecord(entries: entries))
        })
    default: self = .nil
    }
  }

  func write(to buffer: UnsafeMutablePointer<ls_buffer>) {
    let results = HostResults(buffer: buffer)
    switch self {
    case .nil: results.appendNil()
    case .boolean(let boolean): results.append(boolean)
    case .integer(let integer): results.append(integer)
    case .number(let number): results.append(number)
    case .text(let text): results.append(text)
    case .word(let word): results.append(word)
    case .list(let items): LuaData.write(items, [], to: buffer)
    case .record(let record): LuaData.write(record.items, record.entries, to: buffer)
    }
  }

  private static func write(
    _ items: [LuaData], _ entries: [LuaRecord.Entry], to buffer: UnsafeMutablePointer<ls_buffer>
  ) {
    ls_buffer_add(
      buffer,
      ls_value(kind: UInt32(LS_TABLE), length: UInt32(entries.count), as: .init(integer: Int64(items.count))))
    for item in items { item.write(to: buffer) }
    for entry in entries {
      HostResults(buffer: buffer).append(entry.key)
      entry.value.write(to: buffer)
    }
  }
}

extension ls_buffer {
  func string(_ value: ls_value) -> String {
    guard let bytes else { return "" }
    let start = UnsafeRawPointer(bytes) + Int(value.as.integer)
    return String(decoding: UnsafeRawBufferPointer(start: start, count: Int(value.length)), as: UTF8.self)
  }
}
