import Foundation
import Testing

@Suite("A new policy, as somebody makes it who has none")
struct NewPolicyTests {
  @Test(
    "whatever the flags say, it passes its cases and its check, without a folder beside it",
    arguments: [
      "", "--annual-rate none", "--currency KWD --annual-rate 24% --grace-days 0 --weekend none",
      "--currency jpy --annual-rate 0.0975 --grace-days 30 --stages reminder=1",
      "--name north_1 --title North --title-ar الشمال --owner Huda --effective-from 2026-01-01 --weekend sat,sun",
      "--stages courtesy=-5,reminder=1,second_reminder=8,call=15,final_notice=30,legal=60,agency=90",
    ])
  func flags(line: String) throws {
    let desk = try Desk()
    let made = try desk.tahsil("policy new own/north --no-input \(line)")
    #expect(made.status == 0, "\(made.errors)")
    let tested = try desk.tahsil("policy test --policy own/north")
    #expect(tested.status == 0, "\(tested.output)")
    let checked = try desk.tahsil("policy check --policy own/north")
    #expect(checked.status == 0, "\(checked.output)")
    let released = try desk.tahsil("policy release --policy own/north")
    #expect(released.status == (line.contains("effective") ? 0 : 2))
  }

  @Test("without a terminal the defaults are taken and told, those that no flag says and no others")
  func defaults() throws {
    let desk = try Desk()
    let made = try desk.tahsil("policy new north --currency USD")
    #expect(made.status == 0)
    #expect(made.errors.contains("  Late fee: interest a year, such as 18%, or none: 18%\n"), "\(made.errors)")
    #expect(!made.errors.contains("Currency"))
    #expect(
      made.output.contains("  north/cases/late_fee.csv\n") && made.output.contains("tahsil policy check --policy north")
    )
    #expect(made.output.contains("write its first day as effective_from in north/manifest.lua"))
    let arabic = try desk.tahsil("policy new south --lang ar")
    #expect(arabic.errors.contains("العملة، ثلاثة أحرف: SAR") && arabic.output.contains("قبل الإصدار"))
  }

  @Test("on a terminal each question is asked, Enter takes the default, and a mistake is asked again")
  func questions() throws {
    let desk = try Desk()
    let keys = "\n\nالشمال\nSAX\nusd\n24%\n٧\nreminder=5, call=20\nnone\nHuda\n2026-13-01\n2026-04-01\n"
    let made = try desk.tahsil("policy new north", typing: keys)
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.errors.contains("Title in English [North]: "))
    #expect(made.errors.contains("'SAX' is no currency; write an ISO 4217 code such as SAR"))
    #expect(made.errors.contains("'2026-13-01' is no day; write year-month-day, such as 2026-01-31, or none"))
    func text(_ file: String) throws -> String {
      try String(contentsOf: desk.folder.appendingPathComponent("north/\(file)"), encoding: .utf8)
    }
    let manifest = try text("manifest.lua")
    #expect(manifest.contains("currency = \"USD\"") && manifest.contains("ar = \"الشمال\""))
    #expect(manifest.contains("effective_from = \"2026-04-01\"") && manifest.contains("weekend = {}"))
    #expect(
      try text("terms.lua").contains("range { 7, from = 0") && text("terms.lua").contains("range { 0.24, from = 0"))
    #expect(try text("escalation.lua").contains("if days >= terms.call_day then return \"call\", \"age\" end"))
    #expect(try desk.tahsil("policy test --policy north").status == 0)
  }

  @Test("a flag answers its question, no rate leaves out the days of grace, and --no-input asks nothing")
  func fewerQuestions() throws {
    let desk = try Desk()
    let some = try desk.tahsil(
      "policy new north --name n --title N --title-ar ن --stages call=9 --owner O --weekend fri --lang ar",
      typing: "\nبلا\n\n")
    #expect(some.status == 0, "\(some.errors)")
    #expect(some.errors.contains("العملة") && !some.errors.contains("أيام السماح") && !some.errors.contains("المراحل"))
    #expect(try desk.tahsil("policy new south --no-input", typing: "").status == 0)
  }

  @Test("who stops answering has made nothing")
  func endOfInput() throws {
    let desk = try Desk()
    let stopped = try desk.tahsil("policy new north", typing: "north\n\u{4}")
    #expect(stopped.status == 2 && stopped.output == "")
    #expect(stopped.errors.hasSuffix("\nNothing was made.\n"), "\(stopped.errors)")
    #expect(!desk.has("north"))
  }

  @Test(
    "a mistake in a flag is told with what to write instead, and nothing is made",
    arguments: [
      ("--currency SAX", "--currency: 'SAX' is no currency; write an ISO 4217 code such as SAR"),
      ("--annual-rate 18", "--annual-rate: '18' is no yearly rate; write 1% to 100%"),
      ("--annual-rate 0.9%", "'0.9%' is no yearly rate"), ("--annual-rate 101%", "'101%' is no yearly rate"),
      ("--annual-rate 0.12345", "'0.12345' is no yearly rate"),
      ("--grace-days 31", "'31' is no number of days of grace; write a whole number from 0 to 30"),
      ("--grace-days -1", "'-1' is no number of days of grace"), ("--grace-days 5.5", "'5.5' is no number of days"),
      ("--annual-rate none --grace-days 5", "--grace-days says nothing without a yearly rate; leave it out"),
      ("--weekend friday", "'friday' is no weekend; write days of mon,tue,wed,thu,fri,sat,sun"),
      ("--weekend fri,fri", "'fri,fri' is no weekend"),
      ("--weekend mon,tue,wed,thu,fri,sat,sun", "is no weekend"),
      ("--stages remnder=3", "there is no stage 'remnder'; did you mean reminder?"),
      ("--stages visit=3", "there is no stage 'visit'; write some of courtesy, reminder"),
      ("--stages reminder", "'reminder' is no stage with a day; write days from -29 to 365"),
      ("--stages courtesy=-30", "'courtesy=-30' is no stage with a day"),
      ("--stages agency=366", "'agency=366' is no stage with a day"),
      ("--stages reminder=3,call=3", "'call=3' does not come after reminder=3"),
      ("--stages reminder=3,reminder=4", "'reminder=4' does not come after reminder=3"),
      ("--stages ,", "there is no stage; write at least one"),
      ("--effective-from 2026-02-30", "'2026-02-30' is no day"),
      ("--name 1st", "'1st' is no name; write letters, digits, - and _"), ("--name a/b", "'a/b' is no name"),
      ("--lang ar --currency SAX", "ليس عملة؛ اكتب رمزاً من ISO 4217"),
    ])
  func mistakes(line: String, says: String) throws {
    let desk = try Desk()
    let options = NewPolicyTests.joined(line.split(separator: " ").map(String.init))
    let refused = try desk.tahsil(["policy", "new", "north", "--no-input"] + options)
    #expect(refused.status == 2 && refused.output == "")
    #expect(refused.errors.contains(says), "\(refused.errors)")
    #expect(!desk.has("north"))
  }

  /// `--option=value`, since a value may begin with a minus.
  private static func joined(_ options: [String]) -> [String] {
    stride(from: 0, to: options.count, by: 2).map { "\(options[$0])=\(options[$0 + 1])" }
  }

  @Test("what is there already is left alone, in both languages; an empty folder is filled")
  func existing() throws {
    let desk = try Desk()
    try desk.write("mine", to: "north/notes.txt")
    let refused = try desk.tahsil("policy new north --no-input")
    #expect(refused.status == 2)
    #expect(refused.errors == "tahsil: north: is there already, and not empty; name a folder that does not exist yet\n")
    #expect(try desk.tahsil("policy new north --no-input --lang ar").errors.contains("موجود من قبل"))
    try FileManager.default.removeItem(at: desk.folder.appendingPathComponent("north/notes.txt"))
    #expect(try desk.tahsil("policy new north --no-input").status == 0)
  }

  @Test(
    "a name is made of the folder's, as far as there is one",
    arguments: [
      ("North East", "north-east"), ("2026", "policy"), ("شمال", "شمال"),
    ])
  func names(folder: String, name: String) throws {
    let desk = try Desk()
    #expect(try desk.tahsil(["policy", "new", folder, "--no-input"]).status == 0)
    let manifest = try String(contentsOf: desk.folder.appendingPathComponent("\(folder)/manifest.lua"), encoding: .utf8)
    #expect(manifest.contains("name = \"\(name)\""), "\(manifest)")
  }
}
