import LuaSandbox
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    Row("min(3, 1, 2)", "1"),
    Row("max(3, 1.5, 2)", "3"),
    Row("min(money(3), money(1))", "1 of 682"),
    Row("max(money(3), money(1))", "3 of 682"),
    Row("clamp(5, 1, 3)", "3"),
    Row("clamp(0, 1, 3)", "1"),
    Row("clamp(2, 5, 3)", "3"),
    Row("clamp(money(5), money(1), money(3))", "3 of 682"),
    Row("math.floor(2.7)", "2"),
    Row("math.floor(-2.5)", "-3"),
    Row("math.ceil(2.1)", "3"),
    Row("math.abs(-2)", "2"),
    Row("math.abs(-2.5)", "2.5"),
    Row("math.tointeger(3.0)", "3"),
    Row("math.tointeger(3.5)", "nil"),
    Row("math.tointeger('3')", "nil"),
    Row("math.max(1, 2)", "2"),
  ])
  func `numbers and words are compared and rounded`(row: Row) {
    #expect(Sandbox().value(of: row.script) == row.gives)
  }

  @Test(arguments: [
    Row("type(1)", "number"),
    Row("type(money(1))", "money"),
    Row("type(unlimited)", "unlimited"),
    Row("type({})", "table"),
    Row("type(type)", "function"),
    Row("type(nil)", "nil"),
    Row("tostring(money(7))", "money 7"),
    Row("tostring({})", "table"),
    Row("tostring(type)", "function"),
    Row("tostring(nil)", "nil"),
    Row("tostring(true)", "true"),
    Row("tostring(0.1)", "0.1"),
    Row("tostring(2.0)", "2.0"),
    Row("tonumber('12')", "12"),
    Row("tonumber('1.5')", "1.5"),
    Row("tonumber('x')", "nil"),
    Row("tonumber({})", "nil"),
    Row("select('#', 1, nil, 3)", "3"),
    Row("(select(2, 'a', 'b', 'c'))", "b"),
    Row("(select(-1, 'a', 'b', 'c'))", "c"),
    Row("assert(5, 'no')", "5"),
  ])
  func `types and texts of values never depend on chance`(row: Row) {
    #expect(Sandbox().value(of: row.script) == row.gives)
  }

  @Test(arguments: [
    Row("string.format('%d %5.2f %s %g%%', 3, 1.255, 'x', 0.5)", "3  1.25 x 0.5%"),
    Row("string.format('%-4s|%3d|%03d', 'a', 7, 7)", "a   |  7|007"),
    Row("string.format('%s and %s', money(5), {})", "money 5 and table"),
    Row("string.format('%.2s', 'abc')", "ab"),
    Row("('x'):upper()", "X"),
    Row("string.lower('ABC é')", "abc é"),
    Row("('hello'):sub(2, 3)", "el"),
    Row("('hello'):sub(-3)", "llo"),
    Row("('hello'):sub(4, 2)", ""),
    Row("('hello'):sub(-100, 100)", "hello"),
    Row("('hello'):sub(2, -2)", "ell"),
    Row("('hello'):len()", "5"),
    Row("contains('a.b', '.')", "true"),
    Row("contains('ab', '.')", "false"),
    Row("starts_with('INV-7', 'INV')", "true"),
    Row("ends_with('INV-7', '7')", "true"),
    Row("('INV-7'):ends_with('INV-77')", "false"),
    Row("('a' .. 1 .. 2.5)", "a12.5"),
  ])
  func `texts are cut, searched and formatted`(row: Row) {
    #expect(Sandbox().value(of: row.script) == row.gives)
  }

  @Test(arguments: [
    Row("min()", "min needs a value"),
    Row("min('a')", "min needs a number, not string"),
    Row("max(1, nil)", "attempt to compare number with nil"),
    Row("clamp(1, 2)", "clamp needs a value, the lowest and the highest"),
    Row("math.floor('1')", "math.floor needs a number, not string"),
    Row("math.floor()", "math.floor needs a number, not nothing"),
    Row("tonumber('10', 2)", "tonumber takes one value: there is no other base than ten"),
    Row("select(0, 1)", "select counts from 1"),
    Row("assert(false)", "assertion failed"),
    Row("assert(nil, 'because')", "because"),
    Row("error('my words')", "my words"),
    Row("error({})", "error(…) was given table, which is no text"),
    Row("error()", "error without a message"),
    Row("pairs(1)", "pairs walks a table, not number"),
    Row("pairs({ [true] = 1 })", "pairs walks tables whose keys are numbers and texts, this one has a boolean"),
    Row("ipairs(nil)", "ipairs walks a list, not nil"),
    Row("string.format('%p', {})", "format knows %d %s %f %g %% with a width and a precision of up to 99"),
    Row("string.format('%a', 1)", "format knows %d %s %f %g %% with a width and a precision of up to 99"),
    Row("string.format('%100d', 1)", "format knows %d %s %f %g %% with a width and a precision of up to 99"),
    Row("string.format('%', 1)", "format knows %d %s %f %g %% with a width and a precision of up to 99"),
    Row("string.format('%d', 1.5)", "format: %d needs a whole number; use %.2f or math.floor"),
    Row("string.format('%f', money(1))", "format: %f needs a number, not money; use %s"),
    Row("string.format('%d %d', 1)", "format: there is no value for directive number 2"),
    Row("contains('a')", "contains needs a text, not nothing"),
    Row("('x'):rep(3)", "string has no 'rep'"),
    Row("'10' + 1", "attempt to perform arithmetic on a string value (constant '10')"),
    Row("'a' .. money(1)", "`..` joins texts and numbers only; write tostring(...) around it"),
    Row(
      "money(1) % 2",
      "this operator is for numbers, not for money with number; money and dates know + - * / and comparisons"),
    Row(
      "money(1) // 2",
      "this operator is for numbers, not for money with number; money and dates know + - * / and comparisons"),
    Row("#money(1)", "money has no length"),
    Row("(money(1))()", "attempt to call a money, date or view"),
    Row("money(1).amount", "money has no field 'amount'; did you mean 'balance'?"),
    Row("money(1)[1]", "money has no field '1'; did you mean 'balance'?"),
    Row("money(1) + 1", "money and a bare number do not add; write money(100)"),
    Row("money(1) < 1", "money and a bare number do not compare"),
    Row("require 'nowhere'", "there is no file 'nowhere'"),
    Row("keep(1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17)", "more than 16 arguments"),
  ])
  func `what is refused is refused in words with file and line`(row: Row) {
    #expect(Sandbox().value(of: row.script) == "late_fee.lua:1: " + row.gives)
  }

  @Test(arguments: [
    "load", "loadstring", "dofile", "loadfile", "setmetatable", "getmetatable", "rawset", "rawget", "rawequal",
    "rawlen",
    "next", "collectgarbage", "coroutine", "debug", "os", "io", "package", "print", "pcall", "xpcall", "table",
    "unpack",
    "utf8", "bit32", "_G", "_VERSION", "warn",
  ])
  func `nothing else exists`(name: String) {
    #expect(Sandbox().value(of: name) == "late_fee.lua:1: there is no '\(name)'; did you mean 'terms'?")
  }

  @Test(arguments: [
    "random", "randomseed", "huge", "pi", "sqrt", "fmod", "type", "ult",
  ])
  func `math holds nothing else`(name: String) {
    #expect(Sandbox().value(of: "math." + name) == "late_fee.lua:1: math has no '\(name)'")
  }

  @Test(arguments: [
    "dump", "rep", "find", "match", "gmatch", "gsub", "byte", "char", "reverse", "pack", "unpack", "packsize",
  ])
  func `string holds nothing else`(name: String) {
    #expect(Sandbox().value(of: "string." + name) == "late_fee.lua:1: string has no '\(name)'")
  }

  @Test(arguments: [
    Row("counter = 1", "policies keep no state: 'counter' is not local; write local counter"),
    Row("clamp = nil", "policies keep no state: 'clamp' is not local; write local clamp"),
    Row("function f() end", "policies keep no state: 'f' is not local; write local f"),
    Row("string.rep = 1", "policies only read: string.rep can't be set"),
    Row("math.floor = nil", "policies only read: math.floor can't be set"),
    Row("money(1).currency = 'USD'", "policies only read: 'currency' of money can't be set"),
  ])
  func `nothing that outlives a question can be written`(row: Row) {
    #expect(Sandbox().read(row.script) == "late_fee.lua:1: " + row.gives)
  }

  @Test func `pairs goes through numbers, then names by their bytes`() {
    let script = """
      local seen = ""
      for key, value in pairs { b = 1, ["é"] = 2, a = 3, [3] = 4, [-1.5] = 5, [10] = 6, B = 7, [1] = 8 } do
        seen = seen .. tostring(key) .. "=" .. value .. " "
      end
      return seen
      """
    #expect(Sandbox().read(script) == "-1.5=5 1=8 3=4 10=6 B=7 a=3 b=1 é=2 ")
  }

  @Test func `a table may lose entries while pairs goes through it`() {
    let script = """
      local t, seen = { a = 1, b = 2, c = 3 }, ""
      for key in pairs(t) do seen = seen .. key; t.b = nil; t.d = 4 end
      return seen
      """
    #expect(Sandbox().read(script) == "ac")
  }

  @Test func `a script can not replace what its globals are`() {
    #expect(Sandbox().read("min = 1").hasPrefix("late_fee.lua:1: policies keep no state: 'min'"))
    #expect(Sandbox().read("_ENV.min = 1").hasPrefix("late_fee.lua:1: policies have no '_ENV'"))
  }
}
