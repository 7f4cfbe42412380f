internal import CCSV
internal import Foundation

/// Reads CSV as a stream of rows, by RFC 4180 to the letter: a quote inside an unquoted field is an error, and a quoted
/// field may span lines.
///
/// The bytes of a row's fields stay where they are until the next row. One reader serves one thread; it may read one
/// input after the other.
public final class CSVReader {
  /// What is done with blanks and tabs around fields.
  public enum Blanks: Sendable {
    /// They are part of the field: the way of data.
    case kept
    /// They are left out, unless they stand in quotes: the way of tables that people line up by hand.
    case trimmed
  }

  /// The longest field that is accepted, in bytes: a longer one is a quote that nobody closed.
  public static let longestField = 1 << 20

  /// The most fields that a row may have: with more of them it is no table.
  public static let mostFields = 100_000

  /// The line where the current row begins, 1 for the first of the input.
  @exclusivity(unchecked) public private(set) var line = 1
  /// How many fields the current row has.
  @exclusivity(unchecked) public private(set) var count = 0

  /// Where the fields of the current row lie, and how many bytes are between two of them.
  @exclusivity(unchecked) private var fields: UnsafePointer<UInt8>
  @exclusivity(unchecked) private var gap = 0
  /// The fields that libcsv has handed over, end to end.
  @exclusivity(unchecked) private var bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 4096)
  @exclusivity(unchecked) private var capacity = 4096
  @exclusivity(unchecked) private var used = 0
  @exclusivity(unchecked) private var ends = UnsafeMutablePointer<Int>.allocate(capacity: 64)
  @exclusivity(unchecked) private var endCapacity = 64
  /// Line ends before the row at hand.
  @exclusivity(unchecked) private var lineEnds = 0
  @exclusivity(unchecked) private var lastTerminator: CInt = 0
  private var onRow: (CSVReader) throws -> Void = { _ in }
  @exclusivity(unchecked) private var failure: (any Error)?

  /// A reader that has read nothing yet.
  public init() { fields = UnsafePointer(bytes) }

  deinit {
    bytes.deallocate()
    ends.deallocate()
  }

  /// A field of the current row, good until the next row.
  public subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = index == 0 ? 0 : ends[index - 1] + gap
    return UnsafeBufferPointer(start: fields + start, count: ends[index] - start)
  }

  /// Reads the file at `path`.
  ///
  /// - Parameters:
  ///   - onBlock: what to do with each piece of the file, before its rows.
  ///   - onRow: what to do with each row; rows without any field are passed over.
  /// - Throws: `CSVFailure`, and what `onRow` throws.
  public func read(
    _ path: String, delimiter: UInt8 = UInt8(ascii: ","), blanks: Blanks = .kept,
    onBlock: (UnsafeRawBufferPointer) -> Void = { _ in }, onRow: @escaping (CSVReader) throws -> Void
  ) throws {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw CSVFailure(line: 0, message: "the file cannot be read", remedy: "check its permissions")
    }
    defer { try? file.close() }
    try read(delimiter: delimiter, blanks: blanks, onRow: onRow) { parse in
      while let block = try file.read(upToCount: 1 << 20), !block.isEmpty {
        try block.withUnsafeBytes { block in
          onBlock(block)
          try parse(block)
        }
      }
    }
  }

  /// Reads bytes that are in memory, as ``read(_:delimiter:blanks:onBlock:onRow:)`` reads a file.
  public func read(
    bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ","), blanks: Blanks = .kept,
    onRow: @escaping (CSVReader) throws -> Void
  ) throws {
    try read(delimiter: delimiter, blanks: blanks, onRow: onRow) { parse in
      try bytes.withUnsafeBytes { if !$0.isEmpty { try parse($0) } }
    }
  }

  /// Reads what `blocks` hands to its argument, piece by piece.
  private func read(
    delimiter: UInt8, blanks: Blanks, onRow: @escaping (CSVReader) throws -> Void,
    blocks: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void
  ) throws {
    reset(onRow: onRow)
    defer { self.onRow = { _ in } }
    var parser = csv_parser()
    guard csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL)) == 0 else {
      throw CSVFailure(line: 0, message: "out of memory", remedy: "")
    }
    defer { csv_free(&parser) }
    csv_set_delim(&parser, delimiter)
    if blanks == .kept { csv_set_space_func(&parser) { _ in 0 } }
    let isPlain = blanks == .kept && ![Self.quote, 10, 13].contains(delimiter)
    var isFirst = true
    try blocks { block in
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let start = isFirst && block.starts(with: mark) ? 3 : 0
      isFirst = false
      let bytes = UnsafeRawBufferPointer(rebasing: block[start...]).assumingMemoryBound(to: UInt8.self)
      if isPlain { try parsePlainly(bytes, with: &parser) } else { try parse(bytes, with: &parser) }
    }
    let code = csv_fini(&parser, Self.fieldEnded, Self.rowEnded, Unmanaged.passUnretained(self).toOpaque())
    if let failure { throw failure }
    if code != 0 {
      throw CSVFailure(
        line: lineEnds + 1, message: "a quoted field that begins in this row is not closed",
        remedy: "write the closing quote")
    }
  }

  private func reset(onRow: @escaping (CSVReader) throws -> Void) {
    self.onRow = onRow
    (line, count, used, lineEnds, lastTerminator, failure) = (1, 0, 0, 0, 0, nil)
  }

  /// Rows in which nothing is quoted are taken as they lie in the block, and libcsv reads the others: it goes from byte to
  /// byte with a call for each field, which is several times the time.
  private func parsePlainly(_ block: UnsafeBufferPointer<UInt8>, with parser: inout csv_parser) throws {
    var rest = block
    while !rest.isEmpty {
      if parser.pstate == Self.betweenRows {
        let taken = takePlainRows(rest, delimiter: parser.delim_char)
        if let failure { throw failure }
        rest = UnsafeBufferPointer(rebasing: rest[taken...])
      }
      let line = rest.firstIndex(of: 10).map { $0 + 1 } ?? rest.count
      try parse(UnsafeBufferPointer(rebasing: rest[..<line]), with: &parser)
      rest = UnsafeBufferPointer(rebasing: rest[line...])
    }
  }

  /// Takes rows up to the first one that has a quote, does not end in the block, or may be a mistake. Returns how many
  /// bytes they take.
  private func takePlainRows(_ block: UnsafeBufferPointer<UInt8>, delimiter: UInt8) -> Int {
    var start = 0
    // Most bytes are letters and digits, which are above all that matters here.
    let highest = max(Self.quote, delimiter)
    for (place, byte) in block.enumerated() where byte <= highest {
      if byte == Self.quote || failure != nil { break }
      let isEnd = byte == 10 || byte == 13
      guard isEnd || byte == delimiter else { continue }
      if byte == delimiter || place > start {
        let before = count == 0 ? 0 : ends[count - 1] + 1
        if place - start - before > Self.longestField || count == Self.mostFields { break }
        if count == endCapacity { growEnds() }
        ends[count] = place - start
        count += 1
      }
      guard isEnd, let first = block.baseAddress else { continue }
      (fields, gap) = (first + start, 1)
      start = place + 1
      endRow(CInt(byte))
    }
    count = 0
    return start
  }

  private func parse(_ block: UnsafeBufferPointer<UInt8>, with parser: inout csv_parser) throws {
    let context = Unmanaged.passUnretained(self).toOpaque()
    let taken = csv_parse(&parser, block.baseAddress, block.count, Self.fieldEnded, Self.rowEnded, context)
    if let failure { throw failure }
    if taken < block.count {
      throw CSVFailure(
        line: lineEnds + 1, message: "a quote stands where none may stand, and the rest of the file cannot be read",
        remedy: "put the whole field in quotes and double the quotes inside it")
    }
    // Before its end is seen: libcsv keeps the whole field in memory.
    if parser.entry_pos > Self.longestField { throw tooLongField }
  }

  private var tooLongField: CSVFailure {
    CSVFailure(
      line: lineEnds + 1, message: "a field of this row is longer than a million bytes",
      remedy: "look for a quote that is not closed")
  }

  private var tooManyFields: CSVFailure {
    CSVFailure(
      line: lineEnds + 1, message: "this row has more than \(Self.mostFields) fields",
      remedy: "look for a line end that is missing")
  }

  private static let quote = UInt8(ascii: "\"")

  /// The state in which libcsv begins, and to which it returns after each row.
  private static let betweenRows: CInt = 0

  // MARK: - What libcsv calls. No Swift error may cross it, so errors wait in `failure`.

  private static let fieldEnded: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
    field, length, context in
    guard let context else { return }
    Unmanaged<CSVReader>.fromOpaque(context).takeUnretainedValue().append(field, length)
  }

  private static let rowEnded: @convention(c) (CInt, UnsafeMutableRawPointer?) -> Void = { terminator, context in
    guard let context else { return }
    let reader = Unmanaged<CSVReader>.fromOpaque(context).takeUnretainedValue()
    (reader.fields, reader.gap) = (UnsafePointer(reader.bytes), 0)
    reader.endRow(terminator)
  }

  private func append(_ field: UnsafeMutableRawPointer?, _ length: Int) {
    if failure != nil { return }
    if length > Self.longestField || count == Self.mostFields {
      failure = length > Self.longestField ? tooLongField : tooManyFields
      return
    }
    if used + length > capacity { grow(to: used + length) }
    if count == endCapacity { growEnds() }
    if let field, length > 0 {
      (bytes + used).update(from: field.assumingMemoryBound(to: UInt8.self), count: length)
    }
    used += length
    ends[count] = used
    count += 1
  }

  /// Line ends inside the fields of the row: LF, CR, and both together once.
  private func innerLineEnds() -> Int {
    if memchr(bytes, 10, used) == nil, memchr(bytes, 13, used) == nil { return 0 }
    return (0..<count).reduce(0) { sum, index in
      let field = self[index]
      return sum
        + field.indices.count { offset in
          field[offset] == 13 || (field[offset] == 10 && (offset == 0 || field[offset - 1] != 13))
        }
    }
  }

  private func endRow(_ terminator: CInt) {
    let isSecondHalf = count == 0 && terminator == 10 && lastTerminator == 13
    lastTerminator = terminator
    if isSecondHalf { return }
    line = lineEnds + 1
    if count > 0, failure == nil {
      do { try onRow(self) } catch { failure = error }
    }
    lineEnds += innerLineEnds() + 1
    count = 0
    used = 0
  }

  private func grow(to needed: Int) {
    let larger = max(capacity * 2, needed)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: bytes, count: used)
    bytes.deallocate()
    bytes = moved
    capacity = larger
  }

  private func growEnds() {
    let moved = UnsafeMutablePointer<Int>.allocate(capacity: endCapacity * 2)
    moved.update(from: ends, count: count)
    ends.deallocate()
    ends = moved
    endCapacity *= 2
  }
}
