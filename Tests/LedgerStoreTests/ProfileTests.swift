import LedgerStore
import Receivables
import Testing

@Suite("A profile")
struct ProfileTests {
  private static let erp = """
    name = "ERP open items"

    [[file]]
    pattern = "items-*.csv"
    dates = "D.M.YYYY"
    decimal_mark = ","
    grouping = "."
    delimiter = ";"

    [file.customer]
    distinct = true
    when = { column = "Type", in = ["RV", "DZ"] }
    id = { column = "Account", prefix = "K" }
    name = "Name"
    language = { column = "Country", words = { "DE" = "en", "SA" = "ar" } }

    [file.invoice]
    when = { column = "Type", equals = "RV" }
    id = "Document"
    customer = { column = "Account", prefix = "K" }
    issued = "Date"
    due = "Due"
    amount = "Amount"
    currency = { constant = "EUR" }

    [file.payment]
    when = { column = "Type", not_equals = "RV" }
    id = { column = "Document", suffix = "/pay" }
    customer = { column = "Account", prefix = "K" }
    date = "Date"
    amount = "Amount"
    currency = { constant = "EUR" }
    invoice = "Reference"

    [[file]]
    pattern = "fx.csv"
    [file.rate]
    date = "day"
    from = { constant = "USD" }
    to = { constant = "EUR" }
    rate = "rate"
    """

  @Test("reads foreign dates, amounts, words and separators, and several kinds from one row")
  func reads() throws {
    let fixture = try LedgerFixture()
    try fixture.write(
      "in/items-1.csv",
      """
      Type;Account;Name;Country;Document;Date;Due;Amount;Reference
      DZ;7;Beta;SA;900;1.3.2026;;1.000,50;100
      RV;7;Beta;SA;100;5.2.2026;17.03.2026;1.234.567,80;
      RV;8;"Gamma; Co";DE;101;5.2.2026;5.2.2026;7;

      """)
    try fixture.write("in/fx.csv", "day,rate\n2026-01-01,0.92\n")
    var run = Import(paths: [fixture.folder + "/in"])
    run.profile = try ImportProfile(toml: Self.erp, file: "erp.toml")
    let report = try fixture.run(run)
    #expect(fixture.errors(report) == [])
    #expect(report.files.map(\.added) == [2, 2, 1, 1])
    #expect(report.files.map(\.rows) == [2, 2, 1, 1])
    let ledger = try fixture.store.ledger()
    #expect(ledger.customers.map(\.id) == ["K7", "K8"])
    #expect(ledger.customers.map(\.language) == ["ar", "en"])
    #expect(ledger.customers[1].name == "Gamma; Co")
    #expect(ledger.invoices.map(\.amount) == [123_456_780, 700])
    #expect(ledger.invoices[0].due == Day("2026-03-17"))
    #expect(ledger.credits.map(\.invoice) == [0])
    #expect(ledger.credits[0].amount == 100_050)
    #expect(try fixture.run(run).recording == nil)
  }

