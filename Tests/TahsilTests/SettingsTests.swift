import Testing

@Suite("Where the command line looks, and in which language it speaks")
struct SettingsTests {
  @Test("$TAHSIL_LEDGER and $TAHSIL_POLICY stand where no option does, and an option beats them")
  func environment() throws {
    let desk = try Desk.withBook()
    let environment = ["TAHSIL_LEDGER": "ledger.sqlite", "TAHSIL_POLICY": "Policies/do-nothing"]
    let run = try desk.tahsil("run --as-of 2026-03-02 --format json", environment: environment)
    #expect((try run.json()["policy"] as? [String: Any])?["name"] as? String == "do-nothing")
    let other = try desk.tahsil(
      "run --as-of 2026-03-02 --format json --policy Policies/strict", environment: environment)
    #expect((try other.json()["policy"] as? [String: Any])?["name"] as? String == "strict")
    let missing = try desk.tahsil("runs", environment: ["TAHSIL_LEDGER": "elsewhere.sqlite"])
    #expect(missing.status == 2)
    #expect(missing.errors.contains("elsewhere.sqlite"))
    #expect(missing.errors.contains("tahsil ledger init"))
  }

  @Test("Arabic by option and by $LANG; JSON stays as it is")
  func arabic() throws {
    let desk = try Desk.withBook()
    let aging = try desk.tahsil("aging --as-of 2026-03-02 --lang ar").output
    #expect(aging.contains("الذمم المفتوحة") && aging.contains("غير مستحق"))
    #expect(try desk.tahsil("aging --as-of 2026-03-02", environment: ["LANG": "ar_SA.UTF-8"]).output == aging)
    let run = try desk.tahsil("run --as-of 2026-03-02 --lang ar").output
    #expect(run.contains("النور للتجارة") && run.contains("تذكير ودي"), "\(run)")
    #expect(
      try desk.tahsil("aging --as-of 2026-03-02 --lang ar --format json").output
        == desk.tahsil("aging --as-of 2026-03-02 --format json").output)
  }

  @Test("no colour and no progress bar where nobody looks on", arguments: [[:], ["NO_COLOR": "1"]])
  func plain(environment: [String: String]) throws {
    let desk = try Desk.withBook()
    let run = try desk.tahsil("run --as-of 2026-03-02", environment: environment)
    #expect(!run.output.contains("\u{1B}") && !run.errors.contains("\u{1B}"))
  }
}
