import Foundation
import Testing

@Suite("simulate --assume: what people would have done, if", .serialized)
struct AssumeTests {
  private static let command =
    "simulate --ledger demo/ledger.sqlite --policy Policies/do-nothing --from 2025-07-01 --to 2025-09-30 --every month "
    + "--assume Policies/assumptions.lua --draws 5"

  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.copy("Policies")
    #expect(try desk.tahsil("demo").status == 0)
    return desk
  }

  @Test("leaves the exact half as it is, and gives intervals, a tornado and the assumptions beside it")
  func beside() throws {
    let desk = try desk()
    let json = try desk.tahsil("\(Self.command) --against Policies/standard --format json").json()
    let shared = try #require(json["assumptions"] as? [String: Any])
    #expect(shared["seed"] as? String == "1" && shared["draws"] as? Int == 5)
    #expect((shared["assumptions"] as? [[String: Any]])?.count == 9)
    #expect((shared["tornados"] as? [[String: Any]])?.first?["figure"] as? String == "open_on_average")
    let policies = try #require(json["policies"] as? [[String: Any]])
    let assumed = try policies.map { try #require($0["assumed"] as? [String: Any]) }
    #expect((assumed[0]["label"] as? String)?.hasPrefix("exact: ") == true)
    #expect((assumed[1]["label"] as? String)?.hasPrefix("assumed: ") == true)
    let days = try #require(assumed[1]["days_to_pay"] as? [String: Any])
    let values = try ["low", "median", "high"].map { try #require(Double(days[$0] as? String ?? "")) }
    #expect(values == values.sorted() && days["known_in"] as? Int == 5)
    let without = Self.command.replacing(" --assume Policies/assumptions.lua --draws 5", with: "")
    let exact = try desk.tahsil("\(without) --against Policies/standard --format json").json()
    let same = try #require(exact["policies"] as? [[String: Any]])
    for place in 0..<2 {
      #expect(policies[place]["exact"] as? NSDictionary == same[place]["exact"] as? NSDictionary)
      #expect(same[place]["assumed"] is NSNull)
    }
  }

  @Test("is the same with any number of threads, and another one with another seed")
  func threads() throws {
    let desk = try desk()
    let line = "\(Self.command) --against Policies/standard --format csv"
    let one = try desk.tahsil("\(line) --threads 1").output
    #expect(one.contains(",assumed,all,median,days_to_pay,,") && one.contains(",assumed,difference,high,dso,,"))
    #expect(try desk.tahsil("\(line) --threads 3").output == one)
    #expect(try desk.tahsil("\(line) --seed 2").output != one)
  }

  @Test("says so in every title, in both languages, in the terminal and on the page", arguments: ["en", "ar"])
  func titles(language: String) throws {
    let desk = try desk()
    let goal = "overdue_at_month_ends:SAR <= -30% by response.call"
    let words = "\(Self.command) --against Policies/standard --lang \(language) --report page.html".split(
      separator: " ")
    let text = try desk.tahsil(words.map(String.init) + ["--reach", goal])
    #expect(text.status == 0)
    let label = language == "ar" ? "الجزء المفترض: " : "Assumed part: "
    let page = try desk.shell("cat page.html").output
    for form in [text.output, page] { #expect(form.split(separator: label).count == 5, "\(language)") }
  }

  @Test("tries the policy itself where invoices arrive sooner, and nothing where nothing changes")
  func alone() throws {
    let desk = try desk()
    let alone = try desk.tahsil(Self.command.replacing("do-nothing", with: "standard"))
    #expect(alone.status == 2 && alone.errors.contains("add --against, --set or --vary"))
    try desk.write("return { delivery_days = { before = 6, after = 1 } }\n", to: "sooner.lua")
    let line = Self.command.replacing("Policies/assumptions.lua", with: "sooner.lua")
    let json = try desk.tahsil("\(line) --format json").json()
    let policy = try #require((json["policies"] as? [[String: Any]])?.first)
    let days = try #require((policy["assumed"] as? [String: Any])?["open_on_average"] as? [[String: Any]])
    let difference = try #require((days.first?["difference"] as? [String: Any])?["median"] as? [String: String])
    #expect(difference["amount"]?.hasPrefix("-") == true)
  }

  @Test(
    "refuses what it can not do, and says what to write",
    arguments: [
      (["--against", "Policies/standard", "--tornado", "overdu"], "did you mean 'overdue'?"),
      (["--against", "Policies/standard", "--tornado", "overdue:JPY"], "no invoice is in JPY; write one of"),
      (["--against", "Policies/standard", "--reach", "overdue < 5 by x"], "is no goal; write a figure"),
      (["--against", "Policies/standard", "--reach", "dso <= 5 by response.cal"], "did you mean 'response.call'?"),
      (
        ["--against", "Policies/standard", "--reach", "overdue <= 5 by response.call"],
        "has a currency here; write overdue:"
      ),
      (
        ["--against", "Policies/standard", "--reach", "dso <= 0.001 by response.call"],
        "write as many decimals as it has"
      ),
      (["--against", "Policies/standard", "--draws", "0"], "--draws takes 1 to 10000"),
      (["--against", "Policies/relationship"], "names the stage 'courtesy', and none of the compared policies has it"),
    ])
  func refused(options: [String], message: String) throws {
    let desk = try desk()
    let outcome = try desk.tahsil(Self.command.split(separator: " ").map(String.init) + options)
    #expect(outcome.status == 2 && outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("without a file draws nothing", arguments: ["--draws 5", "--seed 5", "--tornado dso"])
  func without(option: String) throws {
    let desk = try Desk()
    let outcome = try desk.tahsil("simulate --from 2025-07-01 --to 2025-09-30 \(option)")
    #expect(outcome.status == 2 && outcome.errors.contains("needs assumptions; add --assume"))
  }
}
