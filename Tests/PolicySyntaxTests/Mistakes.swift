/// What is told about each mistake.
extension MessageTests.Mistake {
  static let words: [Self] = [
    Self(
      "return function(c)\n  retrun 1\nend",
      "not-a-statement 2:3: 'retrun' is not a word of Lua; write return"),
    Self(
      "elif x then",
      "not-a-statement 1:1: 'elif' is not a word of Lua; write elseif"),
    Self(
      "var x = 5",
      "not-a-statement 1:1: 'var' is not a word of Lua; write local"),
    Self(
      "IF x THEN",
      "not-a-statement 1:1: 'IF' is not a word of Lua; write if: small letters count"),
    Self(
      "print x",
      "not-a-statement 1:1: 'print' before 'x' means nothing to Lua; a call has parentheses, and a new variable begins with local"
    ),
    Self(
      "x = if a then 1 else 2 end",
      "missing-value 1:5: 'if' gives no value in Lua; write: condition and value or other_value"),
    Self(
      "if x is 5 then f() end",
      "unexpected-symbol 1:6: 'is' does not belong before 'then'; to compare, write =="),
    Self(
      "if a b then f() end",
      "unexpected-symbol 1:6: 'b' does not belong before 'then'; write and, or, or another operator before it, or remove it"
    ),
    Self(
      "if a the\n  f()\nend",
      "missing-then 1:6: 'the' is not a word of Lua, and 'if' goes with 'then'; write then"),
    Self(
      "if a do f() end",
      "missing-then 1:6: 'if' goes with 'then', not with 'do'; write then"),
    Self(
      "if a\n  f()\nend",
      "missing-then 1:5: a 'then' is missing for the 'if' of line 1; write then here"),
    Self(
      "if a then f() elseif b f() end",
      "missing-then 1:23: a 'then' is missing for the 'elseif' of line 1; write then here"),
    Self(
      "for i = 1, 10\n  f()\nend",
      "missing-do 1:14: a 'do' is missing for the 'for' of line 1; write do here"),
    Self(
      "for i = 1 to 10 do end",
      "missing-sign 1:11: a comma is missing before 'to'; write for i = first, last do"),
    Self(
      "for x of list do end",
      "missing-sign 1:7: '=' or 'in' is missing before 'of'; write for x = 1, 10 do, or for _, x in ipairs(list) do"),
    Self(
      "local end = 1",
      "keyword-as-name 1:7: 'end' is a word of Lua and cannot be the name of the variable; choose another name, such as end_"
    ),
    Self(
      "x.end = 1",
      "keyword-as-name 1:3: 'end' is a word of Lua and cannot be the name of a field; choose another name, such as end_"
    ),
    Self(
      "for in x do end",
      "keyword-as-name 1:5: 'in' is a word of Lua and cannot be the name of the loop's variable; choose another name, such as in_"
    ),
  ]

