import Foundation
import Testing

/// The executable, run as people run it.
enum Program {
  /// What a run of the program left behind.
  struct Ending {
    var status: Int32
    var wasKilled = false
    var output: String
    var messages: String
  }

  /// Where the executable is: beside the tests, or where `TAHSIL_PROGRAM` says, such as a release build.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["TAHSIL_PROGRAM"] { return path }
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = tests.deletingLastPathComponent().appending(path: "tahsil").path()
    guard FileManager.default.isExecutableFile(atPath: beside) else {
      preconditionFailure("there is no tahsil beside the tests in \(beside)")
    }
    return beside
  }()

  /// Runs the program to its end.
  @discardableResult
  static func run(_ arguments: String...) throws -> Ending {
    try run(arguments)
  }

  /// Runs the program, or another one, to its end, or kills it without warning after a time.
  static func run(
    _ arguments: [String], of executable: String = path, environment: [String: String]? = nil,
    killAfter delay: Duration? = nil
  ) throws -> Ending {
    let running = try RunningProgram(arguments, of: executable, environment: environment)
    if let delay {
      Thread.sleep(forTimeInterval: delay / .seconds(1))
      running.send(SIGKILL)
    }
    return try running.ending()
  }

  /// Runs the program to its end, which must be a good one.
  @discardableResult
  static func succeed(_ arguments: String..., orStatus other: Int32 = 0) throws -> Ending {
    let ending = try run(arguments)
    try #require(
      !ending.wasKilled && (ending.status == 0 || ending.status == other), "\(arguments): \(ending.messages)")
    return ending
  }
}

/// The executable while it runs.
final class RunningProgram {
  private let process = Process()
  private let folder: TemporaryFolder
  private let output: URL
  private let messages: URL

  /// Starts the program, or another one.
  init(_ arguments: [String], of executable: String = Program.path, environment: [String: String]? = nil) throws {
    folder = try TemporaryFolder()
    // Files, since a pipe that nobody reads would stop the program.
    output = try folder.newFile("output")
    messages = try folder.newFile("messages")
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    if let environment { process.environment = environment }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
  }

  /// The number that the system knows it by.
  var number: Int32 { process.processIdentifier }

  /// What it has written to standard output by now.
  func outputSoFar() throws -> String { try String(contentsOf: output, encoding: .utf8) }

  /// What it has written to standard error by now.
  func messagesSoFar() throws -> String { try String(contentsOf: messages, encoding: .utf8) }

  /// Sends it a signal.
  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for its end.
  func ending() throws -> Program.Ending {
    process.waitUntilExit()
    return Program.Ending(
      status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
      output: try String(contentsOf: output, encoding: .utf8),
      messages: try String(contentsOf: messages, encoding: .utf8))
  }
}

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "tahsil-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A new empty file in the folder.
  func newFile(_ name: String) throws -> URL {
    let file = URL(filePath: path).appending(path: name)
    try Data().write(to: file)
    return file
  }
}
