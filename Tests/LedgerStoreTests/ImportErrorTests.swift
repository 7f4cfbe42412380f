import LedgerStore
import Testing

@Suite("A faulty file")
struct ImportErrorTests {
  /// A file that is imported into the small ledger, and what the import says.
  struct Case: CustomTestStringConvertible {
    let file: String
    let text: String
    let errors: [String]
    var testDescription: String { "\(file): \(text.split(separator: "\n").dropFirst().joined(separator: " / "))" }

    init(_ file: String, _ text: String, _ errors: String...) {
      (self.file, self.text, self.errors) = (file, text, errors)
    }

    static func customer(_ row: String, _ error: String) -> Case {
      Case("customers.csv", "id,name,language,currency,opened,credit_limit,terms_days,parent\n\(row)\n", error)
    }

    static func invoice(_ row: String, _ errors: String...) -> Case {
      var made = Case("invoices.csv", "id,customer,issued,due,amount,currency,cost\n\(row)\n")
      made = Case(file: made.file, text: made.text, errors: errors)
      return made
    }

    static func payment(_ row: String, _ error: String) -> Case {
      Case("payments.csv", "id,customer,date,amount,currency,invoice,returned\n\(row)\n", error)
    }

    static func dispute(_ row: String, _ error: String) -> Case {
      Case("disputes.csv", "invoice,opened,closed,amount\n\(row)\n", error)
    }

    static func block(_ row: String, _ error: String) -> Case {
      Case("blocks.csv", "subject,from,until,reason,author,strength\n\(row)\n", error)
    }

    private init(file: String, text: String, errors: [String]) {
      (self.file, self.text, self.errors) = (file, text, errors)
    }

    static let values: [Case] = [
      .invoice(",C1,2026-01-01,2026-01-31,5,SAR,", "invoices.csv:2: id: the field is empty; every invoice needs it"),
      .invoice(
        " I9,C1,2026-01-01,2026-01-31,5,SAR,",
        "invoices.csv:2: id: the id ' I9' begins or ends with a space; remove the space"),
      .invoice(
        "I9,C9,2026-01-01,2026-01-31,5,SAR,",
        "invoices.csv:2: customer: there is no customer 'C9'; add it to customers.csv, or correct the id"),
      .invoice(
        "I9,C1,2026-02-29,2026-03-01,5,SAR,",
        "invoices.csv:2: issued: '2026-02-29' is not a day; write a date from 1900 to 2199 as YYYY-MM-DD"),
      .invoice(
        "I9,C1,1899-12-31,2200-01-01,5,SAR,",
        "invoices.csv:2: issued: '1899-12-31' is not a day; write a date from 1900 to 2199 as YYYY-MM-DD",
        "invoices.csv:2: due: '2200-01-01' is not a day; write a date from 1900 to 2199 as YYYY-MM-DD"),
      .invoice(
        "I9,C1,2026-01-31,2026-01-30,5,SAR,",
        "invoices.csv:2: due: the due day is before the day of issue; write 2026-01-31 or a later day"),
      .invoice(
        "I9,C1,2026-01-01,2026-01-31,0,SAR,", "invoices.csv:2: amount: '0' is not above 0; write an amount above 0"),
      .invoice(
        "I9,C1,2026-01-01,2026-01-31,-5.00,SAR,",
        "invoices.csv:2: amount: '-5.00' is not above 0; write an amount above 0"),
      .invoice(
        "I9,C1,2026-01-01,2026-01-31,5.001,SAR,",
        "invoices.csv:2: amount: '5.001' has too many decimals for SAR; SAR has 2"),
      .invoice(
        "I9,C1,2026-01-01,2026-01-31,5.5,JPY,",
        "invoices.csv:2: amount: '5.5' has too many decimals for JPY; JPY has none"),
      .invoice(
        "I9,C1,2026-01-01,2026-01-31,\"1,000.00\",SAR,",
        "invoices.csv:2: amount: '1,000.00' is not an amount; write it as 1234.50, without a currency or spaces"),
      .invoice(
        "I9,C1,2026-01-01,2026-01-31,22517998136852.48,SAR,",
        "invoices.csv:2: amount: '22517998136852.48' is too large; write at most 22517998136852.47 SAR"),
      .invoice(
        "I9,C1,2026-01-01,2026-01-31,99999999999999999999999,SAR,",
        "invoices.csv:2: amount: '99999999999999999999999' is too large; write at most 22517998136852.47 SAR"),
      .invoice(
        "I9,C1,2026-01-01,2026-01-31,5,sar,",
        "invoices.csv:2: currency: 'sar' is not a currency; write the three letters of ISO 4217, such as SAR"),
      .invoice(
        "I9,C1,2026-01-01,2026-01-31,5,SAR,-0.01",
        "invoices.csv:2: cost: '-0.01' is below 0; write an amount of 0 or more"),
      .invoice(
        "I9,C1,2026-01-01,2026-01-31,5,SAR",
        "invoices.csv:2: the row has 6 fields, and the header has 7; quote fields that contain a comma"),
      .customer(
        "C9,Noor,fr,,,,,", "customers.csv:2: language: 'fr' is not allowed here; write one of en, ar"),
      .customer(
        "C9,Noor,,,,5,,", "customers.csv:2: credit_limit: the amount has no currency; fill the column currency"),
      .customer(
        "C9,Noor,,,,,36501,",
        "customers.csv:2: terms_days: '36501' is not allowed here; write a whole number from 0 to 36500"),
      .customer(
        "C9,Noor,,,,,,C8",
        "customers.csv:2: parent: there is no customer 'C8'; add it to customers.csv, or correct the id"),
      .customer(
        "C9,Noor,,,,,,C9",
        "customers.csv:2: parent: the customer is its own parent; leave the parent empty, or name another customer"),
      .customer("C9,,,,,,,", "customers.csv:2: name: the field is empty; every customer needs it"),
      .customer(
        "C9,\"No\u{1}or\",,,,,,", "customers.csv:2: name: the text has a control character; remove it"),
    ]