  static let signs: [Self] = [
    Self(
      "if x = 5 then f() end",
      "assignment-in-condition 1:6: '=' sets a value and does not compare; to compare, write =="),
    Self(
      "f(x = 5)",
      "assignment-in-condition 1:5: '=' sets a value and does not compare; to compare, write =="),
    Self(
      "return x = 5",
      "assignment-in-condition 1:10: '=' sets a value and does not compare; to compare, write =="),
    Self(
      "x = = 5",
      "missing-value 1:5: there is one '=' too many; to compare, write =="),
    Self(
      "if a != b then f() end",
      "comparison-sign 1:6: '!=' is written '~=' in Lua; write ~="),
    Self(
      "x = a <> b",
      "comparison-sign 1:7: '<>' is written '~=' in Lua; write ~="),
    Self(
      "x => 5",
      "comparison-sign 1:3: '=>' is written '>=' in Lua; write >="),
    Self(
      "if a && b || !c then f() end",
      "foreign-operator 1:6: '&&' is written 'and' in Lua; write and",
      "foreign-operator 1:11: '||' is written 'or' in Lua; write or",
      "foreign-operator 1:14: '!' is written 'not' in Lua; write not"),
    Self(
      "total += 5",
      "compound-assignment 1:7: '+=' does not exist in Lua; write total = total + …"),
    Self(
      "i++",
      "compound-assignment 1:2: '++' does not exist in Lua; write i = i + 1"),
    Self(
      "x = a ? b : c",
      "foreign-character 1:7: '?' (U+003F) has no meaning here; remove it, or put it in a text or a comment"),
    Self(
      "// a comment",
      "foreign-comment 1:1: '//' begins no comment in Lua; begin a comment with --"),
    Self(
      "x = 1 // a comment",
      "foreign-comment 1:7: '//' begins no comment in Lua; begin a comment with --"),
    Self(
      "/* a */ f()",
      "foreign-comment 1:1: '/*' begins no comment in Lua; begin each line of a comment with --"),
    Self(
      "# a comment",
      "foreign-comment 1:1: '#' begins no comment in Lua; begin a comment with --"),
    Self(
      "#!/bin/lua",
      "hash-line 1:1: a line that begins with '#!' is for programs, not for policies; remove it, or begin a comment with --"
    ),
    Self(
      "x = \u{661}\u{662}",
      "foreign-digits 1:5: numbers are written with the digits 0 to 9; write 12"),
    Self(
      "x = \u{201C}hi\u{201D}",
      "curly-quotes 1:5: curly quotes do not begin or end a text; write the straight \" before and after it"),
    Self(
      "x = \u{201C}hi",
      "curly-quotes 1:5: curly quotes do not begin or end a text; write the straight \" before and after it"),
    Self(
      "f(a\u{60C} b)",
      "foreign-sign 1:4: '\u{60C}' (U+060C) is not a sign of Lua; write ,"),
    Self(
      "x =\u{A0}1",
      "invisible-character 1:4: there is a character here that cannot be seen (U+00A0); remove it, or write an ordinary blank"
    ),
    Self(
      "local größe = 1",
      "foreign-letters 1:7: 'größe' has letters that a name cannot have; write names with a to z, digits and _; other letters stand in texts and comments"
    ),
    Self(
      "x = \u{2014}5",
      "foreign-sign 1:5: '\u{2014}' (U+2014) is not a sign of Lua; write -"),
    Self(
      "x = a \u{2265} b",
      "foreign-sign 1:7: '\u{2265}' (U+2265) is not a sign of Lua; write >="),
    Self(
      "x = 1.000.000",
      "malformed-number 1:5: '1.000.000' is not a number; write one point at most, and none between thousands"),
    Self(
      "x = 5days",
      "malformed-number 1:5: '5days' is not a number; a name begins with a letter, and a number ends before one"),
    Self(
      "x = \"abc\ny = 1",
      "unfinished-text 1:5: this text has no \" at its end; write \" where it ends, on the same line"),
    Self(
      "x = 'C:\\path'",
      "invalid-escape 1:8: '\\p' means nothing in a text; for a backslash write \\\\"),
    Self(
      "x = \"\\xzz\"",
      "invalid-escape 1:6: '\\x' needs two digits, 0 to 9 or a to f; for a backslash write \\\\"),
    Self(
      "x = \"\\300\"",
      "invalid-escape 1:6: '\\300' is no byte: the largest is \\255; for a backslash write \\\\"),
    Self(
      "x = \"\\u{110000000}\"",
      "invalid-escape 1:6: this number is too large for '\\u'; for a backslash write \\\\"),
    Self(
      "--[[ a\nf()",
      "unfinished-comment 1:1: this comment never ends; end it with ]]"),
    Self(
      "x = [[ a\nf()",
      "unfinished-long-text 1:5: this long text never ends; end it with ]]"),
    Self(
      "x = [=",
      "long-text-delimiter 1:5: '[=' begins nothing; a long text begins with [[ or [=["),
  ]

