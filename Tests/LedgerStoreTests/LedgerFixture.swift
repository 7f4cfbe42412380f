import Foundation
import LedgerStore
import Testing

/// A folder of its own for one test, with a ledger in it, gone with the test.
final class LedgerFixture {
  let folder: String
  let store: LedgerStore

  init() throws {
    folder = NSTemporaryDirectory() + "tahsil-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try LedgerStore(creating: folder + "/ledger.sqlite")
  }

  deinit {
    try? store.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, bytes: Array(text.utf8))
  }

  @discardableResult
  func write(_ name: String, bytes: [UInt8]) throws -> String {
    let path = "\(folder)/\(name)"
    let parent = path.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(atPath: "/" + parent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Imports texts as files of these names.
  @discardableResult
  func load(_ files: KeyValuePairs<String, String>, _ change: (inout Import) -> Void = { _ in }) throws -> ImportReport
  {
    var run = Import(paths: try files.map { try write($0.key, $0.value) })
    change(&run)
    return try self.run(run)
  }

  /// Runs an import into the ledger, and makes sure that it gives the same without a file as in a new one.
  @discardableResult
  func run(_ options: Import) throws -> ImportReport {
    try requireSameInMemory(options)
    return try options.run(into: store)
  }

  /// Carries an import out in memory and in a new file: both must say the same and make the same ledger.
  func requireSameInMemory(_ options: Import, _ comment: Comment? = nil) throws {
    let path = "\(folder)/beside.sqlite"
    let beside = try LedgerStore(creating: path)
    defer {
      try? beside.close()
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
    let (inFile, fileRejects) = try withRejects(options) { try $0.run(into: beside) }
    let (inMemory, memoryRejects) = try withRejects(options) { try $0.ledger() }
    try #require(inMemory.report == inFile, comment)
    try #require(memoryRejects == fileRejects, comment)
    let ledger = inFile.isRefused || inFile.isDryRun ? nil : try beside.ledger()
    try #require(inMemory.ledger == ledger, comment)
  }

  /// Runs an import with its rejected rows, if it writes any, in a file of their own, and returns what is in there.
  private func withRejects<Result>(
    _ options: Import, _ body: (Import) throws -> Result
  ) throws -> (Result, rejects: String?) {
    var options = options
    let path = "\(folder)/beside.rejects"
    if options.rejects != nil { options.rejects = path }
    defer { try? FileManager.default.removeItem(atPath: path) }
    let result = try body(options)
    return (result, try? String(contentsOfFile: path, encoding: .utf8))
  }

  /// The errors of a report, with the folder cut off their paths.
  func errors(_ report: ImportReport) -> [String] { report.errors.map { short($0.description) } }

  func findings(_ report: ImportReport) -> [String] { report.findings.map { short($0.description) } }

  private func short(_ text: String) -> String { text.replacingOccurrences(of: folder + "/", with: "") }

  /// A ledger of two customers and three invoices.
  static func small() throws -> LedgerFixture {
    let fixture = try LedgerFixture()
    let report = try fixture.load(["customers.csv": Self.customers, "invoices.csv": Self.invoices])
    try #require(report.errors == [])
    return fixture
  }

  static let customers = """
    id,name,currency
    C1,Al Noor Trading,SAR
    C2,Falcon Metals,USD

    """

  static let invoices = """
    id,customer,issued,due,amount,currency
    I1,C1,2026-01-01,2026-01-31,1000.00,SAR
    I2,C1,2026-01-10,2026-02-09,250.5,SAR
    I3,C2,2026-01-15,2026-01-15,99,USD

    """
}
