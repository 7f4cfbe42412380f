import Foundation
import Testing

/// A folder of its own for one test, and the program as its users start it there.
final class Desk: Sendable {
  /// What a command did.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// The output as JSON.
    func json() throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any], "\(output)\(errors)")
    }

    /// The output as a list of JSON objects.
    func list() throws -> [[String: Any]] {
      try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]], "\(output)\(errors)")
    }
  }

  /// The folder of this package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  /// The folder of the program: it is built beside the tests.
  static let products = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent()

  let folder: URL

  /// An empty desk.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("tahsil-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs `tahsil` with arguments separated by blanks.
  func tahsil(_ line: String, environment: [String: String] = [:]) throws -> Outcome {
    try tahsil(line.split(separator: " ").map(String.init), environment: environment)
  }

  /// Runs `tahsil`.
  func tahsil(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    try start(Desk.products.appendingPathComponent("tahsil"), arguments, environment)
  }

  /// Runs `tahsil` on a terminal, where somebody types. The end of the input is the sign `\u{4}`.
  func tahsil(_ line: String, typing keys: String) throws -> Outcome {
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    defer { close(terminal) }
    var (lock, number): (CInt, CInt) = (0, 0)
    // Unlock its other end, and ask for its number: as `unlockpt` and `ptsname` do, which Swift does not see.
    try #require(ioctl(terminal, 0x4004_5431, &lock) == 0 && ioctl(terminal, 0x8004_5430, &number) == 0)
    let keyboard = FileHandle(
      fileDescriptor: Foundation.open("/dev/pts/\(number)", O_RDWR | O_NOCTTY), closeOnDealloc: true)
    _ = keys.withCString { Foundation.write(terminal, $0, strlen($0)) }
    return try start(
      Desk.products.appendingPathComponent("tahsil"), line.split(separator: " ").map(String.init), [:], input: keyboard)
  }

  /// Runs a line in a shell that finds `tahsil`.
  func shell(_ line: String) throws -> Outcome {
    let path = "\(Desk.products.path):/usr/bin:/bin"
    return try start(URL(fileURLWithPath: "/bin/sh"), ["-c", line], ["PATH": path])
  }

  private func start(
    _ program: URL, _ arguments: [String], _ environment: [String: String], input: FileHandle = .nullDevice
  ) throws -> Outcome {
    let name = UUID().uuidString
    let output = folder.appendingPathComponent(".\(name).out")
    let errors = folder.appendingPathComponent(".\(name).err")
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LANG": "C.UTF-8"].merging(environment) { $1 }
    process.standardInput = input
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  // MARK: Files

  /// Writes a file.
  func write(_ text: String, to path: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Replaces text in a file, which must be there once.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    try #require(text.components(separatedBy: old).count == 2, "\(path) does not have '\(old)' once")
    try write(text.replacingOccurrences(of: old, with: new), to: path)
  }

  /// Whether there is such a file.
  func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
  }

  /// Copies a folder of this package, to the same place or to another one.
  func copy(_ path: String, to place: String? = nil) throws {
    let target = folder.appendingPathComponent(place ?? path)
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Desk.root.appendingPathComponent(path), to: target)
  }
}