    static let relations: [Case] = [
      .payment(
        "P9,C1,2026-02-01,5,USD,I1,",
        "payments.csv:2: currency: the invoice is in SAR; write SAR, or name an invoice in this currency"),
      .payment(
        "P9,C2,2026-02-01,5,SAR,I1,",
        """
        payments.csv:2: invoice: the invoice is another customer's; \
        name an invoice of this customer, or the customer of this invoice
        """),
      .payment(
        "P9,C1,2026-02-01,5,SAR,I9,",
        "payments.csv:2: invoice: there is no invoice 'I9'; add it to invoices.csv, or correct the id"),
      .payment(
        "P9,C1,2026-02-01,5,SAR,I1,2026-01-31",
        """
        payments.csv:2: returned: the day of return is before the day of payment; \
        write 2026-02-01 or a later day
        """),
      Case(
        "credit_notes.csv", "id,customer,date,amount,currency,invoice\nN9,C1,2026-02-01,5,USD,I1\n",
        "credit_notes.csv:2: currency: the invoice is in SAR; write SAR, or name an invoice in this currency"),
      .dispute(
        "I1,2026-02-01,2026-01-31,",
        """
        disputes.csv:2: closed: the day it was closed is before the day it was opened; \
        write 2026-02-01 or a later day
        """),
      .dispute(
        "I1,2026-02-01,,1000.01",
        """
        disputes.csv:2: amount: the disputed amount is greater than the invoice's; \
        write at most the invoice's amount, or leave it empty for the whole balance
        """),
      .dispute("I1,2026-02-01,,0.00", "disputes.csv:2: amount: '0.00' is not above 0; write an amount above 0"),
      Case(
        "promises.csv", "customer,made,until,amount,currency\nC1,2026-02-02,2026-02-01,5,SAR\n",
        """
        promises.csv:2: until: the last day of the promise is before the day it was made; \
        write 2026-02-02 or a later day
        """),
      Case(
        "contacts.csv", "customer,date,channel,outcome\nC1,2026-02-01,phone,maybe\n",
        """
        contacts.csv:2: outcome: 'maybe' is not allowed here; \
        write one of no_answer, wrong_party, right_party, promise
        """),
      Case(
        "contacts.csv", "customer,date,channel,outcome,invoice\nC1,2026-02-01,phone,promise,I3\n",
        """
        contacts.csv:2: invoice: the invoice is another customer's; \
        name an invoice of this customer, or the customer of this invoice
        """),
      Case(
        "plans.csv", "invoice,instalment,due,amount\nI1,0,2026-02-01,5\n",
        "plans.csv:2: instalment: '0' is not allowed here; write a whole number from 1 to 10000"),
      .block(
        "X1,2026-02-01,,r,a,",
        """
        blocks.csv:2: subject: there is no customer and no invoice 'X1'; \
        add it to customers.csv or invoices.csv, or correct the id
        """),
      .block("C1,2026-02-01,,,a,", "blocks.csv:2: reason: the field is empty; every block needs it"),
      .block(",2026-02-01,,r,a,", "blocks.csv:2: subject: the field is empty; every block needs it"),
      .block(
        "C1,2026-02-01,2026-01-31,r,a,",
        "blocks.csv:2: until: the last day of the block is before its first day; write 2026-02-01 or a later day"),
      .block(
        "C1,2026-02-01,,r,a,cap:",
        "blocks.csv:2: strength: 'cap:' is not allowed here; write exclude, count or cap:<stage>"),
      Case(
        "orders.csv", "id,customer,date,amount,currency,state\nO1,C1,2026-02-01,5,SAR,closed\n",
        "orders.csv:2: state: 'closed' is not allowed here; write one of draft, open, invoiced, cancelled"),
      Case(
        "rates.csv", "date,from,to,rate\n2026-02-01,SAR,SAR,1\n",
        "rates.csv:2: to: a currency has no rate to itself; remove the row, or name another currency"),
      Case(
        "rates.csv", "date,from,to,rate\n2026-02-01,USD,SAR,0\n",
        """
        rates.csv:2: rate: '0' is not a rate; \
        write a decimal above 0 with at most nine decimals, such as 3.75
        """),
    ]

