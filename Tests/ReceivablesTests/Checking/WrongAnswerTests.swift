import Receivables
import Testing

@Suite("Wrong answers cost exactly that customer")
struct WrongAnswerTests {
  private static let books = """
    customer C1 currency SAR limit 100.00 SAR
    customer C2 currency SAR
    invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
    invoice I2 C2 2026-01-01 2026-01-31 100.00 SAR
    """

  struct Wrong: Sendable, CustomTestStringConvertible {
    let answer: String
    let question: Question
    let document: String
    let message: String
    var testDescription: String { answer }
  }

  @Test(
    "an answer that is not allowed is a fault, and nothing of that customer is decided",
    arguments: [
      Wrong(
        answer: "C1 limit -0.01 SAR", question: .creditLimit, document: "",
        message: "answered -0.01 SAR; allowed is 0.00 SAR or more"),
      Wrong(
        answer: "C1 limit 5.00 USD", question: .creditLimit, document: "",
        message: "answered 5.00 USD; allowed is an amount in the customer's currency, SAR: convert it with :to(\"SAR\")"
      ),
      Wrong(
        answer: "I1 fee -0.01 SAR", question: .lateFee, document: "I1",
        message: "answered -0.01 SAR; allowed is 0.00 SAR or more"),
      Wrong(
        answer: "I1 fee 5.00 USD", question: .lateFee, document: "I1",
        message: "answered 5.00 USD; allowed is an amount in the invoice's currency, SAR: convert it with :to(\"SAR\")"),
      Wrong(
        answer: "I1 stage remainder", question: .escalation, document: "I1",
        message:
          "answered the stage 'remainder'; the ladder has courtesy, reminder, call, final_notice, agency. Did you mean 'reminder'?"
      ),
      Wrong(
        answer: "I1 terms 1/10", question: .earlyPaymentDiscount, document: "I1",
        message: "answered a discount of 1; allowed is more than 0 and less than 1, so 2 % is written 0.02"),
      Wrong(
        answer: "I1 terms 0/10", question: .earlyPaymentDiscount, document: "I1",
        message: "answered a discount of 0; allowed is more than 0 and less than 1, so 2 % is written 0.02"),
      Wrong(
        answer: "I1 terms 0.1/1 0.1/2 0.1/3 0.1/4 0.1/5 0.1/6 0.1/7 0.1/8 0.1/9", question: .earlyPaymentDiscount,
        document: "I1", message: "answered 9 discounts; allowed are 8"),
      Wrong(
        answer: "C1 priority inf", question: .priority, document: "",
        message: "answered inf; allowed is a finite number"),
      Wrong(
        answer: "C1 priority nan", question: .priority, document: "",
        message: "answered nan; allowed is a finite number"),
    ])
  func wrong(case wrong: Wrong) throws {
    let answers = ["C1 limit 50.00 SAR", "I1 stage call", "I2 stage call"].filter {
      !$0.hasPrefix(wrong.answer.prefix(8))
    }
    let books = try Books(Self.books)
    let review = try books.review("2026-02-10", answers + [wrong.answer])
    #expect(review.decisions.map(books.words) == ["I2 to courtesy, letter 2026-02-10"])
    let fault = try #require(review.faults.first)
    #expect(review.faults.count == 1 && fault.kind == .answer && fault.customer == "C1")
    #expect(fault.question == wrong.question && fault.document == wrong.document && fault.message == wrong.message)
    #expect(fault.file == "\(wrong.question.rawValue).lua")
    #expect(!review.worklist.contains { $0.customer == 0 })
  }

  @Test(
    "answers at the bound are allowed",
    arguments: [
      "C1 limit 0.00 SAR", "I1 fee 0.00 SAR", "I1 terms 0.999999999/10", "I1 terms 0.000000001/0",
      "I1 terms 0.1/1 0.1/2 0.1/3 0.1/4 0.1/5 0.1/6 0.1/7 0.1/8", "C1 priority -1",
    ])
  func allowed(answer: String) throws {
    #expect(try Books(Self.books).review("2026-02-10", [answer]).faults == [])
  }

  @Test("faults of the policy cost their customers, in whatever order the questions were asked")
  func policyFaults() throws {
    let fault = { (customer: String) in
      PolicyFault(
        kind: .script, customer: customer, document: "", question: .lateFee, file: "late_fee.lua", line: 7, source: "",
        message: "m", remedy: "")
    }
    let books = try Books(Self.books + "\ncustomer C3\ninvoice I3 C3 2026-01-01 2026-01-31 1.00 SAR")
    let answers = ["I1 stage call", "I2 stage call", "I3 stage call", "C2 limit -1.00 SAR"]
    let review = try books.review(
      "2026-02-10", answers, faults: [(1, fault("C2")), (0, fault("C1")), (1, fault("C2"))])
    #expect(review.faults.map(\.customer) == ["C1", "C2", "C2"])
    #expect(review.decisions.map(books.words) == ["I3 to courtesy, letter 2026-02-10"])
  }

  @Test("a missing reason is one finding a question; a missing rate one a customer")
  func findings() throws {
    let books = try Books(Self.books + "\ninvoice I3 C1 2026-01-01 2026-01-31 1.00 USD")
    let snapshot = books.snapshot("2026-02-10")
    var answers = try HandMadeAnswers(["I1 stage call", "I2 stage call", "I2 fee 1.00 SAR"]).answers(over: snapshot)
    answers.stages = answers.stages.map { Answer($0.value, reason: "") }
    answers.fees = answers.fees.map { Answer($0.value, reason: "") }
    var review = AnswerReview(over: snapshot) { "\($0.rawValue).lua" }
    review.add(answers)
    #expect(review.findings.map(\.code) == [.rateMissing, .reasonMissing, .reasonMissing])
    #expect(review.findings[0].message.hasPrefix("no rate USD to SAR on or before 2026-02-10"))
    #expect(review.findings[1].message.hasPrefix("escalation.lua answers without a reason"))
  }

  @Test("answers for some customers at a time decide the same as all at once")
  func slices() throws {
    let books = try Books(
      Self.books + "\ninvoice I3 C3 2026-01-01 2026-01-31 1.00 SAR\norder O1 C2 2026-02-01 1.00 SAR open")
    let snapshot = books.snapshot("2026-02-10")
    let whole = try HandMadeAnswers(["I1 stage call", "I2 stage agency", "I3 fee 1.00 SAR"]).answers(over: snapshot)
    var one = AnswerReview(over: snapshot) { $0.rawValue }
    one.add(whole)
    var many = AnswerReview(over: snapshot) { $0.rawValue }
    for range in [0..<1, 1..<1, 1..<3] {
      var part = Answers(customers: range)
      let rows = snapshot.invoices(ofCustomers: range)
      part.limits = Array(whole.limits[range])
      part.terms = Array(whole.terms[rows])
      part.fees = Array(whole.fees[rows])
      part.stages = Array(whole.stages[rows])
      many.add(part)
    }
    #expect(many.decisions == one.decisions && many.counts == one.counts && many.worklist == one.worklist)
  }

  @Test(
    "a misspelt word suggests the nearest one, at most a third of its letters away",
    arguments: [
      ("ballance", "balance"), ("balance_", "balance"), ("blaance", "balance"), ("stgae", "stage"), ("pay", nil),
      ("zzzzzzz", nil), ("stage", nil),
    ] as [(String, String?)])
  func spelling(word: String, nearest: String?) {
    #expect(Spelling.nearest(to: word, in: ["balance", "stage"]) == nearest)
  }
}
