/// Sources on both sides of each rule of the grammar.
enum HandWritten {
  static let sources: [String] = short + limits

  /// Without those that are as large as Lua allows.
  static let short: [String] = tokens + numbers + texts + expressions + statements + functions + meanings

  static let tokens: [String] = [
    "", " ", "\n", "\r\n\r\n", "\t\u{B}\u{C}", "-- a comment", "--[[ long ]]", "--[==[ ]] ]=] ]==] return", "--[[",
    "--[=[ ]]",
    "--[ [ return\n", "--[==\nreturn 1", "--[=x return =", "---[[ a\nreturn 1", "--", "-", "- -",
    "#!/usr/bin/lua\nreturn 1",
    "# x", "\u{1B}Lua", "return 1 -- \u{201C}", "return \u{201C}a\u{201D}", "return a\u{660}", "local \u{E9} = 1",
    "x = \u{A0}1",
    "x = 1\0", "x = '\0'", "-- \0\nx = 1", "\u{FEFF}return 1", "@", "$", "x = a ? b : c", "`", "\\", "!a", "x = a != b",
    "x = a ~= b",
    "x = a ~ = b", "x = a = = b", "x = a <> b", "x = a =< b", "x = a => b", "x = a >= b", "x = a > = b", "x = a && b",
    "x = a & b",
    "x = a || b", "x = a | b", "x += 1", "x ..= 'a'", "x = a .. b", "x = a...b", "x = a....b", "x = ... ..'a'",
    "x = ...==1",
    "x = ... == 1", "x = ...=1", "x := 1", "x = a->b", "x = a -> b", "x = a-- > b", "/* a */", "x = 1 /* a */", "// a",
    "x = 1 // 2", "x = 1 // a b", "a.b.c = 1", "a . b . c = 1", "a..b = 1", "a.1 = 1", "a.end = 1", "a.and = 1",
    "and = 1", "_and = 1",
    "And = 1", "goto = 1", "local goto", "a1_ = 1", "1a = 1", "a::b", "::a::", ":: a ::", "::a:", "::a", "::1::",
    "::end::", "; ;;",
    ";", ",", "a;", "f();", "f(); ;g()", "[[a]]", "return [[a]]", "return [=[a]]", "return [=[a]=]", "return [==",
    "return [=a",
    "return [", "a[[[1]]] = 1", "a[ [[1]] ] = 1", "return a[[[x]]]", "return ]]", "x = a === b", "x = a !== b",
    "x = a <=> b",
  ]

  static let numbers: [String] = [
    "0", "1", "00", "08", "1.", ".1", ".", "1.5", "1..2", "1 ..2", "1.. 2", "1.2.3", "1e5", "1E5", "1e+5", "1e-5", "1e",
    "1e+", "1e5.",
    "1e5e5", ".e1", "1.e1", ".1e1", "5days", "5 days", "5_000", "1,000", "0x", "0x1", "0X1", "0xg", "0xFf", "0x.1",
    "0x1.", "0x.", "0x1p4",
    "0x1p", "0x1p+", "0x1P-4", "0x1.8p3", "0x.p1", "0xep1", "0xe+1", "0xe-1", "0x1e+1", "1p4", "1f", "1d", "1L", "0b1",
    "0o7", "1e400",
    "1e-400", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "0xffffffffffffffff",
    "0xfffffffffffffffff",
    "3and 4", "3 and 4", "3or 4", "0xand 4", "0xa nd", "1else", "1..'a'", "1 .. 'a'", "0x1p1p1", "8x1", "1x", "00x1",
    ".0x1", "1e1e",
    "123456789012345678901234567890",
    "3.14159265358979323846264338327950288", "0x1.fffffffffffffp1023", "0xA.8P0", "1e1.5", "- -1", "--1", "1-1",
    "1 - - 1", "1--1",
  ].map { "x = \($0)" }

