extension Hostile {
  /// Texts, tables and calls without end.
  static let memory: [Hostile] = [
    .asked(
      "a text that doubles",
      "local s = 'x'\nwhile true do s = s .. s end",
      "late_fee.lua:3: a text of more than 64 kB"),
    .asked(
      "a text that grows by a letter",
      "local s = ''\nwhile true do s = s .. 'x' end",
      "late_fee.lua:3: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "a table that grows",
      "local t = {}\nfor i = 1, 1e9 do t[i] = i end",
      "late_fee.lua:3: a table of more than 256 kB"),
    .asked(
      "a table of tables",
      "local t = {}\nwhile true do t = { t, t, t, t } end",
      "late_fee.lua:3: more than 1024 kB of memory"),
    .asked(
      "a table with names that grow",
      "local t = {}\nfor i = 1, 1e9 do t['k' .. i] = true end",
      "late_fee.lua:3: a table of more than 256 kB"),
    .asked(
      "a table in a table in a table",
      "local t = {}\nwhile true do t = { t } end",
      "late_fee.lua:3: more than 1024 kB of memory"),
    .asked(
      "closures that hold each other",
      "local f = function() end\nwhile true do local g = f f = function() return g end end",
      "late_fee.lua:3: more than 1024 kB of memory"),
    .asked(
      "functions that call each other too deep",
      "local function f() return 1 + f() end\nreturn f()",
      "late_fee.lua:2: functions call each other too deep, or with too many values"),
    .asked(
      "functions that call each other too deep with many values",
      "local function f(a, b, c, d, e, g, h, i) return 1 + f(a, b, c, d, e, g, h, i) end\nreturn f()",
      "late_fee.lua:2: functions call each other too deep, or with too many values"),
    .asked(
      "a wide format",
      "local s = ''\nfor i = 1, 1e6 do s = string.format('%s%99d', s, i) end",
      "late_fee.lua:3: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "a list with a hole a billion wide",
      "local t = { 1 }\nfor i = 1, 30 do t[math.tointeger(i * 100000000)] = i end\nlocal n = 0\nwhile true do n = n + 1 t[n] = n end",
      "late_fee.lua:5: a table of more than 256 kB"),
    .asked(
      "all invoices kept in tables",
      "local t = {}\nwhile true do t[#t + 1] = customer:invoices() end",
      "late_fee.lua:3: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "histories kept in tables",
      "local t = {}\nwhile true do t[#t + 1] = customer:history(120) end",
      "late_fee.lua:3: more than 1024 kB of memory"),
    .asked(
      "an error with a huge text",
      "local s = 'x'\nfor i = 1, 30 do s = s .. s end\nerror(s)",
      "late_fee.lua:3: a text of more than 64 kB"),
    .asked(
      "money written as text a million times",
      "local t = {}\nfor i = 1, 1e6 do t[i] = tostring(SAR(i)) end",
      "late_fee.lua:3: more than 200000 instructions; look for a loop that does not end"),
    Hostile(
      "a file that fills memory while it is loaded",
      "local t = {}\nfor i = 1, 1e9 do t[i] = { i } end\nreturn t",
      "late_fee.lua:2: more than 1024 kB of memory"),
    Hostile(
      "a file of a long text",
      "local s = '" + String(repeating: "x", count: 70_000) + "'\nreturn function() return nil, s end",
      "late_fee.lua:1: a text of more than 64 kB"),
    Hostile(
      "a file of very many constants",
      "local t = {" + (1_000_000..<1_030_000).map(String.init).joined(separator: ",")
        + "}\nreturn function() return nil, 'x' end",
      "late_fee.lua:1: a table of more than 256 kB"),
  ]
}
