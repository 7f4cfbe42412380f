extension Hostile {
  /// Addresses, other rows, forged errors, impossible values.
  static let looking: [Hostile] = [
    .asked(
      "a customer by number",
      "return ledger.customers[2]",
      "late_fee.lua:2: ledger has no field 'customers'; tahsil policy fields lists what there is"),
    .asked(
      "another row",
      "return invoice[1]",
      "late_fee.lua:2: invoice has no field '1'; tahsil policy fields lists what there is"),
    .asked(
      "the row of an invoice",
      "return invoice.row",
      "late_fee.lua:2: invoice has no field 'row'; tahsil policy fields lists what there is"),
    .asked(
      "an address in a text",
      "return nil, tostring(customer)",
      "harmless: nil because customer A"),
    .asked(
      "an address by format",
      "return nil, string.format('%p', {})",
      "late_fee.lua:2: format knows %d %s %f %g %% with a width and a precision of up to 99"),
    .asked(
      "hexadecimal by format",
      "return nil, string.format('%x', 255)",
      "late_fee.lua:2: format knows %d %s %f %g %% with a width and a precision of up to 99"),
    .asked(
      "a quoted text by format",
      "return nil, string.format('%q', 'x')",
      "late_fee.lua:2: format knows %d %s %f %g %% with a width and a precision of up to 99"),
    .asked(
      "a width of a thousand",
      "return nil, string.format('%1000d', 1)",
      "late_fee.lua:2: format knows %d %s %f %g %% with a width and a precision of up to 99"),
    .asked(
      "a precision of a thousand",
      "return nil, string.format('%.1000f', 1)",
      "late_fee.lua:2: format knows %d %s %f %g %% with a width and a precision of up to 99"),
    .asked(
      "stars for a width",
      "return nil, string.format('%*d', 5, 1)",
      "late_fee.lua:2: format knows %d %s %f %g %% with a width and a precision of up to 99"),
    .asked(
      "an invoice in an error",
      "error(invoice)",
      "late_fee.lua:2: error(…) was given invoice, which is no text"),
    .asked(
      "a table in an error",
      "error({ customer })",
      "late_fee.lua:2: error(…) was given table, which is no text"),
    .asked(
      "a function in an error",
      "error(function() end)",
      "late_fee.lua:2: error(…) was given function, which is no text"),
    .asked(
      "a forged memory error",
      "error('not enough memory', 0)",
      "late_fee.lua:2: not enough memory"),
    .asked(
      "a forged instruction limit",
      "error('more than 50000 instructions', 2)",
      "late_fee.lua:2: more than 50000 instructions"),
    .asked(
      "an error with a level",
      "error('x', 99)",
      "late_fee.lua:2: x"),
    .asked(
      "an error with control characters",
      "error('a\\27[2Jb\\0c')",
      "late_fee.lua:2: a [2Jb"),
    .asked(
      "a text used as a number",
      "return '10' + 1",
      "late_fee.lua:2: attempt to perform arithmetic on a string value (constant '10'); calculate with numbers, money and dates; tonumber(x) makes a number of a text"
    ),
    .asked(
      "a method of nothing",
      "return (nil):upper()",
      "late_fee.lua:2: attempt to index a nil value; there is no value: look first with if x ~= nil then … end"),
    .asked(
      "a field of a function",
      "local f = function() end\nreturn f.x",
      "late_fee.lua:3: attempt to index a function value (local 'f'); only customer, invoice, order, ledger, terms and tables have fields"
    ),
    .asked(
      "an upper half of a character",
      "return nil, ('é'):sub(1, 1)",
      "late_fee.lua:1: the reason holds characters that can't be printed; write a short code in lower case, such as return SAR(25), \"past_grace\""
    ),
    .asked(
      "a method without its object",
      "return invoice.interest(0.1, invoice.due, today)",
      "late_fee.lua:2: the number 0.1 is not a customer or an invoice; call it with a colon: value:method()"),
    .asked(
      "a method of another",
      "return customer.history(invoice, 3)",
      "late_fee.lua:1: the answer is a list of something else than money, dates or discounts; return one value that the question knows, and a reason"
    ),
    .asked(
      "a day as money",
      "return SAR(today)",
      "late_fee.lua:2: SAR(…) was given the date 2026-03-02; write SAR \"12.50\""),
    .asked(
      "a month thirteen",
      "return date('2026-13-01')",
      "late_fee.lua:2: date(…) was given \"2026-13-01\"; write a day that exists: date \"2026-01-31\""),
    .asked(
      "a day a million years on",
      "return today + 1000000000",
      "late_fee.lua:2: the day is outside 1900-01-01 to 2199-12-31; check the number of days or months"),
    .asked(
      "a split into no parts",
      "return SAR(1):split(0)",
      "late_fee.lua:2: cannot split into 0 parts; write a whole number from 1 to 1000"),
    .asked(
      "a split into a billion parts",
      "return SAR(1):split(1000000000)",
      "late_fee.lua:2: cannot split into 1000000000 parts; write a whole number from 1 to 1000"),
    .asked(
      "a rounding to nothing",
      "return SAR(1):round_to(SAR(0))",
      "late_fee.lua:2: cannot round to a multiple of 0.00 SAR; write a step greater than zero"),
    .asked(
      "a history of a thousand years",
      "return customer:history(12000)",
      "late_fee.lua:2: history was given the number 12000; write customer:history(6) for six months; at most 120"),
    .asked(
      "a discount of everything twice",
      "return discount(2, 10)",
      "late_fee.lua:2: a discount's rate is the number 2; write a rate between 0 and 1: 2 % within 10 days is discount(0.02, 10)"
    ),
    .asked(
      "an impossible range",
      "return range { 5, from = 9, to = 1 }",
      "late_fee.lua:2: 5 is outside its range, 9 to 1; choose a value inside it, or widen the range if the rule really changed"
    ),
    .asked(
      "walking an invoice",
      "for k in pairs(invoice) do end",
      "late_fee.lua:2: pairs walks a table, not invoice"),
    .asked(
      "walking the terms for a key that is a table",
      "for k in pairs({ [{}] = 1 }) do end",
      "late_fee.lua:2: pairs walks tables whose keys are numbers and texts, this one has a table"),
    .asked(
      "the length of an invoice",
      "return #invoice",
      "late_fee.lua:2: invoice has no length"),
    .asked(
      "an invoice called",
      "return invoice()",
      "late_fee.lua:2: attempt to call a money, date or view (local 'invoice'); it is not a function: take the brackets away, or check the name"
    ),
    .asked(
      "money and a day",
      "return SAR(1) + today",
      "late_fee.lua:2: adds the amount 1.00 SAR and the date 2026-03-02; a date moves by days, as in today + 5, and date - date gives days"
    ),
    .asked(
      "money as a key that is not there",
      "local t = {}\nt[nil] = 1",
      "late_fee.lua:3: table index is nil; look first whether there is a key: if x ~= nil then … end"),
    .asked(
      "not a number as a key",
      "local t = {}\nt[0 / 0] = 1",
      "late_fee.lua:3: table index is NaN; look first whether there is a key: if x ~= nil then … end"),
    .asked(
      "a whole number divided by zero",
      "return 1 // 0",
      "late_fee.lua:2: attempt to divide by zero; look first whether it is 0: if x ~= 0 then … end"),
    .asked(
      "a remainder by zero",
      "return 1 % 0",
      "late_fee.lua:2: attempt to perform 'n%0'; look first whether it is 0: if x ~= 0 then … end"),
  ]
}
