import LedgerStore
import Receivables
import Testing

@Suite("Importing house CSV")
struct HouseImportTests {
  @Test("reads a customer with every column, and one with none of the optional ones")
  func customers() throws {
    let fixture = try LedgerFixture()
    try fixture.load([
      "customers.csv": #"""
      parent,phone,email,terms_days,rating,credit_limit,opened,currency,language,region,segment,name_ar,name,id
      C2,+966 1,ap@noor.sa,30,A+,50000.5,2019-07-01,SAR,ar,Riyadh,vip,شركة النور,"Noor, ""Steel""",C1
      ,,,,,,,,,,,,Falcon,C2

      """#
    ])
    let ledger = try fixture.store.ledger()
    var noor = Customer(id: "C1", name: "Noor, \"Steel\"")
    noor.nameArabic = "شركة النور"
    noor.segment = "vip"
    noor.region = "Riyadh"
    noor.language = "ar"
    noor.currency = .SAR
    noor.opened = Day("2019-07-01")
    noor.creditLimit = try Money("50000.50", .SAR)
    noor.rating = "A+"
    noor.termsDays = 30
    noor.email = "ap@noor.sa"
    noor.phone = "+966 1"
    noor.parent = "C2"
    #expect(ledger.customers == [noor, Customer(id: "C2", name: "Falcon")])
    #expect(ledger.parents == [1, nil])
  }

  @Test("reads invoices with the decimals of their currency")
  func invoices() throws {
    let fixture = try LedgerFixture()
    try fixture.load([
      "customers.csv": "id,name\nC1,Noor\n",
      "invoices.csv": """
      id,customer,issued,due,amount,currency,number,order,cost
      I1,C1,2026-01-01,2026-01-01,7,JPY,,,
      I2,C1,2026-01-01,2026-01-02,7.001,KWD,INV 2,O9,0
      I3,C1,1900-01-01,2199-12-31,22517998136852.47,SAR,,,5.00

      """,
    ])
    let ledger = try fixture.store.ledger()
    #expect(ledger.invoices.map(\.amount) == [7, 7001, 2_251_799_813_685_247])
    #expect(ledger.invoices.map(\.cost) == [nil, 0, 500])
    #expect(ledger.invoices.map(\.currency) == [.JPY, .KWD, .SAR])
    #expect(ledger.invoices[2].issued == Day.first)
    #expect(ledger.invoices[2].due == Day.last)
    #expect([ledger.invoiceNumbers[1], ledger.invoiceOrders[1], ledger.invoiceNumbers[0]] == ["INV 2", "O9", ""])
  }

  @Test("reads every other kind")
  func otherKinds() throws {
    let fixture = try LedgerFixture.small()
    let report = try fixture.load([
      "orders.csv": "id,customer,date,amount,currency,state\nO1,C2,2026-02-01,75,USD,draft\n",
      "payments.csv": """
      id,customer,date,amount,currency,invoice,method,reference,returned
      P1,C1,2026-02-01,100,SAR,I1,transfer,REF,2026-02-03
      P2,C1,2026-02-02,1,USD,,,,

      """,
      "credit_notes.csv": "id,customer,date,amount,currency,invoice,reason\nN1,C2,2026-02-01,10,USD,I3,damage\n",
      "disputes.csv": "invoice,opened,closed,reason,amount,outcome\nI1,2026-02-01,2026-02-05,price,40,won\n",
      "promises.csv": "customer,made,until,amount,currency,invoice\nC2,2026-02-01,2026-02-05,10,USD,I3\n",
      "contacts.csv": "customer,date,channel,outcome,invoice,note\nC2,2026-02-01,phone,promise,I3,\"two\nlines\"\n",
      "plans.csv": "invoice,instalment,due,amount\nI2,1,2026-03-01,125.25\nI2,2,2026-04-01,125.25\n",
      "blocks.csv": """
      subject,from,until,reason,author,strength
      C1,2026-02-01,,merger,Huda,
      I3,2026-02-01,2026-02-02,talks,Sami,cap:second

      """,
      "rates.csv": "date,from,to,rate\n2026-01-01,USD,SAR,3.75\n",
    ])
    #expect(report.errors == [])
    #expect(report.files.map(\.added) == [1, 2, 1, 1, 1, 1, 2, 2, 1])
    let ledger = try fixture.store.ledger()
    let (first, second) = (try #require(Day("2026-02-01")), try #require(Day("2026-02-02")))
    #expect(
      ledger.credits == [
        .init(
          customer: 0, invoice: 0, day: first, returned: Day("2026-02-03"), currency: .SAR, kind: .payment,
          amount: 10000),
        .init(customer: 0, invoice: nil, day: second, currency: .USD, kind: .payment, amount: 100),
        .init(customer: 1, invoice: 2, day: first, currency: .USD, kind: .creditNote, amount: 1000),
      ])
    #expect(ledger.orders == [.init(customer: 1, date: first, currency: .USD, state: .draft, amount: 7500)])
    #expect(ledger.disputes[0].amount == 4000)
    #expect(ledger.disputeReasons[ledger.disputes[0].reason] == "price")
    #expect(ledger.promises[0].invoice == 2)
    #expect(ledger.contacts == [.init(customer: 1, invoice: 2, day: first, outcome: .promise)])
    #expect(ledger.instalments.map(\.amount) == [12525, 12525])
    #expect(ledger.blocks.map(\.block.strength) == [.exclude, .cap(stage: "second")])
    #expect(ledger.blocks.map(\.subject) == [.customer(0), .invoice(2)])
    #expect(ledger.rates.rate(from: .USD, to: .SAR, on: first) == Rate(billionths: 3_750_000_000))
  }

  @Test("takes a whole folder, CR LF, a byte-order mark, blank lines and a last line without its end")
  func folder() throws {
    let fixture = try LedgerFixture()
    try fixture.write("in/invoices.csv", "id,customer,issued,due,amount,currency\nI1,C1,2026-01-01,2026-01-02,5,SAR")
    try fixture.write("in/customers.csv", "\u{FEFF}id,name\r\n\r\nC1,Noor\r\n")
    let report = try fixture.run(Import(paths: [fixture.folder + "/in"]))
    #expect(report.errors == [])
    #expect(report.findings == [])
    #expect(report.recording == 2)
    #expect(try fixture.store.ledger().invoiceIDs[0] == "I1")
    #expect(try fixture.store.recordings().map(\.kind) == [.made, .imported])
    #expect(try fixture.store.recordings()[1].files.map(\.name) == ["customers.csv", "invoices.csv"])
  }

  @Test("records each file with its hash and what became of its rows")
  func recordedFiles() throws {
    let fixture = try LedgerFixture()
    try fixture.load(["customers.csv": "id,name\nC1,Noor\n"])
    let file = try #require(try fixture.store.recordings()[1].files.first)
    #expect(file.sha256 == "424e9d31c87e1aecbae6d96d38be34923bbb14596ff4e2282ec79915d5cb4e6b")
    #expect((file.rows, file.added, file.unchanged, file.revised, file.rejected) == (1, 1, 0, 0, 0))
  }

  @Test("changes nothing the second time, and is no recording then")
  func again() throws {
    let fixture = try RunFixture.ledger()
    let before = try LedgerPicture(fixture.store.ledger())
    let folder = fixture.folder
    let names = ["customers", "invoices", "orders", "payments", "credit_notes", "disputes", "promises", "contacts"]
    let paths = (names + ["plans", "blocks", "rates"]).map { "\(folder)/\($0).csv" }
    let report = try fixture.run(Import(paths: paths))
    #expect((report.added, report.unchanged, report.revised, report.rejected) == (0, 14, 0, 0))
    #expect(report.recording == nil)
    #expect(!report.isRefused)
    #expect(try fixture.store.info().sequence == 3)
    #expect(try LedgerPicture(fixture.store.ledger()) == before)
  }

  @Test("says what it would do in a dry run, and does not do it")
  func dryRun() throws {
    let fixture = try LedgerFixture.small()
    let report = try fixture.load(["rates.csv": "date,from,to,rate\n2026-01-01,USD,SAR,3.75\n"]) { $0.isDryRun = true }
    #expect(report.isDryRun)
    #expect(report.added == 1)
    #expect(report.recording == nil)
    #expect(try fixture.store.info().sequence == 2)
  }

  @Test("adds an equal contact only where the ledger has fewer of them")
  func contacts() throws {
    let fixture = try LedgerFixture.small()
    let header = "customer,date,channel,outcome\n"
    let call = "C1,2026-02-01,phone,no_answer\n"
    for (rows, added, unchanged) in [(2, 2, 0), (2, 0, 2), (3, 1, 2), (1, 0, 1)] {
      let report = try fixture.load(["contacts.csv": header + String(repeating: call, count: rows)])
      #expect((report.added, report.unchanged) == (added, unchanged))
    }
    #expect(try fixture.store.ledger().contacts.count == 3)
  }

  @Test("finds parents before and after their children, over several generations")
  func parents() throws {
    let fixture = try LedgerFixture()
    let report = try fixture.load([
      "customers.csv": "id,name,parent\nC1,a,C3\nC2,b,\nC3,c,C4\nC4,d,C2\nC5,e,C1\n"
    ])
    #expect(report.errors == [])
    let ledger = try fixture.store.ledger()
    #expect(ledger.customers.map(\.id) == ["C1", "C2", "C3", "C4", "C5"])
    #expect(ledger.parents == [2, nil, 3, 1, 0])
    #expect(try fixture.store.verify() == [])
  }

  @Test("reports how far it has come")
  func progress() throws {
    let fixture = try LedgerFixture()
    let path = try fixture.write("customers.csv", "id,name\nC1,Noor\n")
    var seen: [ImportProgress] = []
    try Import(paths: [path]).run(into: fixture.store) { seen.append($0) }
    #expect(seen.map { [$0.rows, $0.bytes, $0.totalBytes] } == [[0, 16, 16], [1, 16, 16]])
  }
}
