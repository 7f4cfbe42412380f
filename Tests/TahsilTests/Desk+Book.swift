extension Desk {
  /// A desk with the standard policy and a small ledger: what the command line finds where nobody says otherwise.
  ///
  /// On 2 March 2026 two invoices are open: I1 is 30 days overdue, I2 is not due. C2 paid on time.
  static func withBook() throws -> Desk {
    let desk = try Desk()
    try desk.copy("Policies")
    try desk.write(
      """
      id,name,name_ar,segment,currency,opened,credit_limit,phone
      C1,Al Noor Trading,النور للتجارة,standard,SAR,2024-01-01,50000.00,+966 11 000 0001
      C2,Gulf Paper,ورق الخليج,vip,SAR,2024-01-01,20000.00,
      """, to: "book/customers.csv")
    try desk.write(
      """
      id,customer,issued,due,amount,currency
      I1,C1,2026-01-01,2026-01-31,10000.00,SAR
      I2,C2,2026-02-20,2026-03-22,8000.00,SAR
      I3,C2,2026-01-05,2026-02-04,6000.00,SAR
      """, to: "book/invoices.csv")
    try desk.write(
      """
      id,customer,date,amount,currency,invoice
      P1,C2,2026-02-03,6000.00,SAR,I3
      """, to: "book/payments.csv")
    let outcome = try desk.tahsil("import book")
    precondition(outcome.status == 0, outcome.errors)
    return desk
  }
}
