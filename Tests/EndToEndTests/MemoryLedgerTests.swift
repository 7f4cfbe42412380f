import Foundation
import LedgerStore
import Receivables
import SampleLedgers
import Testing

@Suite("A ledger from house CSV without a file")
struct MemoryLedgerTests {
  /// Folders of house CSV that ship with the package.
  static let storyFolders = ["manufacturer", "retailer", "technology", "wholesaler"].map {
    packageFolder.appending(path: "Examples/stories/\($0)").path
  }

  @Test("is the ledger that the same files make in a file", arguments: storyFolders)
  func stories(_ folder: String) throws { try requireSame(folder) }

  @Test("is the same for an invented ledger with everything that happens to one", arguments: [0.12, 1])
  func sample(openShare: Double) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tahsil-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try SampleLedger(seed: 5, invoices: 2_000, openShare: openShare).write(to: folder)
    try requireSame(folder)
  }

  private func requireSame(_ folder: String) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "tahsil-\(UUID().uuidString).sqlite").path
    defer {
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
    let store = try LedgerStore(creating: path)
    defer { try? store.close() }
    let report = try Import(paths: [folder]).run(into: store)
    let inMemory = try Import(paths: [folder]).ledger()
    #expect(inMemory.report == report)
    let ledger = try #require(inMemory.ledger)
    #expect(ledger.invoices.count > 0)
    #expect(try ledger == store.ledger())
  }
}
