import Foundation
import LedgerStore
import Receivables
import Testing

@Suite("The list of what is wrong")
struct ImportListTests {
  @Test("has the errors of all files at once, and nothing of any file is loaded")
  func allAtOnce() throws {
    let fixture = try LedgerFixture.small()
    let report = try fixture.load([
      "payments.csv": "id,customer,date,amount,currency\nP1,C1,2026-02-01,x,SAR\nP2,C1,2026-02-01,5,SAR\n",
      "customers.csv": "id,name,segment,colour\nC8,,vip,red\nC9,Good,vip,blue\n",
      "invoices.csv": "id,customer,issued,due,amount,currency\nI9,C7,2026-01-01,2026-01-31,0,SAR\n",
    ])
    #expect(
      fixture.errors(report) == [
        "customers.csv:2: name: the field is empty; every customer needs it",
        "invoices.csv:2: customer: there is no customer 'C7'; add it to customers.csv, or correct the id",
        "invoices.csv:2: amount: '0' is not above 0; write an amount above 0",
        """
        payments.csv:2: amount: 'x' is not an amount; write it as 1234.50, without a currency or spaces
        """,
      ])
    #expect(
      fixture.findings(report) == [
        """
        customers.csv:1: colour: nothing declares this column, and it was not read; customers.csv may have id, name, \
        name_ar, segment, region, language, currency, opened, credit_limit, rating, terms_days, email, phone, parent
        """
      ])
    #expect(try fixture.store.ledger().customers.count == 2)
  }

  @Test("suggests the column that was probably meant, as a finding where the column is optional")
  func suggestion() throws {
    let fixture = try LedgerFixture()
    let report = try fixture.load(["customers.csv": "id,name,segmnet\nC1,Noor,vip\n"])
    #expect(report.errors == [])
    #expect(
      fixture.findings(report) == [
        "customers.csv:1: segmnet: nothing declares this column, and it was not read; did you mean 'segment'?"
      ])
    #expect(try fixture.store.ledger().customers.count == 1)
  }

  @Test("does not repeat the error of a row for the rows that refer to it")
  func noCascade() throws {
    let fixture = try LedgerFixture()
    let report = try fixture.load([
      "customers.csv": "id,name,language\nC1,Noor,fr\n",
      "invoices.csv": "id,customer,issued,due,amount,currency\nI1,C1,2026-01-01,2026-01-31,5,SAR\n",
      "payments.csv": "id,customer,date,amount,currency,invoice\nP1,C1,2026-02-01,5,SAR,I1\n",
    ])
    #expect(
      fixture.errors(report) == ["customers.csv:2: language: 'fr' is not allowed here; write one of en, ar"])
    #expect(report.rejected == 3)
  }

  @Test("is cut at a limit and counts the rest", arguments: [(2, 2, 1), (3, 3, 0), (1000, 3, 0)])
  func limit(limit: Int, listed: Int, unlisted: Int) throws {
    let fixture = try LedgerFixture()
    let report = try fixture.load(["customers.csv": "id,name\n,a\n,b\n,c\n"]) { $0.messageLimit = limit }
    #expect((report.errors.count, report.unlistedErrors) == (listed, unlisted))
    #expect(report.isRefused)
  }

  @Test("has text that is not UTF-8")
  func encoding() throws {
    let fixture = try LedgerFixture()
    let path = try fixture.write("customers.csv", bytes: Array("id,name\nC1,No".utf8) + [0xFF] + Array("r\n".utf8))
    let report = try fixture.run(Import(paths: [path]))
    #expect(
      fixture.errors(report) == ["customers.csv:2: name: the text is not UTF-8; save the file as UTF-8"])
  }

  @Test("has what is missing on disk, and files in a folder that are none of ours are findings")
  func paths() throws {
    let fixture = try LedgerFixture()
    try fixture.write("in/customers.csv", "id,name\nC1,Noor\n")
    try fixture.write("in/payment.csv", "id\n")
    try fixture.write("in/notes.txt", "")
    let report = try fixture.run(Import(paths: [fixture.folder + "/in"]))
    #expect(report.errors == [])
    #expect(
      fixture.findings(report) == [
        "in/payment.csv: this name is none of house CSV, so the file was not read; did you mean 'payments.csv'?"
      ])
    try FileManager.default.createDirectory(atPath: fixture.folder + "/none", withIntermediateDirectories: true)
    let missing = try fixture.run(Import(paths: [fixture.folder + "/nowhere", fixture.folder + "/none"]))
    #expect(
      fixture.errors(missing) == [
        "nowhere: there is no such file or folder; check the path",
        """
        none: the folder has no file to import; files are known by their names: customers.csv, invoices.csv, \
        orders.csv, payments.csv, credit_notes.csv, disputes.csv, promises.csv, contacts.csv, plans.csv, blocks.csv, \
        rates.csv
        """,
      ])
    let nothing = try fixture.run(Import(paths: []))
    #expect(fixture.errors(nothing) == ["import: no file is named; name a folder or a file"])
  }

  @Test("is written to a file of rejects with the rows, and the good rows are loaded")
  func rejects() throws {
    let fixture = try LedgerFixture.small()
    let path = fixture.folder + "/rejects.csv"
    let report = try fixture.load([
      "customers.csv": "id,name,language\nC8,\"No, or\",fr\nC9,Good,en\n",
      "invoices.csv": """
      id,customer,issued,due,amount,currency
      I8,C8,2026-01-01,2026-01-31,5,SAR
      I9,C9,2026-01-01,2026-01-31,5,SAR
      I1,C1,2026-01-01,2026-01-31,1000.01,SAR

      """,
      "payments.csv":
        "id,customer,date,amount,currency,invoice\nP1,C1,2026-02-01,5,SAR,I1\nP2,C1,2026-02-01,5,SAR,I8\n",
    ]) { $0.rejects = path }
    #expect(!report.isRefused)
    #expect(report.recording == 3)
    #expect(report.files.map(\.added) == [1, 1, 1])
    #expect(report.files.map(\.rejected) == [1, 2, 1])
    let written = try String(contentsOfFile: path, encoding: .utf8).replacingOccurrences(
      of: fixture.folder + "/", with: "")
    #expect(
      written == #"""
        file,line,message,row
        customers.csv,2,"language: 'fr' is not allowed here; write one of en, ar","C8,""No, or"",fr"
        invoices.csv,2,customer 'C8' was rejected at customers.csv:2; correct that row first,"I8,C8,2026-01-01,2026-01-31,5,SAR"
        invoices.csv,4,"this invoice has other content: amount is '1000.00' in the ledger and '1000.01' here; correct the file, or import with --correct if the ledger is wrong","I1,C1,2026-01-01,2026-01-31,1000.01,SAR"
        payments.csv,3,invoice 'I8' was rejected at invoices.csv:2; correct that row first,"P2,C1,2026-02-01,5,SAR,I8"

        """#)
    #expect(try fixture.store.verify() == [])
    #expect(try fixture.store.ledger().invoiceIDs.count == 4)
  }

  @Test("of rejects does not heal a file that cannot be read")
  func rejectsAndBrokenFile() throws {
    let fixture = try LedgerFixture()
    let report = try fixture.load(["customers.csv": "id,name\nC1,x\nC2,a\"b\n"]) {
      $0.rejects = $0.paths[0] + ".rejects"
    }
    #expect(report.isRefused)
    #expect(try fixture.store.ledger().customers.isEmpty)
  }
}