    static let files: [Case] = [
      Case(
        "invoices.csv", "id,customer,issued,due,currency\n",
        "invoices.csv:1: amount: the column is missing; every invoice needs it; add it to the header and the rows"),
      Case(
        "blocks.csv", "from,reason\n",
        "blocks.csv:1: subject: the column is missing; every block needs it; add it to the header and the rows",
        "blocks.csv:1: author: the column is missing; every block needs it; add it to the header and the rows"),
      Case(
        "customers.csv", "id,name,id\nC9,a,b\n",
        "customers.csv:1: id: the column stands in the header twice; remove one of the two"),
      Case("customers.csv", "", "customers.csv: the file is empty; write a header row, and a row for each customer"),
      Case(
        "customers.csv", "id,name\nC8,\"two\nlines\"\nC9,a \"quoted\" word\nC10,x\n",
        """
        customers.csv:4: a quote stands where none may stand, and the rest of the file cannot be read; \
        put the whole field in quotes and double the quotes inside it
        """),
      Case(
        "customers.csv", "id,name\nC8,x\nC9,\"open\nC10,y\n",
        "customers.csv:3: a quoted field that begins in this row is not closed; write the closing quote"),
      Case(
        "customers.csv", "id,name\nC8,x\nC8,y\n",
        "customers.csv:3: id: the same customer stands at customers.csv:2 already; remove one of the two rows"),
      Case(
        "customers.csv", "id,name\nC8,\"a\n\nb\"\r\nC8,y\n",
        "customers.csv:5: id: the same customer stands at customers.csv:2 already; remove one of the two rows"),
      Case(
        "plans.csv", "invoice,instalment,due,amount\nI1,1,2026-02-01,5\nI1,1,2026-02-01,5\n",
        "plans.csv:3: invoice: the same instalment stands at plans.csv:2 already; remove one of the two rows"),
      Case(
        "customers.csv", "id,name,parent\nC8,x,C9\nC9,y,C8\n",
        """
        customers.csv:2: parent: the customer is above its own parent; \
        leave the parent of one of the family empty
        """,
        """
        customers.csv:3: parent: the customer is above its own parent; \
        leave the parent of one of the family empty
        """),
      Case(
        "customer.csv", "id,name\n",
        "customer.csv: this name is none of house CSV, so the file was not read; did you mean 'customers.csv'?"),
      Case(
        "fields.toml", "",
        """
        fields.toml: this version does not read own fields; move the file out of the folder, \
        and their columns out of customers.csv and invoices.csv
        """),
    ]
  }

  @Test("is refused with file, line, column, what is wrong and what to write", arguments: Case.values)
  func values(_ example: Case) throws { try check(example) }

  @Test("is refused where a row contradicts the row it refers to", arguments: Case.relations)
  func relations(_ example: Case) throws { try check(example) }

  @Test("is refused as a whole where it cannot be read", arguments: Case.files)
  func files(_ example: Case) throws { try check(example) }

  private func check(_ example: Case) throws {
    let fixture = try LedgerFixture.small()
    let before = try LedgerPicture(fixture.store.ledger())
    let report = try fixture.load([example.file: example.text])
    #expect(fixture.errors(report).map { $0.replacing("\(fixture.folder)/", with: "") } == example.errors)
    #expect(report.isRefused)
    #expect(report.recording == nil)
    #expect(try LedgerPicture(fixture.store.ledger()) == before)
    #expect(try fixture.store.info().sequence == 2)
  }
}
