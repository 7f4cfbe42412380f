extension Hostile {
  /// Files that do not parse, or should not.
  static let source: [Hostile] = [
    Hostile(
      "a compiled file",
      "\u{1B}LuaT",
      "late_fee.lua:1: this file is compiled, not text; save the text"),
    Hostile(
      "brackets without end",
      "return " + String(repeating: "(", count: 5_000),
      "late_fee.lua:1: too many brackets, blocks or functions in each other; take something out and give it a name with local"
    ),
    Hostile(
      "tables without end",
      "return " + String(repeating: "{", count: 5_000),
      "late_fee.lua:1: too many brackets, blocks or functions in each other; take something out and give it a name with local"
    ),
    Hostile(
      "functions in functions",
      "return " + String(repeating: "function() return ", count: 300),
      "late_fee.lua:1: too many brackets, blocks or functions in each other; take something out and give it a name with local"
    ),
    Hostile(
      "blocks in blocks",
      String(repeating: "do ", count: 5_000),
      "late_fee.lua:1: too many brackets, blocks or functions in each other; take something out and give it a name with local"
    ),
    Hostile(
      "signs without end",
      "return -" + String(repeating: " -", count: 5_000) + "1",
      "late_fee.lua:1: too many brackets, blocks or functions in each other; take something out and give it a name with local"
    ),
    Hostile(
      "concatenation without end",
      "return function() local x = '' return " + String(repeating: "x .. ", count: 3_000) + "x end",
      "late_fee.lua:1: too many brackets, blocks or functions in each other; take something out and give it a name with local"
    ),
    Hostile(
      "two hundred and fifty-six variables",
      "local " + names("a", 256) + "\nreturn a1",
      "late_fee.lua:1: a function has at most 200 local variables at a time; put what belongs together in a table, or in a function of its own"
    ),
    Hostile(
      "three hundred captured variables",
      "local " + names("a", 150) + "\nreturn function()\nlocal " + names("b", 150)
        + "\nreturn function()\nreturn " + names("a", 150) + ", " + names("b", 150) + "\nend end",
      "late_fee.lua:5: a function uses at most 255 variables of the functions around it; put what belongs together in a table"
    ),
    Hostile(
      "a chain of ten thousand names",
      "return function(customer) local a = {} return a" + String(repeating: ".b", count: 10_000) + " end",
      "late_fee.lua:1: this chain of operators, fields or calls is too long; take parts out and give them names with local"
    ),
    Hostile(
      "a chain of ten thousand indices",
      "return function(customer) local a, b = {}, {} return a" + String(repeating: "[b]", count: 10_000) + " end",
      "late_fee.lua:1: this chain of operators, fields or calls is too long; take parts out and give them names with local"
    ),
    Hostile(
      "a chain that is longer than the sandbox takes, and not than Lua does",
      "return function(customer) local a = {} return a" + String(repeating: ".b", count: 150) + " end",
      "late_fee.lua:1: more than 100 names in one chain; keep a part of it under a name: local x = …"),
    Hostile(
      "a text without an end",
      "return 'abc",
      "late_fee.lua:1: this text has no ' at its end; write ' where it ends, on the same line"),
    Hostile(
      "a comment without an end",
      "--[[ abc",
      "late_fee.lua:1: this comment never ends; end it with ]]"
    ),
    Hostile(
      "a long text without an end",
      "return [==[ abc ]=]",
      "late_fee.lua:1: this long text never ends; end it with ]==]"
    ),
    Hostile(
      "an escape that does not exist",
      "return '\\q'",
      "late_fee.lua:1: '\\q' means nothing in a text; for a backslash write \\\\"
    ),
    Hostile(
      "a character beyond all",
      "return '\\u{7FFFFFFFF}'",
      "late_fee.lua:1: this number is too large for '\\u'; for a backslash write \\\\"
    ),
    Hostile(
      "a number that is none",
      "return 0x",
      "late_fee.lua:1: '0x' is not a number; a name begins with a letter, and a number ends before one"
    ),
    Hostile(
      "a jump to nowhere",
      "goto nowhere",
      "late_fee.lua:1: there is no label 'nowhere' that this 'goto' can reach; write ::nowhere:: where it should go on"),
    Hostile(
      "a jump into a block",
      "goto inside\ndo ::inside:: end",
      "late_fee.lua:1: there is no label 'inside' that this 'goto' can reach; write ::inside:: where it should go on"),
    Hostile(
      "a label twice",
      "::a:: ::a::",
      "late_fee.lua:1: there is a label 'a' already, on line 1; give one of them another name"),
    Hostile(
      "a constant that is changed",
      "local x <const> = 1\nx = 2",
      "late_fee.lua:2: 'x' is <const> and keeps its value; remove <const> where it is declared, or use another name"),
    Hostile(
      "an attribute that does not exist",
      "local x <frozen> = 1",
      "late_fee.lua:1: there is no <frozen>; write <const> for a value that never changes"),
    Hostile(
      "a variable to be closed",
      "return function() local x <close> = {} end",
      "late_fee.lua:1: variable 'x' got a non-closable value"),
    Hostile(
      "a break outside of a loop",
      "break",
      "late_fee.lua:1: 'break' ends a loop, and there is none around it; to end the function write return"),
    Hostile(
      "an assignment to a call",
      "f() = 1",
      "late_fee.lua:1: nothing can be assigned to this; assign to a variable or a field; to compare, write =="
    ),
    Hostile(
      "two expressions",
      "return 1 2",
      "late_fee.lua:1: nothing of this block is done after 'return'; put it before the return, or remove it"
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
