import LedgerStore
import Testing

@Suite("A profile that is no profile")
struct HostileProfileTests {
  /// A text, and what is said about it.
  struct Case: CustomTestStringConvertible {
    let text: String
    let message: String
    var testDescription: String { String(text.prefix(40)) }

    init(_ text: String, _ message: String) {
      self.text = text
      self.message = message
    }
  }

  @Test(
    "is told where it stops to be one",
    arguments: [
      // Each of the first four ended the process in the TOML library.
      Case("\n[\n", "p.toml:2: this is not TOML: the end of the line stands where a key is needed"),
      Case("[&ile]", "'&' stands where a key is needed; write key = \"value\""),
      Case("x = [ } ]", "'}' stands where a value is needed"), Case("x = [,]", "',' stands where a value is needed"),
      Case("a. = true", "'=' stands where a key is needed"), Case("= true", "'=' stands where a key is needed"),
      Case("a true", "'t' stands where '=' is needed"), Case("a = true b", "'b' is too much in this line"),
      Case("[a", "the heading is not closed"), Case("[[a]", "the heading is not closed"),
      Case("a = 5", "'5' is neither a text nor true nor false; put it in quotes"),
      Case("a = 2026-01-31", "'2026-01-31' is neither a text nor true nor false"),
      Case(
        "a = [\"x\"\n\n", "p.toml:3: this is not TOML: the end of the line stands where a list goes on"
      ),
      Case("a = { b = true", "the end of the line stands where a table goes on or ends"),
      Case("\n\na = \"x\n", "p.toml:3: this is not TOML: the text is not closed"),
      Case("a = '''x\n", "the text is not closed"), Case("a = \"x\\\"", "the text is not closed"),
      Case("\"\"\"a\"\"\" = true", "a key cannot have lines"), Case("a = \"\0\"", "a control character; remove it"),
      Case("a = true\rb = true", "a control character"),
      Case("\u{FEFF}\u{FEFF}a = true", "stands where a key is needed"),
      Case("a = \(String(repeating: "[", count: 30_000))", "more than 16 lists and tables in each other"),
      Case("[a\(String(repeating: ".a", count: 30_000))]", "the key has more than 16 parts"),
      Case(String(repeating: "#", count: 70_000), "the profile is longer than 65536 bytes"),
    ])
  func outline(row: Case) throws {
    let error = try #require(throws: ProfileError.self) { try ImportProfile(toml: row.text, file: "p.toml") }
    #expect(error.description.contains(row.message), "\(error)")
  }

  @Test("is one all the same with comments, blank lines, texts with lines, and either end of a line")
  func outlinesThatPass() throws {
    let text =
      "\u{FEFF}# a comment with \" and [\r\n\r\nname = \"\"\"two\n\"lines\" \\\" \"\"\"\"\" # \"\n  [[ file ]]\t\n'pattern' = 'a\\'\n"
      + "\"file\\u0031\" . x = true\n[file . customer] # [\nid = { column = \"a # b\" , prefix = '''\n'K''''' }\nname = \"n\"\n"
      + "when = {column=\"t\",in=[ # one\n\"}\" ,\n'],',\n]}\n"
    let error = try #require(throws: ProfileError.self) { try ImportProfile(toml: text, file: "p.toml") }
    #expect(error.messages.map(\.message) == ["unknown key 'file1'"])
  }

  @Test(
    "cannot separate fields by a quote or a line end, nor mark amounts by a digit or a minus",
    arguments: [
      "delimiter = '\"'", "delimiter = \"\\n\"", "delimiter = \"\\r\"", "decimal_mark = \"5\"", "grouping = \"-\"",
    ])
  func marks(line: String) throws {
    let text = "[[file]]\npattern = \"*\"\n\(line)\n[file.customer]\nid = \"a\"\nname = \"b\"\n"
    let error = try #require(throws: ProfileError.self) { try ImportProfile(toml: text, file: "p.toml") }
    #expect(error.messages.map(\.line) == [3])
  }

  @Test("must be UTF-8")
  func encoding() throws {
    let fixture = try LedgerFixture()
    let path = try fixture.write("p.toml", bytes: Array("name = \"".utf8) + [0xFF] + Array("\"\n".utf8))
    let error = try #require(throws: ProfileError.self) { try ImportProfile(path: path) }
    #expect(error.messages.map(\.message) == ["the text is not UTF-8"])
  }

  @Test(
    "may have a pattern with as many stars as it likes",
    arguments: [
      (String(repeating: "*a", count: 40) + "b", false), (String(repeating: "*a", count: 40) + "*", true),
      ("*", true), ("**", true), ("*.csv", true), ("a*a.csv", true), ("a*b*.csv", false), ("a", false), ("*x", false),
    ])
  func patterns(pattern: String, fits: Bool) throws {
    let fixture = try LedgerFixture()
    let path = try fixture.write(String(repeating: "a", count: 100) + ".csv", "id,name\nC1,x\n")
    var run = Import(paths: [path])
    run.profile = try ImportProfile(
      toml: "[[file]]\npattern = \"\(pattern)\"\n[file.customer]\nid = \"id\"\nname = \"name\"\n", file: "p.toml")
    #expect(try fixture.run(run).isRefused == !fits)
  }
}
