extension Hostile {
  /// Answers that no question allows.
  static let answering: [Hostile] = [
    .asked(
      "more money than there is",
      "return SAR('99999999999999999.99'), 'x'",
      "late_fee.lua:2: the result is too large for an amount; the limit is 2251799813685247 minor units"),
    .asked(
      "an overflow of money",
      "local m = SAR('20000000000000.00')\nreturn m * 1000, 'x'",
      "late_fee.lua:3: the result is too large for an amount; the limit is 2251799813685247 minor units"),
    .asked(
      "infinitely much",
      "return SAR(1) * (1 / 0), 'x'",
      "late_fee.lua:2: an amount cannot be multiplied or divided by infinity or not-a-number; check how the factor was calculated"
    ),
    .asked(
      "not a number of money",
      "return SAR(1) * (0 / 0), 'x'",
      "late_fee.lua:2: an amount cannot be multiplied or divided by infinity or not-a-number; check how the factor was calculated"
    ),
    .asked(
      "money of another currency",
      "return USD(1), 'x'",
      "late_fee.lua:0: answered 1.00 USD; allowed is an amount in the invoice's currency, SAR: convert it with :to(\"SAR\")"
    ),
    .asked(
      "less than nothing",
      "return SAR(-1), 'x'",
      "late_fee.lua:0: answered -1.00 SAR; allowed is 0.00 SAR or more"),
    .asked(
      "a number",
      "return 12.5, 'x'",
      "late_fee.lua:0: answered the number 12.5; allowed is an amount of money or nil; write return SAR(25), \"why\" in the invoice's currency, or return nil, \"why\""
    ),
    .asked(
      "a text as an answer",
      "return '12.50', 'x'",
      "late_fee.lua:0: answered the text \"12.50\"; allowed is an amount of money or nil; write return SAR(25), \"why\" in the invoice's currency, or return nil, \"why\""
    ),
    .asked(
      "a table as an answer",
      "return {}, 'x'",
      "late_fee.lua:0: answered a list; allowed is an amount of money or nil; write return SAR(25), \"why\" in the invoice's currency, or return nil, \"why\""
    ),
    .asked(
      "an invoice as an answer",
      "return invoice, 'x'",
      "late_fee.lua:0: answered a value of another kind; allowed is an amount of money or nil; write return SAR(25), \"why\" in the invoice's currency, or return nil, \"why\""
    ),
    .asked(
      "a function as an answer",
      "return function() end, 'x'",
      "late_fee.lua:1: the answer is a function; return one value that the question knows, and a reason"),
    .asked(
      "no reason",
      "return SAR(1)",
      "late_fee.lua:0: answered 1.00 SAR; allowed is an amount in the invoice's currency, USD: convert it with :to(\"USD\")"
    ),
    .asked(
      "a reason with a line break",
      "return SAR(1), 'a\\nb'",
      "late_fee.lua:1: the reason holds characters that can't be printed; write a short code in lower case, such as return SAR(25), \"past_grace\""
    ),
    .asked(
      "a reason that turns around",
      "return SAR(1), 'a\\u{202E}b'",
      "late_fee.lua:1: the reason holds characters that can't be printed; write a short code in lower case, such as return SAR(25), \"past_grace\""
    ),
    .asked(
      "a reason that is not UTF-8",
      "return SAR(1), '\\xff\\xfe'",
      "late_fee.lua:1: the reason holds characters that can't be printed; write a short code in lower case, such as return SAR(25), \"past_grace\""
    ),
    .asked(
      "a reason of a thousand letters",
      "local s = 'x'\nfor i = 1, 10 do s = s .. s end\nreturn SAR(1), s",
      "late_fee.lua:1: the reason is longer than 64 bytes; write a short code in lower case, such as return SAR(25), \"past_grace\""
    ),
    .asked(
      "a reason that is a table",
      "return SAR(1), {}",
      "late_fee.lua:1: the reason is a table, not a text; write a short code in lower case, such as return SAR(25), \"past_grace\""
    ),
    .asked(
      "yes",
      "return true, 'x'",
      "late_fee.lua:0: answered true; allowed is an amount of money or nil; write return SAR(25), \"why\" in the invoice's currency, or return nil, \"why\""
    ),
  ]
}
