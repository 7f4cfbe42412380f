import LuaSandbox
import Testing

/// What is refused in a file before Lua reads it.
@Suite struct SourceTests {
  @Test(arguments: [
    Row(
      "return 2 ^ 3", "policies have no '^': machines round powers differently; write x * x, or a table of the powers"),
    Row("return 6 & 3", "policies have no '&'; join conditions with and, or and not"),
    Row("return 6 | 3", "policies have no '|'; join conditions with and, or and not"),
    Row("return ~6", "policies have no '~'; join conditions with and, or and not"),
    Row("return 6 ~ 3", "policies have no '~'; join conditions with and, or and not"),
    Row("return 1 << 3", "policies have no '<<'; join conditions with and, or and not"),
    Row("return 8 >> 3", "policies have no '>>'; join conditions with and, or and not"),
    Row("local _ENV = {}", "policies have no '_ENV'; read names as they are, and keep your own with local"),
  ])
  func `an operator that is not offered is refused with its line`(row: Row) {
    #expect(Sandbox().read("-- a comment\n" + row.script) == "late_fee.lua:2: " + row.gives)
  }

  @Test(arguments: [
    Row("return 1 ~= 2", "true"),
    Row("return 1 <= 2 and 2 >= 1 and 1 < 2", "true"),
    Row("return '2 ^ 3 & _ENV'", "2 ^ 3 & _ENV"),
    Row("return \"a\\\"^\"", "a\"^"),
    Row("return 'a\\\n^'", "a\n^"),
    Row("return 'a\\z\n   ^'", "a^"),
    Row("return [[ ^ ]] .. [==[ ]] & ]==]", " ^  ]] & "),
    Row("-- ^ &\n--[[ | \n ~ ]] return 1 --[==[ << ]] ]==]", "1"),
    Row("--[ ^\nreturn 2", "2"),
    Row("return 1e-3 + 0x1p-4", "0.0635"),
    Row("return 7 // 2 .. ''", "3"),
    Row("local t = { { 1 } } return t[ 1][1]", "1"),
    Row("local ENV_, _ENVY = 1, 2 return ENV_ + _ENVY", "3"),
    Row("-- تعليق بالعربية “مقتبس”\nreturn 'نص'", "نص"),
    Row(
      "--\r^ is a comment no more",
      "late_fee.lua:2: policies have no '^': machines round powers differently; write x * x, or a table of the powers"),
  ])
  func `what stands in texts and comments is left alone`(row: Row) {
    #expect(Sandbox().read(row.script) == row.gives)
  }

  @Test(arguments: [
    Row("return “x”", "the character '“' (U+201C) has no meaning here; write \" around a text"),
    Row("return ‘x’", "the character '‘' (U+2018) has no meaning here; write ' around a text"),
    Row("return 1، 2", "the character '،' (U+060C) has no meaning here; write a comma: ,"),
    Row("return 1؛", "the character '؛' (U+061B) has no meaning here; write a semicolon: ;"),
    Row("return ١٢", "the character '١' (U+0661) has no meaning here; write the digits 0 to 9"),
    Row("return 3 − 1", "the character '−' (U+2212) has no meaning here; write a minus: -"),
    Row("return 3 × 1", "the character '×' (U+00D7) has no meaning here; write *"),
    Row("return 3 ≥ 1", "the character '≥' (U+2265) has no meaning here; write >="),
    Row(
      "return\u{A0}1",
      "the character '\u{A0}' (U+00A0) has no meaning here; it can't be seen; remove it, or write an ordinary blank"),
    Row(
      "local مبلغ = 1",
      "the character 'م' (U+0645) has no meaning here; names are written with the letters a to z; other letters stand in texts and comments"
    ),
  ])
  func `a character that looks like another is named, with what to write`(row: Row) {
    #expect(
      Sandbox().read("\n" + row.script).replacing("\u{A0}", with: " ")
        == "late_fee.lua:2: " + row.gives.replacing("\u{A0}", with: " "))
  }

  @Test(arguments: [
    ("return 'a\u{202E}b'", "U+202E"), ("-- a\u{2066}b", "U+2066"), ("return [[\n\u{202A}]]", "U+202A"),
  ])
  func `what turns the direction of a line is refused in texts and comments too`(script: String, code: String) {
    let text = Sandbox().read(script)
    #expect(text.hasSuffix("the invisible character \(code) turns the direction of this line; remove it"), "\(text)")
  }

  @Test func `a file that is not UTF-8, or holds zeros, is refused with its line`() {
    let sandbox = Sandbox()
    func refusal(_ bytes: [UInt8]) -> String {
      do throws(Fault) {
        _ = try sandbox.state.load(LuaSource(name: "late_fee.lua", bytes: bytes), in: sandbox.environment)
        return "loaded"
      } catch {
        return "\(error)"
      }
    }
    // "فاتورة" as Windows-1256 writes it.
    #expect(
      refusal(Array("\nreturn '".utf8) + [0xDD, 0xC7, 0xCA] + Array("'".utf8))
        == "late_fee.lua:2: this line is not UTF-8; save the file as UTF-8")
    #expect(
      refusal(Array("return '".utf8) + [0] + Array("'".utf8))
        == "late_fee.lua:1: there is a character of the code 0 in this line; remove it")
  }

  @Test func `a chain of a hundred names is followed and a longer one refused`() {
    let sandbox = Sandbox()
    let chain = { (length: Int) in "local a = {}\nreturn a" + String(repeating: ".b", count: length) }
    #expect(sandbox.read(chain(100)).contains("attempt to index a nil value"))
    #expect(
      sandbox.read(chain(101))
        == "late_fee.lua:2: more than 100 names in one chain; keep a part of it under a name: local x = …")
  }
}
