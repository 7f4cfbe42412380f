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
  public init() {}

  deinit {
    bytes.deallocate()
    ends.deallocate()
  }

  /// A field of the current row, good until the next row.
  public subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = index == 0 ? 0 : ends[index - 1]
    return UnsafeBufferPointer(start: bytes + start, count: ends[index] - start)
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
    var isFirst = true
    try blocks { block in
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let start = isFirst && block.starts(with: mark) ? 3 : 0
      isFirst = false
      try parse(UnsafeRawBufferPointer(rebasing: block[start...]), with: &parser)
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

  private func parse(_ block: UnsafeRawBufferPointer, with parser: inout csv_parser) throws {
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

  // MARK: - What libcsv calls. No Swift error may cross it, so errors wait in `failure`.

  private static let fieldEnded: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
    field, length, context in
    guard let context else { return }
    Unmanaged<CSVReader>.fromOpaque(context).takeUnretainedValue().append(field, length)
  }

  private static let rowEnded: @convention(c) (CInt, UnsafeMutableRawPointer?) -> Void = { terminator, context in
    guard let context else { return }
    Unmanaged<CSVReader>.fromOpaque(context).takeUnretainedValue().endRow(terminator)
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
