import Foundation
import Testing

@Suite(
  "The public late-payment histories, on the command line as JSON, against answers that were worked out elsewhere",
  .enabled(if: PublicAnswers.areHere, PublicAnswers.absence))
struct PublicAnswersTests {
  @Test("every month and column of table A5")
  func months() throws {
    let sheet = try #require(
      try PublicAnswers.desk().tahsil("measures --as-of 2014-01-31 --months 25 --format json").list().first)
    #expect(sheet["currency"] as? String == "USD")
    let months = try #require(sheet["months"] as? [[String: Any]])
    let answers = try PublicAnswers.table("A5")
    #expect(months.count == 25 && answers.count == 25)
    for (month, answer) in zip(months, answers) {
      let keys = [
        "month", "sales", "collected", "open", "overdue", "open_invoices", "dso", "best_dso", "dso_3m",
        "dso_countback", "cei",
      ]
      #expect(keys.map { text(month[$0]) } == answer)
    }
  }

  @Test("the aging of table A6, from aging and from measures")
  func aging() throws {
    let desk = try PublicAnswers.desk()
    for answer in try PublicAnswers.table("A6") {
      let aging = try #require(try desk.tahsil("aging --as-of \(answer[0]) --format json").list().first)
      let buckets = try #require(aging["buckets"] as? [[String: Any]])
      let invoices = buckets.reduce(0) { $0 + ($1["invoices"] as? Int ?? 0) }
      let cells =
        buckets.map { "\(amount($0["amount"])) (\(text($0["invoices"])))" } + [
          "\(amount(aging["total"])) (\(invoices))", amount(aging["disputed"]),
        ]
      #expect([answer[0]] + cells == answer)
      let measures = try desk.tahsil("measures --as-of \(answer[0]) --months 1 --format json").list()
      let period = try #require(measures.first?["period"] as? [String: Any])
      let same = try #require(period["aging"] as? [[String: Any]])
      #expect(same.map { "\(text($0["amount"])) (\(text($0["invoices"])))" } == Array(cells.prefix(5)))
    }
  }

  @Test("the ten largest customers of table A7 with their peaks, and the concentration")
  func peaks() throws {
    let desk = try PublicAnswers.desk()
    let line = "measures --as-of 2014-01-31 --months 25 --format json"
    let sheets = try desk.tahsil("\(line) --by customer").list()
    #expect(sheets.count == 100)
    for answer in try PublicAnswers.table("A7") {
      let sheet = try #require(sheets.first { $0["group"] as? String == answer[0] })
      let period = try #require(sheet["period"] as? [String: Any])
      let peak = try #require(period["peak"] as? [String: Any])
      let cells = ["issued_invoices", "sales", "late_invoices", "late_rate", "disputed_invoices"].map {
        text(period[$0])
      }
      #expect(cells == [answer[1], answer[2], answer[4], answer[5], answer[7]])
      #expect([text(peak["amount"]), text(peak["day"])] == [answer[8], answer[9]])
    }
    let whole = try #require(try desk.tahsil(line).list().first?["period"] as? [String: Any])
    let sales = try #require((whole["concentration"] as? [String: Any])?["sales"] as? [String: Any])
    #expect(["top_1", "top_5", "top_10", "top_20"].map { text(sales[$0]) } == ["1.79", "8.35", "15.69", "28.88"])
  }

  @Test("the headline figures of table A1, and the countries of table A4")
  func headlines() throws {
    let desk = try PublicAnswers.desk()
    let line = "measures --as-of 2014-01-31 --months 25 --format json"
    let period = try #require(try desk.tahsil(line).list().first?["period"] as? [String: Any])
    let expected = [
      "sales": "147703.18", "days_late": "3.44", "days_late_of_late": "9.68", "days_to_pay": "26.44",
      "days_to_pay_weighted": "26.70", "days_late_weighted": "3.57", "late_rate": "35.56", "disputed_rate": "22.75",
      "late_invoices": "877", "disputed_invoices": "561",
    ]
    for (key, value) in expected { #expect(text(period[key]) == value, "\(key)") }
    let sheets = try desk.tahsil("\(line) --by region").list()
    for answer in try PublicAnswers.table("A4") {
      let sheet = try #require(sheets.first { $0["group"] as? String == answer[0] })
      let country = try #require(sheet["period"] as? [String: Any])
      let cells = ["issued_invoices", "sales", "late_invoices", "late_rate", "disputed_invoices"].map {
        text(country[$0])
      }
      #expect(cells == [answer[1], answer[3], answer[4], answer[5], answer[7]])
    }
  }

  private func text(_ value: Any?) -> String {
    if let text = value as? String { return text }
    if let number = value as? Int { return "\(number)" }
    return "n/a"
  }

  private func amount(_ value: Any?) -> String { text((value as? [String: Any])?["amount"]) }
}
