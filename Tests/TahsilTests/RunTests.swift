import Testing

@Suite("tahsil run, show, exclude, post, replay")
struct RunTests {
  @Test("the JSON of a run has the keys that scripts rely on")
  func json() throws {
    let run = try Desk.withBook().tahsil("run --as-of 2026-03-02 --format json")
    #expect(run.status == 0, "\(run.errors)")
    let json = try run.json()
    let wanted: Set = [
      "run", "as_of", "known_at", "policy", "counts", "totals", "stages", "holds", "faults", "findings", "decisions",
    ]
    #expect(wanted.isSubset(of: json.keys))
    let policy = try #require(json["policy"] as? [String: Any])
    #expect(Set(["name", "revision", "sha256"]).isSubset(of: policy.keys))
    let counts = try #require(json["counts"] as? [String: Any])
    #expect(counts["customers"] as? Int == 2)
    #expect(counts["invoices"] as? Int == 2)
    #expect(Set(["decisions", "faults", "findings"]).isSubset(of: counts.keys))
    let totals = try #require(json["totals"] as? [String: Any])
    #expect(totals["late_fees"] as? [String: String] == ["amount": "147.95", "currency": "SAR"])
    let decisions = try #require(json["decisions"] as? [[String: Any]])
    #expect(
      decisions.allSatisfy { Set(["customer", "invoice", "question", "answer", "reason"]).isSubset(of: $0.keys) })
  }

  @Test("the list of decisions is left out on request, and is CSV on request")
  func decisions() throws {
    let desk = try Desk.withBook()
    #expect(try desk.tahsil("run --as-of 2026-03-02 --format json --decisions none").json()["decisions"] == nil)
    let csv = try desk.tahsil("show 1 --format csv").output.split(separator: "\r\n")
    #expect(csv.first == "customer,invoice,order,question,effect,answer,added,letter_day,held_back,reason")
    #expect(csv.contains { $0.hasPrefix("C1,I1,,late_fee,fee,147.95 SAR,147.95 SAR,,,past_grace") })
  }

  @Test("propose, leave out, post: what was left out is not posted; posting twice is refused")
  func posting() throws {
    let desk = try Desk.withBook()
    #expect(try desk.tahsil("run --as-of 2026-03-02").status == 0)
    let excluded = try desk.tahsil(["exclude", "1", "I1", "--reason", "paid this morning"])
    #expect(excluded.status == 0, "\(excluded.errors)")
    #expect(try desk.tahsil("show 1").output.contains("paid this morning"))
    let posted = try desk.tahsil("post 1")
    #expect(posted.status == 0)
    #expect(posted.output.contains("2 left out by hand"), "\(posted.output)")
    let again = try desk.tahsil("post 1")
    #expect(again.status == 2)
    #expect(again.output == "")
    #expect(again.errors.contains("already posted"))
    let late = try desk.tahsil(["exclude", "1", "I2", "--reason", "late"])
    #expect(late.status == 2)
  }

  @Test("a proposal whose ledger has moved on is refused, and what moved is named")
  func moved() throws {
    let desk = try Desk.withBook()
    #expect(try desk.tahsil("run --as-of 2026-03-02").status == 0)
    try desk.write("id,customer,date,amount,currency,invoice\nP2,C1,2026-03-01,10000.00,SAR,I1\n", to: "late.csv")
    try desk.write(
      "id,customer,date,amount,currency,invoice\nP2,C1,2026-03-01,10000.00,SAR,I1\n", to: "more/payments.csv")
    #expect(try desk.tahsil("import more").status == 0)
    let post = try desk.tahsil("post 1")
    #expect(post.status == 2)
    #expect(post.errors.contains("payments.csv"), "\(post.errors)")
    #expect(post.errors.contains("run again"))
  }

  @Test("a run twice on a day posts nothing twice; one as of an earlier day is refused")
  func order() throws {
    let desk = try Desk.withBook()
    #expect(try desk.tahsil("run --as-of 2026-03-02 --post").status == 0)
    let again = try desk.tahsil("run --as-of 2026-03-02 --post --format json").json()
    #expect((again["counts"] as? [String: Any])?["decisions"] as? Int == 0)
    let earlier = try desk.tahsil("run --as-of 2026-03-01")
    #expect(earlier.status == 2)
    #expect(earlier.output == "")
    #expect(earlier.errors.contains("2026-03-02"))
  }

  @Test("a replay is identical, also after an import of back-dated entries and an edit of the policy")
  func replay() throws {
    let desk = try Desk.withBook()
    #expect(try desk.tahsil("run --as-of 2026-03-02 --post").status == 0)
    let before = try desk.tahsil("show 1 --format json").output
    try desk.write(
      "id,customer,date,amount,currency,invoice\nP2,C1,2026-02-01,10000.00,SAR,I1\n", to: "more/payments.csv")
    #expect(try desk.tahsil("import more").status == 0)
    try desk.edit("Policies/standard/terms.lua", "range { 5, from = 0, to = 30", "range { 15, from = 0, to = 30")
    let replay = try desk.tahsil("replay 1")
    #expect(replay.status == 0, "\(replay.output)")
    #expect(replay.output.contains("run 1 is identical"))
    #expect(try desk.tahsil("show 1 --format json").output == before)
  }

  @Test("runs lists them all; an unknown one is refused with what to do")
  func runs() throws {
    let desk = try Desk.withBook()
    #expect(try desk.tahsil("runs").output == "There are no runs yet.\n")
    _ = try desk.tahsil("run --as-of 2026-03-02")
    _ = try desk.tahsil("run --as-of 2026-03-02 --post")
    let list = try desk.tahsil("runs --format json").list()
    #expect(list.map { $0["status"] as? String } == ["superseded", "posted"])
    for command in ["show 7", "post 7", "replay 7"] {
      let outcome = try desk.tahsil(command)
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("tahsil runs"))
    }
  }
}
