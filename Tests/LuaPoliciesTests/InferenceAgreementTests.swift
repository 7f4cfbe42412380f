import Foundation
import LuaSandbox
import PolicySyntax
import Receivables
import Testing

@testable import LuaPolicies

/// What is inferred before anything runs is never contradicted when it runs: each value of each expression is compared with
/// its type, over random ledgers.
@Suite struct InferenceAgreementTests {
  private static let seeds = Array(UInt64(1)...(ProcessInfo.processInfo.environment["TAHSIL_FULL"] == "1" ? 400 : 60))

  @Test(arguments: Shipped.names)
  func `no value of a shipped policy contradicts its type`(name: String) throws {
    let files = try Self.files(of: name)
    var compared = 0
    for seed in UInt64(1)...4 {
      let probes = try ProbedPolicy(files: files).run(over: RandomLedger.snapshot(seed: seed))
      #expect(probes.contradictions.isEmpty, "seed \(seed): \(probes.contradictions.prefix(3))")
      compared += probes.compared
      print("seed \(seed): \(name): \(probes.compared) values compared, \(probes.unknown) of which nothing is known")
      #expect(probes.unknown * 10 < probes.compared || name == "do-nothing")
    }
    #expect(compared > (name == "do-nothing" ? -1 : 1_000), "\(compared) values were compared")
  }

  @Test(arguments: seeds)
  func `no value of a random script contradicts its type`(seed: UInt64) throws {
    var writer = ScriptWriter(seed: seed)
    let script = writer.function()
    var files = PolicyText.files.mapValues { Array($0.utf8) }
    files["terms.lua"] = Array(ScriptWriter.terms.utf8)
    files["helper.lua"] = Array(ScriptWriter.helper.utf8)
    files["late_fee.lua"] = Array(script.utf8)
    let probes = try ProbedPolicy(files: files).run(over: RandomLedger.snapshot(seed: seed))
    print("seed \(seed): \(probes.compared) values compared, \(probes.unknown) of which nothing is known")
    #expect(probes.contradictions.isEmpty, "seed \(seed): \(probes.contradictions.prefix(3))\n\(script)")
    #expect(probes.compared > 0, "seed \(seed)\n\(script)")
  }

  private static func files(of name: String) throws -> [String: [UInt8]] {
    try PolicyFolder(path: Shipped.path(name)).scripts.mapValues(\.bytes)
  }
}