  @Test("calls columns by the names of the file in its messages")
  func messages() throws {
    let fixture = try LedgerFixture()
    let path = try fixture.write(
      "items-1.csv",
      """
      Type;Account;Name;Country;Document;Date;Due;Amount;Reference
      RV;7;Beta;SA;100;2026-02-05;17.03.2026;1,234.50;
      RV;7;Bela;SA;100;5.2.2026;4.2.2026;1,50;

      """)
    var run = Import(paths: [path])
    run.profile = try ImportProfile(toml: Self.erp, file: "erp.toml")
    #expect(
      fixture.errors(try fixture.run(run)) == [
        """
        items-1.csv:3: this customer has other content: name is 'Beta' at items-1.csv:2 and 'Bela' here; \
        make the rows say the same
        """,
        "items-1.csv:2: Date: '2026-02-05' is not a day; write a date from 1900 to 2199 as D.M.YYYY",
        "items-1.csv:2: Amount: '1,234.50' is not an amount; write it as 1234,50, without a currency or spaces",
        "items-1.csv:3: Due: the due day is before the day of issue; write 5.2.2026 or a later day",
      ])
  }

  @Test("that names a column which the file does not have is refused with a suggestion")
  func missingColumn() throws {
    let fixture = try LedgerFixture()
    let path = try fixture.write("fx.csv", "date,rate\n2026-01-01,0.92\n")
    var run = Import(paths: [path, try fixture.write("fy.csv", "")])
    run.profile = try ImportProfile(toml: Self.erp, file: "erp.toml")
    #expect(
      fixture.errors(try fixture.run(run)) == [
        "fy.csv: no pattern of the profile fits this name; the profile reads items-*.csv, fx.csv",
        "fx.csv:1: day: the file does not have this column; correct the profile; the file has date, rate",
      ])
  }

  /// A mistake in a profile, and what is said about it.
  struct Mistake: CustomTestStringConvertible {
    let toml: String
    let message: String
    var testDescription: String { message }

    init(_ toml: String, _ message: String) { (self.toml, self.message) = (toml, message) }

    private static let file = "[[file]]\npattern = \"a.csv\"\n"
    private static let rate = "[file.rate]\ndate = \"d\"\nfrom = \"f\"\nto = \"t\"\nrate = \"r\"\n"

    static let all = [
      Mistake("", "p.toml:1: the profile reads no file; begin with [[file]] and a pattern"),
      Mistake("name = \"x\"\n[[file]\n", "p.toml:2: this is not TOML: "),
      Mistake("nam = \"x\"\n" + file + rate, "p.toml:1: unknown key 'nam'; did you mean 'name'?"),
      Mistake(file + "date = \"D.M.YYYY\"\n" + rate, "p.toml:3: unknown key 'date'; did you mean 'dates'?"),
      Mistake(file + rate + "rat = \"x\"\n", "p.toml:8: unknown key 'rat'; did you mean 'rate'?"),
      Mistake(
        file + "[file.rate]\ndate = { colum = \"d\", constant = \"2026-01-01\" }\nfrom=\"f\"\nto=\"t\"\nrate=\"r\"\n",
        "p.toml:4: unknown key 'colum'; did you mean 'column'?"),
      Mistake(
        file + "[file.rate]\ndate = \"d\"\nfrom = \"f\"\nto = \"t\"\n",
        "p.toml:3: the rate has no rate; say which column holds it: rate = \"…\""),
      Mistake(file, "p.toml:1: the rows of the file yield nothing; add a table such as [file.invoice]"),
      Mistake(
        "[[file]]\n" + rate,
        "p.toml:1: the file has no pattern; write pattern = \"name-*.csv\", where * stands for anything"),
      Mistake(
        file + "dates = \"DD-MON-YY\"\n" + rate,
        """
        p.toml:3: 'DD-MON-YY' is not a form of dates; \
        write YYYY, M or MM, and D or DD, such as D.M.YYYY or YYYY-MM-DD
        """),
      Mistake(
        file + "decimal_mark = \",\"\ngrouping = \",\"\n" + rate,
        "p.toml:4: the grouping is the decimal mark; write two different characters"),
      Mistake(
        file + "delimiter = \"tab\"\n" + rate, "p.toml:3: delimiter must be one character; write delimiter = \",\""),
      Mistake(
        file + rate + "when = { column = \"d\" }\n",
        "p.toml:8: a condition has one test; write one of equals, not_equals, in, empty"),
      Mistake(
        file + "[file.rate]\ndate = {}\nfrom = \"f\"\nto = \"t\"\nrate = \"r\"\n",
        """
        p.toml:4: this needs either a column or a constant; write { column = "…" } or { constant = "…" }
        """),
      Mistake(file + rate + "distinct = \"yes\"\n", "p.toml:8: distinct must be true or false; write distinct = true"),
      Mistake(
        file + rate + "\n" + file + "[file.rate]\ndate = \"d\"\nform = \"f\"\nfrom = \"f\"\nto = \"t\"\nrate = \"r\"\n",
        "p.toml:13: unknown key 'form'; did you mean 'from'?"),
    ]
  }

  @Test("with a mistake is refused with the line of the mistake", arguments: Mistake.all)
  func mistakes(_ mistake: Mistake) throws {
    let error = #expect(throws: ProfileError.self) { try ImportProfile(toml: mistake.toml, file: "p.toml") }
    let text = error?.description ?? ""
    #expect(text == mistake.message || (mistake.message.hasSuffix(": ") && text.hasPrefix(mistake.message)), "\(text)")
  }

  @Test("that does not exist is named")
  func missing() throws {
    let error = #expect(throws: ProfileError.self) { try ImportProfile(path: "/nowhere/p.toml") }
    #expect(
      error?.description == "/nowhere/p.toml: there is no such profile, or it cannot be read; check the path")
  }
}
