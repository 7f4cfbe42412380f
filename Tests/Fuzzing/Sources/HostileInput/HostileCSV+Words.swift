import LedgerStore

extension HostileCSV {
  /// The ledger that most inputs are imported into.
  static let known: KeyValuePairs<String, String> = [
    "customers.csv": """
    id,name,currency,parent
    C1,Al Noor Trading,SAR,
    C2,Falcon Metals,USD,C1
    C3,Najd,,

    """,
    "invoices.csv": """
    id,customer,issued,due,amount,currency
    I1,C1,2026-01-01,2026-01-31,1000.00,SAR
    I2,C1,2026-01-10,2026-02-09,250.5,SAR
    I3,C2,2026-01-15,2026-01-15,99,USD

    """,
    "payments.csv": "id,customer,date,amount,currency,invoice\nP1,C1,2026-02-01,100,SAR,I1\n",
    "disputes.csv": "invoice,opened\nI2,2026-02-01\n",
    "blocks.csv": "subject,from,reason,author\nC2,2026-02-01,x,y\n",
    "contacts.csv": "customer,date,channel,outcome\nC1,2026-02-01,phone,no_answer\n",
  ]

  /// A layout of somebody else, for the bytes of the first file.
  static let foreign = """
    [[file]]
    pattern = "*.csv"
    dates = "D.M.YYYY"
    decimal_mark = ","
    grouping = "."
    delimiter = ";"

    [file.customer]
    distinct = true
    id = { column = "id", prefix = "K" }
    name = "name"
    parent = { column = "parent", prefix = "K" }

    [file.invoice]
    when = { column = "kind", not_equals = "DZ" }
    id = "document"
    customer = { column = "id", prefix = "K" }
    issued = "date"
    due = "date"
    amount = "amount"
    currency = { column = "currency", words = { "€" = "EUR", "$" = "USD" } }
    """

  static let words: [String] = {
    let columns = [
      "id", "name", "name_ar", "segment", "region", "language", "currency", "opened", "credit_limit", "rating",
      "terms_days", "email", "phone", "parent", "customer", "issued", "due", "amount", "number", "order", "cost",
      "date",
      "state", "invoice", "method", "reference", "returned", "reason", "closed", "outcome", "made", "until", "channel",
      "note", "instalment", "subject", "from", "author", "strength", "to", "rate", "document", "kind",
    ]
    let values = [
      "C1", "C2", "C3", "C4", "I1", "I2", "I3", "I4", "P1", "SAR", "USD", "EUR", "JPY", "KWD", "CLF", "exclude",
      "count", "cap:", "cap:call", "open", "draft", "cancelled", "invoiced", "promise", "no_answer", "en", "ar",
      "2026-01-01", "2026-03-02", "1.2.2026", "1.000,50", "250.5", "99", ",", ",,", "\n", "\r\n", "\"", "36500",
      "10000",
    ]
    return columns + values + EntryKind.allCases.map { "\n--- \($0.fileName)\n" }
  }()
}
