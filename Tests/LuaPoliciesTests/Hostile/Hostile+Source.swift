extension Hostile {
  /// Files that do not parse, or should not.
  static let source: [Hostile] = [
    Hostile(
      "a compiled file",
      "\u{1B}LuaT",
      "late_fee.lua:0: this file is compiled, not text"),
    Hostile(
      "brackets without end",
      "return " + String(repeating: "(", count: 5_000),
      "late_fee.lua:1: too many brackets, blocks or functions in each other; write it in smaller steps, each with a name of its own: local x = …"
    ),
    Hostile(
      "tables without end",
      "return " + String(repeating: "{", count: 5_000),
      "late_fee.lua:1: too many brackets, blocks or functions in each other; write it in smaller steps, each with a name of its own: local x = …"
    ),
    Hostile(
      "functions in functions",
      "return " + String(repeating: "function() return ", count: 300),
      "late_fee.lua:1: too many brackets, blocks or functions in each other; write it in smaller steps, each with a name of its own: local x = …"
    ),
    Hostile(
      "blocks in blocks",
      String(repeating: "do ", count: 5_000),
      "late_fee.lua:1: too many brackets, blocks or functions in each other; write it in smaller steps, each with a name of its own: local x = …"
    ),
    Hostile(
      "signs without end",
      "return -" + String(repeating: " -", count: 5_000) + "1",
      "late_fee.lua:1: too many brackets, blocks or functions in each other; write it in smaller steps, each with a name of its own: local x = …"
    ),
    Hostile(
      "concatenation without end",
      "return function() local x = '' return " + String(repeating: "x .. ", count: 3_000) + "x end",
      "late_fee.lua:1: too many brackets, blocks or functions in each other; write it in smaller steps, each with a name of its own: local x = …"
    ),
    Hostile(
      "two hundred and fifty-six variables",
      "local " + names("a", 256) + "\nreturn a1",
      "late_fee.lua:1: too many local variables (limit is 200) in main function near ','; divide it into several functions"
    ),
    Hostile(
      "three hundred captured variables",
      "local " + names("a", 150) + "\nreturn function()\nlocal " + names("b", 150)
        + "\nreturn function()\nreturn " + names("a", 150) + ", " + names("b", 150) + "\nend end",
      "late_fee.lua:5: function or expression needs too many registers near 'b105'; look at this line and the one before it for something left out or written twice"
    ),
    Hostile(
      "a chain of ten thousand names",
      "return function(customer) local a = {} return a" + String(repeating: ".b", count: 10_000) + " end",
      "late_fee.lua:1: more than 100 names in one chain; keep a part of it under a name: local x = …"),
    Hostile(
      "a chain of ten thousand indices",
      "return function(customer) local a, b = {}, {} return a" + String(repeating: "[b]", count: 10_000) + " end",
      "late_fee.lua:1: more than 100 names in one chain; keep a part of it under a name: local x = …"),
    Hostile(
      "a text without an end",
      "return 'abc",
      "late_fee.lua:1: unfinished string near <eof>; close the text with the mark it begins with"),
    Hostile(
      "a comment without an end",
      "--[[ abc",
      "late_fee.lua:1: unfinished long comment (starting at line 1) near <eof>; look at this line and the one before it for something left out or written twice"
    ),
    Hostile(
      "a long text without an end",
      "return [==[ abc ]=]",
      "late_fee.lua:1: unfinished long string (starting at line 1) near <eof>; look at this line and the one before it for something left out or written twice"
    ),
    Hostile(
      "an escape that does not exist",
      "return '\\q'",
      "late_fee.lua:1: invalid escape sequence near ''\\q'; look at this line and the one before it for something left out or written twice"
    ),
    Hostile(
      "a character beyond all",
      "return '\\u{7FFFFFFFF}'",
      "late_fee.lua:1: UTF-8 value too large near ''\\u{7FFFFFFFF'; look at this line and the one before it for something left out or written twice"
    ),
    Hostile(
      "a number that is none",
      "return 0x",
      "late_fee.lua:1: malformed number near '0x'; look at this line and the one before it for something left out or written twice"
    ),
    Hostile(
      "a jump to nowhere",
      "goto nowhere",
      "late_fee.lua:1: no visible label 'nowhere' for <goto> at line 1"),
    Hostile(
      "a jump into a block",
      "goto inside\ndo ::inside:: end",
      "late_fee.lua:2: no visible label 'inside' for <goto> at line 1"),
    Hostile(
      "a label twice",
      "::a:: ::a::",
      "late_fee.lua:1: label 'a' already defined on line 1"),
    Hostile(
      "a constant that is changed",
      "local x <const> = 1\nx = 2",
      "late_fee.lua:2: attempt to assign to const variable 'x'"),
    Hostile(
      "an attribute that does not exist",
      "local x <frozen> = 1",
      "late_fee.lua:1: unknown attribute 'frozen'"),
    Hostile(
      "a variable to be closed",
      "return function() local x <close> = {} end",
      "late_fee.lua:1: variable 'x' got a non-closable value"),
    Hostile(
      "a break outside of a loop",
      "break",
      "late_fee.lua:1: break outside loop at line 1"),
    Hostile(
      "an assignment to a call",
      "f() = 1",
      "late_fee.lua:1: syntax error near '='; look at this line and the one before it for something left out or written twice"
    ),
    Hostile(
      "two expressions",
      "return 1 2",
      "late_fee.lua:1: <eof> expected near '2'; look at this line and the one before it for a missing then, do, end, comma or bracket"
    ),
    Hostile(
      "a power",
      "return 2 ^ 0.5",
      "late_fee.lua:1: policies have no '^': machines round powers differently; write x * x, or a table of the powers"),
    Hostile(
      "a bitwise operator",
      "return 0x7FFFFFFFFFFFFFFF & 255",
      "late_fee.lua:1: policies have no '&'; join conditions with and, or and not"),
    Hostile(
      "a shift",
      "return 1 << 63",
      "late_fee.lua:1: policies have no '<<'; join conditions with and, or and not"),
    Hostile(
      "an invisible turn",
      "return function() --[[ \u{202E} ]] end",
      "late_fee.lua:1: the invisible character U+202E turns the direction of this line; remove it"),
    Hostile(
      "zeros in the text",
      "return '\u{0}'",
      "late_fee.lua:1: there is a character of the code 0 in this line; remove it"),
    Hostile(
      "a file that returns nothing",
      "local x = 1",
      "late_fee.lua:0: does not return a function; write return function(…) … end"),
    Hostile(
      "a file that returns a number",
      "return 5",
      "late_fee.lua:0: does not return a function; write return function(…) … end"),
    Hostile(
      "a file that raises",
      "error('no')",
      "late_fee.lua:1: no"),
    Hostile(
      "a file that raises a table",
      "error({})",
      "late_fee.lua:1: error(…) was given table, which is no text"),
  ]

  private static func names(_ letter: String, _ count: Int) -> String {
    (0..<count).map { "\(letter)\($0)" }.joined(separator: ", ")
  }
}
