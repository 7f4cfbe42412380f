/// Which policy decided: enough to find the very same files again.
public struct PolicyIdentity: Hashable, Sendable {
  /// One file of a policy and the hash of its bytes.
  public struct File: Hashable, Sendable {
    /// The path inside the policy folder, or inside `shared` beside it.
    public let path: String
    /// SHA-256 of the file, 64 lower-case hexadecimal digits.
    public let sha256: String

    /// A file with its hash.
    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// The name in the manifest.
  public let name: String
  /// The revision in the manifest.
  public let revision: Int
  /// SHA-256 over the names and hashes of all files.
  public let sha256: String
  /// Every file that can change an answer, sorted by path.
  public let files: [File]

  /// An identity from its parts.
  public init(name: String, revision: Int, sha256: String, files: [File]) {
    self.name = name
    self.revision = revision
    self.sha256 = sha256
    self.files = files
  }
}
