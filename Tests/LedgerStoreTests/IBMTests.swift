import Foundation
import LedgerStore
import Receivables
import Testing

@Suite("The IBM late payment histories")
struct IBMTests {
  /// The root of the package.
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The data, in the folder that the environment names or in the one beside the package; `nil` where neither has it.
  static let data: String? = {
    let name = "data/ibm-late-payment/WA_Fn-UseC_-Accounts-Receivable.csv"
    let folders = [
      ProcessInfo.processInfo.environment["TAHSIL_SHARED"], root.deletingLastPathComponent().path + "/shared",
    ]
    return folders.compactMap { $0.map { "\($0)/\(name)" } }.first { FileManager.default.fileExists(atPath: $0) }
  }()

  @Test(
    "are read through the example profile, and change nothing the second time",
    .enabled(if: data != nil, "the data are not here: set TAHSIL_SHARED or put the folder shared beside the package"))
  func reads() throws {
    let fixture = try LedgerFixture()
    var run = Import(paths: [try #require(Self.data)])
    run.profile = try ImportProfile(path: Self.root.path + "/Examples/ibm/profile.toml")
    let report = try fixture.run(run)
    #expect(report.errors == [])
    #expect(report.findings == [])
    #expect(report.files.map(\.kind) == [.customer, .invoice, .payment, .dispute])
    #expect(report.files.map(\.added) == [100, 2466, 2466, 561])
    #expect(
      Set(report.files.map(\.sha256)) == ["f5d488eaa4c1cc843b478b6f1068c553c5394aab4b64d587e4b9ad811d845c19"])
    let ledger = try fixture.store.ledger()
    #expect(ledger.invoices.reduce(0) { $0 + $1.amount } == 14_770_318)
    #expect(ledger.credits.reduce(0) { $0 + $1.amount } == 14_770_318)
    #expect(ledger.customers.allSatisfy { $0.currency == .USD })
    #expect(Set(ledger.customers.map(\.region)) == ["391", "406", "770", "818", "897"])
    #expect(ledger.invoiceIDs[0] == "0000611365")
    #expect(ledger.invoices[0].issued == Day("2013-01-02"))
    #expect(try fixture.store.info().days?.upperBound == Day("2014-01-09"))
    #expect(try fixture.store.verify() == [])
    let again = try fixture.run(run)
    #expect((again.added, again.unchanged, again.recording) == (0, 5593, nil))
    #expect(try fixture.store.info().sequence == 2)
  }
}
