import Foundation
import Testing

@Suite("A policy that fails for many, from the command line")
struct EveryoneFaultsTests {
  @Test("that fails for everybody: one message, nothing on standard output, nothing saved, and status 2")
  func everybody() throws {
    let desk = try Desk.withBook()
    try desk.edit("Policies/standard/late_fee.lua", "if invoice.disputed then", "if invoice.disputd then")
    for options in ["", " --post", " --threads 3", " --lang ar --format json"] {
      let run = try desk.tahsil("run --as-of 2026-03-02\(options)")
      #expect(run.status == 2)
      #expect(run.output == "")
      let lines = run.errors.split(separator: "\n")
      #expect(
        lines.first
          == "tahsil: the run is refused, and nothing is saved: the policy failed for all 2 customers", "\(run.errors)")
      #expect(lines.count == 5, "\(run.errors)")
      #expect(lines[1].hasPrefix("  late_fee.lua:3: ") && lines[1].contains("did you mean 'disputed'?"), "\(lines[1])")
      #expect(lines[3] == "      met by 2 customers")
    }
    #expect(try desk.tahsil("runs").output == "There are no runs yet.\n")
    try desk.edit("Policies/standard/late_fee.lua", "if invoice.disputd then", "if invoice.disputed then")
    #expect(try desk.tahsil("run --as-of 2026-03-02").status == 0)
  }

  @Test("that fails for everybody in a large ledger: nobody behind the first thousand is asked")
  func large() throws {
    let desk = try Desk()
    try desk.copy("Policies")
    let generated = try desk.tahsil("generate book --invoices 3000 --customers 1800 --seed 5 --open-share 0.8")
    #expect(generated.status == 0, "\(generated.errors)")
    #expect(try desk.tahsil("import book").status == 0)
    try desk.edit("Policies/standard/late_fee.lua", "if invoice.disputed then", "if invoice.disputd then")
    let messages = try ["1", "7"].map { threads in
      let run = try desk.tahsil("run --as-of 2025-12-31 --threads \(threads)")
      #expect(run.status == 2)
      return run.errors
    }
    #expect(Set(messages).count == 1, "\(messages)")
    #expect(messages[0].contains("the policy failed for the first 1000 customers, and nobody else was asked"))
    #expect(messages[0].contains("met by 1000 customers"))
    #expect(messages[0].utf8.count < 1_000, "\(messages[0])")
  }

  @Test("that fails for many and not for all: the run goes on, its text is short, its JSON has every fault")
  func many() throws {
    let desk = try Desk()
    try desk.copy("Policies")
    #expect(try desk.tahsil("generate book --invoices 3000 --customers 400 --seed 5 --open-share 0.5").status == 0)
    #expect(try desk.tahsil("import book").status == 0)
    try desk.edit(
      "Policies/standard/late_fee.lua", "invoice:interest(terms.annual_rate, invoice.due, today)", "invoice.ballance")
    let run = try desk.tahsil("run --as-of 2025-12-31")
    #expect(run.status == 1, "\(run.errors)")
    let faults = try #require(try desk.tahsil("show 1 --format json").json()["faults"] as? [[String: Any]])
    #expect(faults.count > 300, "\(faults.count)")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count { $0.contains("ballance") } == 2, "the message and the line, once each:\n\(run.output)")
    #expect(lines.count { $0.contains("more customers") } == 1)
    #expect(lines.count < 100)
    #expect(try desk.tahsil("show 1 --lang ar").output.contains("من العملاء غيرهم"))
    #expect(try desk.tahsil("replay 1").status == 0)
  }
}
