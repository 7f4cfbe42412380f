extension AnswerReview {
  /// Answers of a customer that are not allowed, as faults.
  func wrongAnswers(_ slice: CustomerAnswers) -> [PolicyFault] {
    var faults: [PolicyFault] = []
    func check(_ message: String?, _ question: Question, document: String = "") {
      guard let message else { return }
      faults.append(
        PolicyFault(
          kind: .answer, customer: snapshot.customers.id[slice.customer], document: document, question: question,
          file: source(question), line: 0, source: "", message: message, remedy: ""))
    }
    check(slice.limit.value.flatMap { AnswerCheck.limit($0, currency: slice.currency) }, .creditLimit)
    for row in slice.invoices {
      let currency = snapshot.invoiceCurrency(row)
      let id = { snapshot.invoices.id[row] }
      if let message = slice.terms(row).value.flatMap(AnswerCheck.terms) {
        check(message, .earlyPaymentDiscount, document: id())
      }
      if let message = slice.fee(row).value.flatMap({ AnswerCheck.fee($0, currency: currency) }) {
        check(message, .lateFee, document: id())
      }
      if let message = slice.stage(row).value.flatMap({ AnswerCheck.stage($0, rules: rules) }) {
        check(message, .escalation, document: id())
      }
    }
    check(slice.priority?.value.flatMap(AnswerCheck.priority), .priority)
    return faults
  }
}
