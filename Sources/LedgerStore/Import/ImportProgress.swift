/// How far an import has come.
public struct ImportProgress: Hashable, Sendable {
  /// Rows read so far, over all files.
  public let rows: Int
  /// Bytes read so far. A foreign file is read once for each kind of entry that its rows yield.
  public let bytes: Int
  /// Bytes there are to read.
  public let totalBytes: Int
}
