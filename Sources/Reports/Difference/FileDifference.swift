/// One file of two policy folders.
public struct FileDifference: Hashable, Sendable {
  /// What became of the file from A to B.
  public enum Change: String, Hashable, Sendable {
    case added, removed, changed
  }

  /// The path inside the policy folder, or inside `shared` beside it.
  public let path: String
  /// What became of it.
  public let change: Change
  /// Its lines.
  public let lines: LineDifference

  /// The files that differ, sorted by path.
  ///
  /// - Parameters:
  ///   - a: the bytes of the files of policy A by path.
  ///   - b: those of policy B. Bytes that are no UTF-8 are shown as replacement characters.
  public static func files(_ a: [String: [UInt8]], _ b: [String: [UInt8]]) -> [FileDifference] {
    Set(a.keys).union(b.keys).sorted().compactMap { path in
      guard a[path] != b[path] else { return nil }
      let change: Change = a[path] == nil ? .added : b[path] == nil ? .removed : .changed
      let texts = [a[path] ?? [], b[path] ?? []].map { String(decoding: $0, as: UTF8.self) }
      return FileDifference(path: path, change: change, lines: LineDifference(from: texts[0], to: texts[1]))
    }
  }
}
