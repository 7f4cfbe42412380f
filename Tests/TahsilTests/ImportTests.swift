import Testing

@Suite("tahsil import: all rows or none")
struct ImportTests {
  @Test("errors of all files, with file, line, column and remedy, on standard error; no ledger is left behind")
  func errors() throws {
    let desk = try Desk()
    try desk.write("id,name\nC1,One\n", to: "book/customers.csv")
    try desk.write(
      "id,customer,issued,due,amount,currency\nI1,C1,2026-01-31,2026-01-01,1.00,SAR\nI2,C9,2026-01-01,2026-01-31,1.005,SAR\n",
      to: "book/invoices.csv")
    let outcome = try desk.tahsil("import book")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("invoices.csv:2: due: "))
    #expect(outcome.errors.contains("invoices.csv:3: "))
    #expect(outcome.errors.contains("Nothing was loaded"))
    #expect(!desk.has("ledger.sqlite"))
  }

  @Test("the same rows again change nothing; other content under a known id shows both and loads nothing")
  func conflict() throws {
    let desk = try Desk.withBook()
    let again = try desk.tahsil("import book")
    #expect(again.status == 0)
    #expect(again.output.contains("The ledger had all of it already."))
    try desk.edit("book/invoices.csv", "10000.00", "11000.00")
    let other = try desk.tahsil("import book")
    #expect(other.status == 2)
    #expect(other.output == "")
    #expect(other.errors.contains("10000.00") && other.errors.contains("11000.00"), "\(other.errors)")
  }

  @Test("a dry run records nothing, and a missing file is named")
  func dryRun() throws {
    let desk = try Desk()
    try desk.write("id,name\nC1,One\n", to: "customers.csv")
    let dry = try desk.tahsil("import customers.csv --dry-run")
    #expect(dry.status == 0)
    #expect(dry.output.contains("1 new"))
    #expect(!desk.has("ledger.sqlite"))
    let missing = try desk.tahsil("import nowhere.csv")
    #expect(missing.status == 2)
    #expect(missing.output == "")
    #expect(missing.errors.contains("nowhere.csv"))
  }

  @Test("faulty rows go to a file of their own where somebody asks for it: done with findings")
  func rejects() throws {
    let desk = try Desk()
    try desk.write("id,name\nC1,One\n,Two\n", to: "customers.csv")
    let outcome = try desk.tahsil("import customers.csv --rejects rejects.csv")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("1 new") && outcome.output.contains("1 rejected"))
    #expect(desk.has("rejects.csv"))
  }
}
