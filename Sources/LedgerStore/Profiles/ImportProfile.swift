import Foundation

/// How to read a foreign layout: which files, and which entries each row yields.
///
/// ```toml
/// [[file]]
/// pattern = "open-items-*.csv"
/// dates = "D.M.YYYY"
/// decimal_mark = ","
///
/// [file.invoice]
/// id = "Document"
/// customer = "Account"
/// issued = "Posting date"
/// due = "Due date"
/// amount = "Amount"
/// currency = { constant = "EUR" }
/// ```
public struct ImportProfile: Sendable {
  /// What one file yields.
  struct File: Sendable {
    var pattern: String
    /// One source for each kind, without a path.
    var sources: [ImportSource]
  }

  /// The longest text that is read as a profile, in bytes.
  static let longestText = 1 << 16

  /// The files that the profile knows.
  let files: [File]

  /// The patterns of file names that the profile knows, such as `open-items-*.csv`.
  public var patterns: [String] { files.map(\.pattern) }

  /// Reads a profile from a file.
  public init(path: String) throws(ProfileError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ProfileError(messages: [
        ImportMessage(file: path, message: "there is no such profile, or it cannot be read", remedy: "check the path")
      ])
    }
    guard let toml = String(validating: data, as: UTF8.self) else {
      throw ProfileError(messages: [
        ImportMessage(file: path, message: "the text is not UTF-8", remedy: "save the file as UTF-8")
      ])
    }
    try self.init(toml: toml, file: path)
  }

  /// Reads a profile from its text.
  ///
  /// - Parameter file: how messages name it.
  public init(toml: String, file: String) throws(ProfileError) {
    var reader = ProfileReader(file: file, text: toml)
    files = reader.files()
    if !reader.messages.isEmpty {
      throw ProfileError(messages: reader.messages.sorted { $0.line < $1.line })
    }
  }

  /// The sources that a file yields; none where no pattern fits its name. The first pattern that fits counts.
  func sources(of path: String, name: String) -> [ImportSource] {
    guard let file = files.first(where: { Self.fits(Array(name.utf8), Array($0.pattern.utf8)) }) else {
      return []
    }
    return file.sources.map { source in
      var source = source
      source.path = path
      return source
    }
  }

  /// Whether a name fits a pattern in which `*` stands for anything. Time grows with the product of their lengths.
  private static func fits(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
    var (place, wanted) = (0, 0)
    // Behind the last `*`, and how far it reaches: an earlier one never has to reach further.
    var star: (wanted: Int, place: Int)?
    while place < name.count {
      if wanted < pattern.count, pattern[wanted] == UInt8(ascii: "*") {
        wanted += 1
        star = (wanted, place)
      } else if wanted < pattern.count, pattern[wanted] == name[place] {
        (place, wanted) = (place + 1, wanted + 1)
      } else if let last = star {
        star = (last.wanted, last.place + 1)
        (wanted, place) = (last.wanted, last.place + 1)
      } else {
        return false
      }
    }
    return pattern[wanted...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
