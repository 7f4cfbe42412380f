import LedgerStore
import Receivables
import Testing

@Suite("Another version of a row")
struct ConflictTests {
  /// A second import over `RunFixture.ledger()`.
  struct Case: CustomTestStringConvertible {
    let file: String
    let text: String
    /// What the two versions differ in, for a conflict; `nil` where the second completes the first.
    let conflict: String?
    var testDescription: String { "\(file): \(text.split(separator: "\n").last ?? "")" }

    init(_ file: String, _ header: String, _ row: String, _ conflict: String?) {
      (self.file, text, self.conflict) = (file, "\(header)\n\(row)\n", conflict)
    }

    private static let payment = "id,customer,date,amount,currency,invoice,returned"
    private static let order = "id,customer,date,amount,currency,state"
    private static let dispute = "invoice,opened,closed,reason,amount,outcome"
    private static let block = "subject,from,until,reason,author"

    static let all: [Case] = [
      Case("customers.csv", "id,name", "C1,Al Nour", "name is 'Al Noor Trading' in the ledger and 'Al Nour' here"),
      Case(
        "customers.csv", "id,name,currency,parent", "C1,Al Noor Trading,USD,C2",
        "currency is 'SAR' in the ledger and 'USD' here; parent is '' in the ledger and 'C2' here"),
      Case(
        "invoices.csv", "id,customer,issued,due,amount,currency", "I1,C2,2026-01-02,2026-01-31,1000,USD",
        """
        customer is 'C1' in the ledger and 'C2' here; issued is '2026-01-01' in the ledger and '2026-01-02' here; \
        currency is 'SAR' in the ledger and 'USD' here
        """),
      Case("payments.csv", payment, "P1,C1,2026-02-01,100,SAR,I1,2026-02-09", nil),
      Case(
        "payments.csv", payment, "P1,C1,2026-02-01,100,SAR,,2026-02-09",
        "invoice is 'I1' in the ledger and '' here; returned is '' in the ledger and '2026-02-09' here"),
      Case("disputes.csv", dispute, "I2,2026-02-01,2026-02-08,price,100,won", nil),
      Case("disputes.csv", dispute, "I2,2026-02-01,,price,,", nil),
      Case("blocks.csv", block, "I3,2026-02-01,2026-03-01,goodwill,Huda", nil),
      Case(
        "blocks.csv", block, "I3,2026-02-01,2026-03-01,goodwill,Sami",
        "author is 'Huda' in the ledger and 'Sami' here; until is '' in the ledger and '2026-03-01' here"),
      Case("orders.csv", order, "O1,C1,2026-02-01,80,SAR,invoiced", nil),
      Case(
        "orders.csv", order, "O1,C1,2026-02-02,75,SAR,open", "date is '2026-02-01' in the ledger and '2026-02-02' here"),
      Case(
        "rates.csv", "date,from,to,rate", "2026-01-01,USD,SAR,3.76", "rate is '3.75' in the ledger and '3.76' here"),
      Case(
        "plans.csv", "invoice,instalment,due,amount", "I2,1,2026-03-01,250.49",
        "amount is '250.50' in the ledger and '250.49' here"),
      Case(
        "promises.csv", "customer,made,until,amount,currency", "C2,2026-02-01,2026-02-06,10,USD",
        "until is '2026-02-05' in the ledger and '2026-02-06' here"),
      Case(
        "credit_notes.csv", "id,customer,date,amount,currency,reason", "N1,C1,2026-02-01,10,SAR,damage",
        "reason is '' in the ledger and 'damage' here"),
    ]
  }

