/// One way in for bytes that somebody else wrote.
protocol HostileInput: AnyObject, SendableMetatype {
  /// The name on the command line, and of the folder under `Corpus`.
  static var name: String { get }
  /// Words that mean something to the reader: what mutations put in.
  static var words: [String] { get }
  /// The file that an input begins with; others follow under a line such as `--- invoices.csv`.
  static var firstFile: String { get }

  init() throws

  /// Reads an input, and what follows from it.
  ///
  /// - Parameter isThorough: whether every way is taken; else one that the input's own bytes choose, which is faster.
  /// - Throws: `Violation`, and whatever must not come out of the reader.
  func check(_ input: [UInt8], isThorough: Bool) throws
}

/// A promise that an input broke.
struct Violation: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// The four ways in.
enum HostileInputs {
  static let all: [any HostileInput.Type] = [
    HostileCSV.self, HostileProfile.self, HostileManifest.self, HostileCases.self,
  ]

  static let names = all.map { $0.name }

  static func named(_ name: String) -> (any HostileInput.Type)? { all.first { $0.name == name } }
}
