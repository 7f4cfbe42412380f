import Receivables

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A house CSV file that is being written, in large pieces.
final class OutputFile {
  /// How many rows there are, without the header.
  private(set) var rows = 0
  private let path: String
  private let stream: UnsafeMutablePointer<FILE>
  private var pending = RowText()
  private static let pieceSize = 1 << 17

  /// Creates the file, or empties the one that is there, and writes its header.
  init(_ kind: HouseFile, in folder: String) throws(SampleLedgerError) {
    path = "\(folder)/\(kind.name)"
    guard let stream = fopen(path, "wb") else { throw Self.failure(path) }
    self.stream = stream
    pending.plain(kind.header)
    pending.endRow()
  }

  deinit {
    fclose(stream)
  }

  /// Adds the row of an entry.
  func append(_ entry: LedgerEntry) throws(SampleLedgerError) {
    pending.append(entry)
    rows += 1
    if pending.bytes.count >= Self.pieceSize { try flush() }
  }

  /// Hands the rows so far to the system; the file is complete only after the last of them.
  func flush() throws(SampleLedgerError) {
    let written = pending.bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, stream) }
    guard written == pending.bytes.count, fflush(stream) == 0 else { throw Self.failure(path) }
    pending.removeAll()
  }

  /// Makes a folder and those above it, where they are missing.
  static func makeFolder(_ path: String) throws(SampleLedgerError) {
    for (index, character) in zip(path.indices, path) where character == "/" && index != path.startIndex {
      try makeOneFolder(String(path[..<index]))
    }
    try makeOneFolder(path)
  }

  private static func makeOneFolder(_ path: String) throws(SampleLedgerError) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw failure(path) }
  }

  private static func failure(_ path: String) -> SampleLedgerError {
    SampleLedgerError(path: path, cause: String(cString: strerror(errno)))
  }
}