  @Test("is a conflict that shows both, or completes what was not known yet", arguments: Case.all)
  func conflicts(_ example: Case) throws {
    let fixture = try RunFixture.ledger()
    let before = try LedgerPicture(fixture.store.ledger())
    let report = try fixture.load([example.file: example.text])
    if let conflict = example.conflict {
      let noun = try #require(EntryKind.allCases.first { $0.fileName == example.file }).rawValue
      #expect(
        fixture.errors(report) == [
          """
          \(example.file):2: this \(noun.replacing("_", with: " ")) has other content: \(conflict); \
          correct the file, or import with --correct if the ledger is wrong
          """
        ])
      #expect(try LedgerPicture(fixture.store.ledger()) == before)
    } else {
      #expect(report.errors == [])
      #expect((report.added, report.revised, report.recording) == (0, 1, 4))
      #expect(try LedgerPicture(fixture.store.ledger()) != before)
      #expect(try LedgerPicture(fixture.store.ledger(knownAt: 3)) == before)
      let again = try fixture.load([example.file: example.text])
      #expect((again.unchanged, again.revised, again.recording) == (1, 0, nil))
    }
    #expect(try fixture.store.verify() == [])
  }

  @Test("that says less than the ledger knows by now changes nothing")
  func olderFile() throws {
    let fixture = try RunFixture.posted()
    let report = try fixture.load(["disputes.csv": "invoice,opened,closed\nI2,2026-02-01,\n"])
    #expect((report.unchanged, report.recording) == (1, nil))
    let other = try fixture.load(["disputes.csv": "invoice,opened,closed\nI2,2026-02-01,2026-02-26\n"])
    #expect(other.errors.first?.message.contains("closed is '2026-02-25' in the ledger and '2026-02-26' here") == true)
  }

  @Test("corrects the ledger where that is asked for, and the first version stays known", arguments: Case.all)
  func corrections(_ example: Case) throws {
    let fixture = try RunFixture.ledger()
    let before = try LedgerPicture(fixture.store.ledger())
    let report = try fixture.load([example.file: example.text]) { $0.isCorrection = true }
    if example.file == "invoices.csv" {
      // Payments refer to the invoice, so its customer and its currency stay.
      #expect(
        fixture.errors(report) == [
          """
          invoices.csv:2: customer: the customer cannot be corrected, because other rows refer to this invoice; \
          credit this invoice and import a new one under another id
          """
        ])
      return
    }
    #expect(report.errors == [])
    #expect((report.revised, report.recording) == (1, 4))
    #expect(try LedgerPicture(fixture.store.ledger(knownAt: 3)) == before)
    let again = try fixture.load([example.file: example.text])
    #expect((again.unchanged, again.recording) == (1, nil))
    #expect(try fixture.store.verify() == [])
  }

  @Test("of an invoice that nothing refers to may change its customer and its currency")
  func freeInvoice() throws {
    let fixture = try LedgerFixture.small()
    let report = try fixture.load([
      "invoices.csv": "id,customer,issued,due,amount,currency\nI1,C2,2026-01-01,2026-01-31,5,USD\n"
    ]) { $0.isCorrection = true }
    #expect(report.revised == 1)
    // From now on rows that refer to it must agree with the correction.
    let payments = "id,customer,date,amount,currency,invoice\nP1,C2,2026-02-01,5,USD,I1\n"
    #expect(try fixture.load(["payments.csv": payments]).added == 1)
    #expect(try fixture.store.verify() == [])
    #expect(try fixture.store.ledger().invoices[0].customer == 1)
  }

  @Test("may leave out columns: what a file does not have it says nothing about")
  func missingColumns() throws {
    let fixture = try LedgerFixture()
    try fixture.load(["customers.csv": "id,name,segment\nC1,Noor,vip\n"])
    #expect(try fixture.load(["customers.csv": "id,name\nC1,Noor\n"]).unchanged == 1)
    try fixture.load(["customers.csv": "id,name\nC1,Al Noor\n"]) { $0.isCorrection = true }
    let customer = try fixture.store.ledger().customers[0]
    #expect((customer.name, customer.segment) == ("Al Noor", "vip"))
  }

  @Test(
    "that stands twice in one file is a mistake, whether the ledger has it already or not", arguments: [true, false])
  func twice(isKnown: Bool) throws {
    let fixture = try RunFixture.ledger()
    let id = isKnown ? "P1" : "P9"
    let row = "\(id),C1,2026-02-01,100,SAR,I1\n"
    let report = try fixture.load(["payments.csv": "id,customer,date,amount,currency,invoice\n" + row + row])
    #expect(
      fixture.errors(report) == [
        "payments.csv:3: id: the same payment stands at payments.csv:2 already; remove one of the two rows"
      ])
    let invoice = "\(isKnown ? "I1" : "I9"),C1,2026-01-01,2026-01-31,1000.00,SAR\n"
    let other = try fixture.load(["invoices.csv": "id,customer,issued,due,amount,currency\n" + invoice + invoice])
    #expect(
      fixture.errors(other) == [
        "invoices.csv:3: id: the same invoice stands at invoices.csv:2 already; remove one of the two rows"
      ])
  }

  @Test("can take a wrong value back where a correction is asked for")
  func clearing() throws {
    let fixture = try RunFixture.posted()
    try fixture.load(["disputes.csv": "invoice,opened,closed\nI2,2026-02-01,\n"]) { $0.isCorrection = true }
    #expect(try fixture.store.ledger().disputes[0].closed == nil)
    #expect(try fixture.store.ledger(knownAt: 5).disputes[0].closed == Day("2026-02-25"))
  }
}
