import Testing

@Suite("Help: every command explains itself with an example")
struct HelpTests {
  static let commands = [
    "demo", "import", "run", "runs", "show", "exclude", "post", "replay", "explain", "simulate", "aging", "measures",
    "ledger init",
    "ledger info",
    "ledger verify", "ledger export", "policy new", "policy check", "policy test", "policy diff",
    "policy release", "policy releases", "policy fields", "policy findings", "generate",
  ]

  @Test("an example that names the command, in lines that a terminal does not break", arguments: commands)
  func example(command: String) throws {
    let help = try Desk().tahsil("\(command) --help")
    #expect(help.status == 0)
    #expect(help.errors == "")
    let lines = help.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("  tahsil \(command)") }, "\(help.output)")
    #expect(lines.contains { $0.hasPrefix("Example") })
  }

  @Test(
    "mistakes in the line itself exit with 2, on standard error, and say where help is",
    arguments: [
      "frobnicate", "run", "run --as-of tomorrow", "run --as-of 2026-02-30", "run --as-of 2026-01-31 --threads 0",
      "aging --as-of 2026-01-31 --bounds 30,20", "post one", "generate x --invoices 3",
      "run --as-of 2026-01-31 --lang fr", "policy check --ledger ledger.sqlite", "policy diff A",
      "policy diff A B --ledger L", "policy diff A B --every week", "policy diff A B --format csv",
      "policy diff A B --history 2026-01-01", "policy diff A B --history 2026-02-01..2026-01-31",
      "policy diff A B --history 2026-01-01...2026-01-31", "policy diff A B --as-of 2026-01-31 --threads 65",
      "exclude 1 I1", "explain", "explain I1 --run 1 --as-of 2026-01-31", "explain I1 --question stage", "policy new",
      "simulate", "simulate --from 2026-01-01", "simulate --from 2026-02-01 --to 2026-01-31",
      "simulate --from 2026-01-01 --to 2026-01-31 --set grace_days",
      "simulate --from 2026-01-01 --to 2026-01-31 --vary x=1",
      "simulate --from 2026-01-01 --to 2026-01-31 --threads 0",
      "simulate --from 2026-01-01 --to 2026-01-31 --every year",
      "policy new x --currency SAX", "policy release --on 2026-02-30",
    ])
  func usage(line: String) throws {
    let outcome = try Desk().tahsil(line)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("--help"), "\(outcome.errors)")
  }

  @Test("a day that does not exist is told apart from one that is left out")
  func day() throws {
    #expect(try Desk().tahsil("run --as-of 2026-02-30").errors.contains("such as 2026-01-31"))
  }

  @Test("completion scripts for three shells", arguments: ["bash", "zsh", "fish"])
  func completion(shell: String) throws {
    let outcome = try Desk().tahsil("--generate-completion-script \(shell)")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("tahsil"))
  }
}
