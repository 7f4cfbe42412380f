import Foundation
import LedgerStore
import Receivables
import Testing

@Suite("Exporting a ledger")
struct ExportTests {
  @Test("and importing the folder gives an equal ledger, in its latest version")
  func roundTrip() throws {
    let fixture = try RunFixture.ledger()
    try fixture.load([
      "customers.csv": """
      id,name,name_ar,currency,credit_limit,opened,parent
      C3,"Quote "" and, comma",شركة,KWD,1.5,2020-02-29,C1
      C1,Al Noor Trading,,SAR,,,

      """,
      "disputes.csv": "invoice,opened,closed,amount,reason\nI2,2026-02-01,2026-02-25,0.5,\"two\nlines\"\n",
      "contacts.csv": "customer,date,channel,outcome\n"
        + String(repeating: "C1,2026-02-01,phone,no_answer\n", count: 2),
      "orders.csv": "id,customer,date,amount,currency,state\nO1,C1,2026-02-01,76,SAR,invoiced\n",
    ])
    let folder = fixture.folder + "/out"
    #expect(try fixture.store.export(to: folder) == EntryKind.allCases.map(\.fileName))
    let other = try LedgerFixture()
    let report = try other.run(Import(paths: [folder]))
    #expect(report.errors == [])
    #expect(report.findings == [])
    #expect(
      try LedgerPicture(other.store.ledger()).withoutReissues == LedgerPicture(fixture.store.ledger()).withoutReissues)
    // And into the ledger itself it changes nothing.
    #expect(try fixture.run(Import(paths: [folder])).recording == nil)
  }

  @Test("writes the columns in the order of the documentation, and only files that have rows")
  func text() throws {
    let fixture = try LedgerFixture.small()
    let folder = fixture.folder + "/out"
    try fixture.load(["rates.csv": "date,from,to,rate\n2026-01-01,USD,SAR,3.75\n2026-01-02,USD,SAR,4\n"])
    #expect(try fixture.store.export(to: folder) == ["customers.csv", "invoices.csv", "rates.csv"])
    #expect(
      try String(contentsOfFile: folder + "/invoices.csv", encoding: .utf8) == """
        id,customer,issued,due,amount,currency,number,order,cost
        I1,C1,2026-01-01,2026-01-31,1000.00,SAR,,,
        I2,C1,2026-01-10,2026-02-09,250.50,SAR,,,
        I3,C2,2026-01-15,2026-01-15,99.00,USD,,,

        """)
    #expect(
      try String(contentsOfFile: folder + "/rates.csv", encoding: .utf8)
        == "date,from,to,rate\n2026-01-01,USD,SAR,3.75\n2026-01-02,USD,SAR,4\n")
    #expect(
      try String(contentsOfFile: folder + "/customers.csv", encoding: .utf8).split(separator: "\n")[0] == """
        id,name,name_ar,segment,region,language,currency,opened,credit_limit,rating,terms_days,email,phone,parent
        """)
  }

  @Test("as a journal lists what runs posted, with accounts for what moves money")
  func journal() throws {
    let fixture = try RunFixture.posted()
    let path = fixture.folder + "/journal.csv"
    try fixture.store.exportJournal(to: path)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(
      text == """
        id,recording,run,day,customer,invoice,order,question,effect,value,amount,currency,debit,credit,reason
        credit_limit/C1/2026-02-20,4,1,2026-02-20,C1,,,credit_limit,limit,50000.00 SAR,,,,,risk
        credit_limit/C1/2026-02-20/hold_placed:over_limit,4,1,2026-02-20,C1,,,credit_limit,hold_placed,placed: over_limit,,,,,risk
        escalation/C1/2026-02-20/hold_lifted:stage,4,1,2026-02-20,C1,,,escalation,hold_lifted,lifted: stage,,,,,risk
        early_payment_discount/I1/2026-02-20,4,1,2026-02-20,C1,I1,,early_payment_discount,terms,"0.02 within 10 days, 0.000000001 within 0 days",,,,,early
        early_payment_discount/I1/2026-02-20/discount_taken,4,1,2026-02-20,C1,I1,,early_payment_discount,discount_taken,,20.00,SAR,sales_discounts,accounts_receivable,
        early_payment_discount/I2/2026-02-20,4,1,2026-02-20,C1,I2,,early_payment_discount,terms,,,,,,
        late_fee/I1/2026-02-20,4,1,2026-02-20,C1,I1,,late_fee,fee,15.00 SAR,5.00,SAR,accounts_receivable,late_fees,
        late_fee/I2/2026-02-20,4,1,2026-02-20,C1,I2,,late_fee,fee,1.00 SAR,0.50,SAR,late_fees,accounts_receivable,
        escalation/I1/2026-02-20,4,1,2026-02-20,C1,I1,,escalation,stage,"reminder, letter on 2026-02-22",,,,,overdue
        order_release/O1/2026-02-20,4,1,2026-02-20,C1,,O1,order_release,order,hold,,,,,

        """)
  }

  @Test("to a folder that cannot be written is refused")
  func unwritable() throws {
    let fixture = try LedgerFixture.small()
    let path = try fixture.write("file", "")
    let error = #expect(throws: StoreError.self) { try fixture.store.export(to: path + "/out") }
    #expect(error?.code == .readOnly)
  }
}

extension LedgerPicture {
  /// A new ledger has no earlier versions of its invoices.
  fileprivate var withoutReissues: [String] {
    lines.map { $0.replacing(/reissues: \d+/, with: "") }
  }
}
