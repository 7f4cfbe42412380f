extension Hostile {
  /// Loops that do not end, and work that no instruction counts.
  static let time: [Hostile] = [
    .asked(
      "a loop without end",
      "while true do end",
      "late_fee.lua:2: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "a repeat that never comes true",
      "repeat until false",
      "late_fee.lua:2: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "a jump back",
      "::again:: goto again",
      "late_fee.lua:2: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "a counted loop of a trillion",
      "for i = 1, 1e12 do end",
      "late_fee.lua:2: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "a loop that counts backwards for ever",
      "for i = 0, math.tointeger(-9e15), -1 do end",
      "late_fee.lua:2: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "a loop with a step of a fraction",
      "for x = 0, 1, 1e-300 do end",
      "late_fee.lua:2: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "a call that replaces itself",
      "local function f() return f() end\nreturn f()",
      "late_fee.lua:2: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "two functions that replace each other",
      "local a, b\nfunction a() return b() end\nfunction b() return a() end\nreturn a()",
      "late_fee.lua:3: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "a loop of loops",
      "for i = 1, 1e5 do for j = 1, 1e5 do end end",
      "late_fee.lua:2: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "a loop that only compares",
      "local a, b = 1, 2\nwhile a < b do a = a * 1 end",
      "late_fee.lua:3: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "a sum of money without end",
      "local m = SAR(1)\nwhile true do m = m + SAR(0) end",
      "late_fee.lua:3: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "dates without end",
      "local d = today\nwhile true do d = d + 0 end",
      "late_fee.lua:3: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "fields without end",
      "while true do local x = invoice.balance end",
      "late_fee.lua:2: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "walking all invoices again and again",
      "while true do for _, i in ipairs(customer:invoices()) do end end",
      "late_fee.lua:2: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "the history again and again",
      "while true do local x = customer:history(120) end",
      "late_fee.lua:2: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "interest again and again",
      "while true do local x = invoice:interest(0.1, invoice.due, today) end",
      "late_fee.lua:2: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "business days again and again",
      "while true do local x = business_days(invoice.due, today) end",
      "late_fee.lua:2: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "walking a large table by sorted keys",
      "local t = {}\nfor i = 1, 2000 do t['k' .. i] = i end\nwhile true do for k in pairs(t) do break end end",
      "late_fee.lua:4: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "a closure in each round",
      "while true do local f = function() return f end end",
      "late_fee.lua:2: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "an iterator that never ends",
      "local function it() return 1 end\nfor x in it do end",
      "late_fee.lua:2: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "arguments that grow",
      "local function f(...) return f(1, ...) end\nreturn f()",
      "late_fee.lua:2: functions call each other too deep, or with too many values"),
    .asked(
      "select over many arguments",
      "local function f(...) while true do local x = select('#', ...) end end\nlocal function g(n, ...) if n == 0 then return f(...) end return g(n - 1, n, ...) end\nreturn g(200)",
      "late_fee.lua:2: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "the largest of many again and again",
      "local function f(...) while true do local x = max(...) end end\nlocal function g(n, ...) if n == 0 then return f(...) end return g(n - 1, n, ...) end\nreturn g(200)",
      "late_fee.lua:2: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "formatting again and again",
      "while true do local s = string.format('%99d%99d%99d', 1, 2, 3) end",
      "late_fee.lua:2: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "long texts compared again and again",
      "local s = 'x'\nfor i = 1, 15 do s = s .. s end\nlocal a, b = s .. 'a', s .. 'b'\nwhile true do local x = a < b end",
      "late_fee.lua:5: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "long texts searched again and again",
      "local s = 'a'\nfor i = 1, 15 do s = s .. s end\nlocal p = s:sub(1, 16000) .. 'b'\nwhile true do local x = contains(s, p) end",
      "late_fee.lua:5: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "texts changed to capitals again and again",
      "local s = 'a'\nfor i = 1, 15 do s = s .. s end\nwhile true do local x = s:upper() end",
      "late_fee.lua:4: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "texts as keys without end",
      "local t = {}\nlocal i = 0\nwhile true do i = (i + 1) % 1000 t['key' .. i] = i end",
      "late_fee.lua:4: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "colliding whole numbers as keys",
      "local t = {}\nfor i = 1, 4000 do t[i * 1073741824] = i end\nwhile true do local x = t[4000 * 1073741824] end",
      "late_fee.lua:4: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "colliding fractions as keys",
      "local t = {}\nfor i = 1, 4000 do t[i * 0x1p-1000] = i end\nwhile true do local x = t[0.5] end",
      "late_fee.lua:4: more than 200000 instructions; look for a loop that does not end"),
    .asked(
      "names of blocks that often have the same hash, whatever the seed",
      """
      local names = { "" }
      for round = 1, 12 do
        local longer = {}
        for _, name in ipairs(names) do
          for _, block in ipairs { "aA", "ba", "cB", "dc" } do longer[#longer + 1] = name .. block end
        end
        names = longer
      end
      """,
      "late_fee.lua:6: more than 1024 kB of memory"),
    .asked(
      "a slow error message",
      "local a = {}\nwhile true do local x = a.b end",
      "late_fee.lua:3: more than 200000 instructions; look for a loop that does not end"),
    Hostile(
      "a file that runs for ever while it is loaded",
      "while true do end",
      "late_fee.lua:1: more than 200000 instructions; look for a loop that does not end"),
    Hostile(
      "a file that loads for ever in a function",
      "local function f() for i = 1, 1e12 do end end\nf()\nreturn f",
      "late_fee.lua:1: more than 200000 instructions; look for a loop that does not end"),
    Hostile(
      "a data table computed for ever",
      "local t = {}\nfor i = 1, 1e9 do t[i % 10] = i end\nreturn function() return nil, 'x' end",
      "late_fee.lua:2: more than 200000 instructions; look for a loop that does not end"),
  ]
}