  static let texts: [String] = [
    #""""#, #"''"#, #""a"#, #"'a"#, #""a'"#, #"'a"'"#, "'a\nb'", "'a\\\nb'", "'a\\\r\nb'", "'a\\\n\rb'", "'a\\\n\nb'",
    "'a\rb'", #"'\n'"#,
    #"'\a\b\f\n\r\t\v\\\"\''"#, #"'\q'"#, #"'\ '"#, #"'C:\path'"#, #"'\'"#, #"'\\'"#, #"'\\\'"#, #"'\0'"#, #"'\00'"#,
    #"'\000'"#,
    #"'\0000'"#, #"'\255'"#, #"'\256'"#, #"'\999'"#, #"'\25x'"#, #"'\x41'"#, #"'\x4'"#, #"'\x'"#, #"'\xg1'"#,
    #"'\x4g'"#, #"'\xFFF'"#,
    #"'\X41'"#, #"'\u{41}'"#, #"'\u{}'"#, #"'\u{'"#, #"'\u41'"#, #"'\u{41'"#, #"'\u{g}'"#, #"'\u{7FFFFFFF}'"#,
    #"'\u{80000000}'"#,
    #"'\u{000000000000041}'"#, #"'\u{FFFFFFFFFFFFFFFFF}'"#, #"'\u{10FFFF}'"#, #"'\u{D800}'"#, #"'\U{41}'"#,
    "'\\z  \n  a'", "'\\z", "'\\z'",
    "'\\z\n'", "'\\", "'\\x", "'\\u", "'\\1", "[[\n]]", "[[a]b]]", "[[a]]]", "[=[a]]=]", "[=[\n]=]", "[==[a]=]",
    "[[\\q]]", "[[a\r\nb]]",
    "'\u{201C}'", "'\u{7}'", "[[\0]]", "[===[]===]", "[[]]", "[[ [[ ]]", "'\\\0'", "'a' 'b'", "'a' .. 'b'", "'a'.b",
    "('a').b", "('a'):len()",
    "'a':len()", "#'a'", "-'a'", "'a' + 1",
  ].map { "x = \($0)" }

  static let expressions: [String] = [
    "a", "(a)", "((a))", "()", "(a", "a)", "(a))", "(a, b)", "a b", "a.b", "a.b.c", "a.", ".a", "a.'b'", "a['b']",
    "a[]", "a[1", "a]", "a[1][2]",
    "a[1,2]", "a:b", "a:b()", "a:b{}", "a:b''", "a:b[1]", "a:b.c()", "a:1()", "a:b():c()", "f()", "f(", "f)", "f(a)",
    "f(a,)", "f(,a)", "f(a b)",
    "f(a;b)", "f(a)(b)", "f{}{}", "f''''", "f'' ''", "f{}.a", "f\n(a)", "f(...)", "f(..., 1)", "(f)()", "(f())()",
    "{}()", "({})()", "{}.a", "1()",
    "(1)()", "nil()", "''()", "('')()", "function() end()", "(function() end)()", "nil.a", "true", "false", "true.a",
    "nil", "...", "(...)", "....a",
    "(...).a", "-a", "- -a", "not a", "not not a", "not", "#a", "##a", "~a", "~~a", "~=a", "-", "+a", "a + b", "a +",
    "a + + b", "a - - b", "a * b",
    "a * * b", "a ** b", "a ^ b ^ c", "a ^ -b", "-a ^ b", "2^-3", "a // b", "a % b", "a % % b", "a & b | c ~ d",
    "a << b >> c", "a < < b", "a .. b .. c",
    "a < b < c", "a == b == c", "a and b or c", "a and", "a or or b", "and a", "a not b", "a and not b", "not a == b",
    "a = b", "(a = b)", "{}", "{,}",
    "{;}", "{1}", "{1,}", "{1;}", "{1,,}", "{1;2}", "{1,2;3}", "{1 2}", "{a=1}", "{a=1,b=2}", "{a=1 b=2}", "{a=}",
    "{a=1,}", "{['a']=1}", "{[1]=1}",
    "{[1]}", "{[1] 1}", "{[1=1}", "{'a'=1}", "{1=1}", "{a.b=1}", "{a:b()}", "{a:b}", "{a: 1}", "{'a': 1}", "{nil}",
    "{nil=1}", "{end=1}", "{f(),}",
    "{...}", "{(...)}", "{a==1}", "{a=b==c}", "{a=b=c}", "{[a]=b,c;[d]=e}", "{{}}", "{{},{}}", "{", "}", "{1", "{1,",
    "{a=1", "{function() end}",
    "{function() end, 1}", "{function() }", "function() end", "function end", "function(", "function( end",
    "function(a) end", "function(a,) end",
    "function(,a) end", "function(a b) end", "function(a, b) return a end", "function(...) return ... end",
    "function(a, ...) end", "function(..., a) end",
    "function(... ...) end", "function(a.b) end", "function(1) end", "function(end) end", "function f() end",
    "function() return end", "function() return; end",
    "function() return return end", "function() return 1 2 end", "function() return 1, 2 end",
    "function() return ... end",
    "function(...) return function() return ... end end", "function(a <const>) end", "function(self) end",
    "function(a, a) end", "if a then b end",
    "a if b", "a then b", "a ? b", "a do end", "a end",
  ].flatMap { ["x = \($0)", "return \($0)", "f(\($0))"] }
}
