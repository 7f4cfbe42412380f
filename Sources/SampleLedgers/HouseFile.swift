/// The kinds of house CSV files that a sample ledger consists of, with their columns in the order they are written.
enum HouseFile: Int, CaseIterable {
  case customers, invoices, payments, creditNotes, disputes, promises, contacts, plans, blocks, orders, rates

  /// The name of the file in its folder.
  var name: String {
    switch self {
    case .customers: "customers.csv"
    case .invoices: "invoices.csv"
    case .payments: "payments.csv"
    case .creditNotes: "credit_notes.csv"
    case .disputes: "disputes.csv"
    case .promises: "promises.csv"
    case .contacts: "contacts.csv"
    case .plans: "plans.csv"
    case .blocks: "blocks.csv"
    case .orders: "orders.csv"
    case .rates: "rates.csv"
    }
  }

  /// The header row. The optional column `number` of invoices is left out: it is the id.
  var header: String {
    switch self {
    case .customers:
      "id,name,name_ar,segment,region,language,currency,opened,credit_limit,rating,terms_days,email,phone,parent"
    case .invoices: "id,customer,issued,due,amount,currency,order,cost"
    case .payments: "id,customer,date,amount,currency,invoice,method,reference,returned"
    case .creditNotes: "id,customer,date,amount,currency,invoice,reason"
    case .disputes: "invoice,opened,closed,reason,amount,outcome"
    case .promises: "customer,made,until,amount,currency,invoice"
    case .contacts: "customer,date,channel,outcome,invoice,note"
    case .plans: "invoice,instalment,due,amount"
    case .blocks: "subject,from,until,reason,author,strength"
    case .orders: "id,customer,date,amount,currency,state"
    case .rates: "date,from,to,rate"
    }
  }
}