  static let blocks: [Self] = [
    Self(
      "end",
      "stray-end 1:1: this 'end' ends nothing: there is one too many; remove it, or an earlier 'end'"),
    Self(
      "f() end\ng()",
      "stray-end 1:5: this 'end' ends nothing: there is one too many; remove it, or an earlier 'end'"),
    Self(
      "else",
      "stray-else 1:1: this 'else' belongs to no 'if'; look for an 'end' too many, or a 'then' that is missing, before it"
    ),
    Self(
      "until x",
      "stray-until 1:1: this 'until' has no 'repeat' before it; remove it"),
    Self(
      "if a then else else end",
      "stray-else 1:16: 'else' comes after the 'else' of the same 'if'; put it before the else, or end the if first"),
    Self(
      "repeat f()",
      "missing-until 1:11: an 'until' is missing for the 'repeat' of line 1; write until and when to stop"),
    Self(
      "repeat f() end",
      "missing-until 1:12: an 'until' is missing for the 'repeat' of line 1; write until and when to stop"),
    Self(
      "function f()\n  return 1\n  f()\nend",
      "code-after-return 3:3: nothing of this block is done after 'return'; put it before the return, or remove it"),
    Self(
      "function f()\n  if a then\n    return 1\n  f()\nend",
      "missing-end 4:3: an 'end' is missing for the 'if' of line 2; write end where it ends"),
    Self(
      "if a then\n  f()\nelse if b then\n  g()\nend\n",
      "missing-end 6:1: an 'end' is missing for the 'if' of line 3; 'else if' opens a second 'if' that needs an 'end' of its own; write elseif"
    ),
    Self(
      "f(function() g()\n)",
      "missing-end 2:1: an 'end' is missing for the 'function' of line 1; write end where it ends"),
    Self(
      "x = max(a, b\ny = 2",
      "missing-bracket 1:13: ')' is missing for the '(' of line 1; write ')' where it ends"),
    Self(
      "if max(a, b then f() end",
      "missing-bracket 1:12: ')' is missing for the '('; write ')', a comma or an operator before 'then'"),
    Self(
      "x = a[1\ny = 2",
      "missing-bracket 1:8: ']' is missing for the '[' of line 1; write ']' where it ends"),
    Self(
      "f(",
      "missing-bracket 1:3: ')' is missing for the '('; write ')' where it ends"),
    Self(
      "f(a b)",
      "missing-bracket 1:4: ')' is missing for the '('; write ')', a comma or an operator before 'b'"),
    Self(
      "f(a,)",
      "missing-value 1:5: a value is missing before ')'; write a value, or remove ')'"),
    Self(
      ")",
      "unexpected-symbol 1:1: ')' closes nothing: there is one too many; remove it"),
    Self(
      "x = {\n  a = 1\n  b = 2\n}",
      "missing-sign 2:8: a comma is missing before 'b'; write a comma after each item of a table"),
    Self(
      "x = { a = 1, b = , c = 3 }",
      "missing-value 1:18: a value is missing before ','; write a value, or remove ','"),
    Self(
      "x = { \"a\": 1 }",
      "missing-sign 1:10: an item of a table has '=' after its name; write it as name = value, without quotes"),
    Self(
      "x = { a: 1 }",
      "missing-sign 1:8: an item of a table has '=' after its name; write it as name = value, without quotes"),
    Self(
      "x = 1 +\ny = 2",
      "missing-value 1:8: a value is missing after '+'; write a value, or remove '+'"),
    Self(
      "x = 1 +",
      "missing-value 1:8: a value is missing after '+'; write a value, or remove '+'"),
    Self(
      "x = y z",
      "unexpected-symbol 1:7: 'z' does not belong here; write an operator or a comma before it, or begin a new line"),
    Self(
      "return return",
      "missing-value 1:8: a value is missing before 'return'; 'return' is a word of Lua and cannot be a name"),
    Self(
      "function f(a b) end",
      "missing-bracket 1:14: ')' is missing before 'b'; name the parameters with commas between them: (customer, invoice)"
    ),
    Self(
      "function f a end",
      "missing-bracket 1:12: '(' is missing before 'a'; a function has parentheses for what it is given, even if that is nothing: function ()"
    ),
    Self(
      "function(x) return x end",
      "missing-name 1:1: this function has no name, and nothing is done with it; write return function (…), or local function name (…)"
    ),
  ]

  static let names: [Self] = [
    Self(
      "x",
      "not-a-statement 1:1: a value by itself does nothing; to call it write parentheses after it; to set it write = and a value"
    ),
    Self(
      "x == 5",
      "not-a-statement 1:3: '==' compares, and nothing is done with the result; to set a value, write ="),
    Self(
      "5",
      "not-a-statement 1:1: a value by itself does nothing; to give it as the answer write return before it; to keep it write local name ="
    ),
    Self(
      "f() = 1",
      "not-assignable 1:1: nothing can be assigned to this; assign to a variable or a field; to compare, write =="),
    Self(
      "local x.y = 5",
      "unexpected-symbol 1:8: a local variable is a name alone, without fields; write it without local"),
    Self(
      "local 5 = x",
      "missing-name 1:7: the name of the variable is missing before '5'; write a name"),
    Self(
      "invoice:balance",
      "missing-arguments 1:9: ':' calls a method, which needs parentheses; write :balance(), or .balance if it is a field"
    ),
    Self(
      "customer.",
      "missing-name 1:10: the name of a field is missing before the end of the file; write a name"),
    Self(
      "goto foo",
      "goto-without-label 1:6: there is no label 'foo' that this 'goto' can reach; write ::foo:: where it should go on"),
    Self(
      "break",
      "break-outside-loop 1:1: 'break' ends a loop, and there is none around it; to end the function write return"),
    Self(
      "::a:: ::a::",
      "duplicate-label 1:3: there is a label 'a' already, on line 1; give one of them another name"),
    Self(
      "goto a; local b; ::a:: f()",
      "goto-into-scope 1:6: this 'goto' jumps to where 'b' is known, past its declaration; declare 'b' before the goto, or put do … end around what uses it"
    ),
    Self(
      "local x <const> = 1\nx = 2",
      "assignment-to-constant 2:1: 'x' is <const> and keeps its value; remove <const> where it is declared, or use another name"
    ),
    Self(
      "local x <foo> = 1",
      "unknown-attribute 1:10: there is no <foo>; write <const> for a value that never changes"),
    Self(
      "local a <close>, b <close> = 1",
      "several-close 1:18: one declaration has at most one variable with <close>; declare each of them in a line of its own"
    ),
    Self(
      "function f() return ... end",
      "varargs-outside 1:21: '...' stands for further arguments, and this function takes none; name the arguments in the parentheses of the function, or write ... there"
    ),
  ]
}
