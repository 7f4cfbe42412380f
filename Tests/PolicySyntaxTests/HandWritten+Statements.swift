extension HandWritten {
  static let statements: [String] = [
    "a", "a.b", "a[1]", "a = 1", "a, b = 1", "a, b = 1, 2, 3", "a, = 1", ", a = 1", "a b = 1", "a = ", "= 1", "a == 1",
    "a = 1 = 2", "a.b = 1", "a[b] = 1",
    "a[b].c, d = 1, 2", "f() = 1", "f().a = 1", "f()[1] = 2", "(a) = 1", "(a).b = 1", "(a)[1] = 1", "a:b() = 1",
    "a:b().c = 1", "a, f() = 1", "a, (b) = 1",
    "'a' = 1", "('a').b = 1", "1 = a", "nil = 1", "... = 1", "{} = 1", "-a = 1", "a + b", "a.b + 1", "f()", "f{}",
    "f''", "f:m()", "f", "(f)()", "(f())",
    "f() g()", "f()\ng()", "f();g()", "f()()", "f().a", "f().a()", "f() + 1", "a = f() g()", "a = b c = d",
    "a = b; c = d", "a\n= 1", "a =\n1", "not a",
    "do end", "do", "end", "do end end", "do f() end", "do do end end", "do do end", "do local a end", "do return end",
    "do return end f()", "do return 1 end",
    "while a do end", "while a do f() end", "while do end", "while a end", "while a then end", "while a do",
    "while a = 1 do end", "while a; do end",
    "while (a) do break end", "repeat until a", "repeat f() until a", "repeat until", "repeat end", "repeat", "until a",
    "repeat local a until a",
    "repeat return until a", "repeat return 1 until a", "repeat until a b", "repeat until a; b()",
    "repeat break until a", "repeat repeat until a until b",
    "if a then end", "if a then else end", "if a then elseif b then end", "if a then elseif b then else end",
    "if a then else elseif b then end",
    "if a then else else end", "if a end", "if then end", "if a then", "if a then else", "if a else end", "if a do end",
    "if a = b then end", "if a == b then end",
    "if (a) then f() end", "if a then f() else if b then g() end", "if a then f() else if b then g() end end",
    "if a then f() elseif b g() end",
    "if a: f()", "if a then return end", "if a then return 1 else return 2 end", "if a then return 1; end",
    "if a then return 1;; end", "if a, b then end",
    "if a then elseif then end", "if a then elif b then end", "if not a then end", "if a then break end",
    "while a do if b then break end end",
    "while a do if b then break; end end", "while a do if b then break else f() end end", "while a do break f() end",
    "while a do break; f() end", "break",
    "do break end", "f(function() break end)", "while a do f(function() break end) end", "for i = 1, 2 do break end",
    "for k in f do break end",
    "for i = 1, 2 do end", "for i = 1, 2, 3 do end", "for i = 1 do end", "for i = 1, 2, 3, 4 do end",
    "for i = 1, do end", "for i = , 2 do end", "for i 1, 2 do end",
    "for i in a do end", "for i, j in a do end", "for i, j in a, b, c, d do end", "for i in do end",
    "for i, in a do end", "for , i in a do end",
    "for in a do end", "for i = 1, 2 end", "for i = 1, 2 do", "for i, j = 1, 2 do end", "for i.j = 1, 2 do end",
    "for (i) = 1, 2 do end", "for 1 = 1, 2 do end",
    "for i <const> = 1, 2 do end", "for i of a do end", "for i = 1 to 2 do end", "for i == 1, 2 do end",
    "for _, r in ipairs(t) do f(r) end",
    "for i = 1, 2 do i = 3 end", "for i in f do i = 3 end", "for each i in a do end", "for", "for i", "for i =",
    "local a", "local a, b", "local a = 1",
    "local a, b = 1", "local a, b = 1, 2, 3", "local", "local 1", "local a,", "local a =", "local a.b", "local a.b = 1",
    "local a b", "local (a)", "local a = 1, ",
    "local a a = 1", "local a; a = 1", "local a <const> = 1", "local a<const>= 1", "local a <close> = nil",
    "local a <const>", "local a <close>", "local a < const > = 1",
    "local a <const", "local a <const = 1", "local a const = 1", "local a <> = 1", "local a <1> = 1",
    "local a <foo> = 1", "local a <Const> = 1",
    "local a <const>, b <const> = 1, 2", "local a <close>, b <close> = 1, 2",
    "local a <close>, b <const>, c <close> = 1", "local a <const>, b <close> = 1, 2",
    "local a <close> = 1; local b <close> = 2", "local <const> a = 1", "local a <const> <close> = 1",
    "local a = 1 <const>", "local function f() end", "local function f end",
    "local function f()", "local function f.g() end", "local function f:g() end", "local function () end",
    "local function f <const> () end", "local f = function() end",
    "local local a", "local and", "local a, a = 1, 2", "local _ENV", "_ENV = 1", "local _ENV <const> = 1; x = 1",
    "local _ENV <const> = {}; _ENV = 1",
    "return", "return;", "return 1", "return 1;", "return 1;;", "return 1 return 2", "return; return", "return 1,",
    "return , 1", "return a = 1", "return a\nb()",
    "return\nb()", "return (a)", "return a, b", "return f()", "return return", "return end", "return if",
    "return local a", "goto a", "goto a ::a::", "goto", "goto 1",
    "goto a.b", "x = a goto b", "switch a", "print 'a'", "print a", "print\n'a'", "print\n\n{}", "elif a then",
    "continue", "else", "elseif a then end", "then", "in",
    "try", "import a", "local a = b\n(f or g)()", "a = 1 b", "a() = b", "a.b:c = 1", "a.b:c() = 1", "a.b:c()",
    "a.b:c().d = 1",
  ]

  static let functions: [String] = [
    "function f() end", "function f()", "function f end", "function () end", "function f.g() end",
    "function f.g.h() end", "function f:g() end", "function f.g:h() end",
    "function f:g.h() end", "function f:g:h() end", "function f[1]() end", "function f.1() end", "function f.() end",
    "function f: () end", "function 1() end",
    "function f(self) end", "function f:g(self) end", "function f(a, b, ...) end", "function f(...) return ... end",
    "function f() return ... end",
    "function f(a) return a end return f", "function f() end end", "function f() do end", "function f() if a then end",
    "function f(a = 1) end", "function f(a: int) end",
    "function f() local a = 1 end", "function f() return function() end end", "function f() return end f()",
    "function f() return 1, end", "function f(a, b) b = a end",
    "local function f(...) local a, b = ... end", "local f; function f() end", "local f <const> = 1; function f() end",
    "local f <const> = {}; function f.g() end",
    "local f <const> = {}; function f:g() end", "local f <close> = nil; function f() end",
    "return function(customer) return nil, 'x' end",
    "return function(customer, invoice) if invoice.disputed then return nil, 'd' end return 1 end",
    "return { f = function(d) return d end, }",
    "return { f = function(d) return d, }", "f(function() end)", "f(function() )", "f(function() end",
    "f(function() x( end)", "x = function() end()",
  ]

  static let meanings: [String] = [
    "local a <const> = 1; a = 2", "local a = 1; a = 2", "local a <const> = f(); a = 2", "local a <close> = nil; a = 2",
    "local a <const> = 1; local a = 2; a = 3",
    "local a <const> = 1; do local a = 2; a = 3 end", "do local a <const> = 1 end a = 2",
    "local a <const> = 1; local function f() a = 2 end",
    "local a <const> = f(); local function g() a = 2 end", "local a <const> = {}; a.b = 1",
    "local a <const> = {}; a[1] = 1", "local a <const> = 1; b, a = 1, 2",
    "local a <const> = 1; a, b = 1, 2", "local a <const> = 1; for a = 1, 2 do a = 3 end",
    "local a <const> = 1; f(function(a) a = 1 end)", "local a <const> = a; a = 1",
    "local a <const>, b = 1, 2; b = 1", "local a, b <const> = 1, 2; a = 1", "local a, b <const> = 1, 2; b = 1",
    "local a <const> = 1; local function a() end a = 1",
    "goto a; local b; ::a::", "goto a; local b; ::a:: f()", "goto a; local b; ::a:: ;;", "goto a; local b; ::a:: ::c::",
    "goto a; local b; ::a:: return",
    "do goto a; local b; ::a:: end", "do goto a; local b; ::a:: f() end", "do goto a end; local b; ::a:: f()",
    "do goto a end; local b; ::a::", "do goto a end ::a:: f()",
    "::a:: goto a", "::a:: local b; goto a", "do ::a:: end goto a", "goto a; do ::a:: end", "::a:: do goto a end",
    "::a:: ::a::", "::a:: do ::a:: end",
    "do ::a:: end ::a::", "do ::a:: end do ::a:: end", "::a:: f(function() ::a:: end)",
    "::a:: f(function() goto a end)", "f(function() goto a end) ::a::",
    "while a do goto continue; local b; ::continue:: end",
    "while a do goto continue; local b = 1; f(b) ::continue:: end",
    "while a do goto continue; local b; ::continue:: f() end",
    "repeat goto continue; local b; ::continue:: until b", "repeat goto continue; local b; ::continue:: until a",
    "repeat goto continue; ::continue:: until a",
    "repeat local b; goto continue; ::continue:: until b", "for i = 1, 2 do goto continue; ::continue:: end",
    "for i = 1, 2 do goto c; local b; ::c:: ; end",
    "goto a; local function f() end ::a:: f()", "goto a; local b <const> = 1; ::a:: f()",
    "goto a; for i = 1, 2 do ::a:: end", "if a then goto b end ::b::",
    "if a then goto b else ::b:: end", "if a then ::b:: goto b else ::b:: end",
    "if a then goto b elseif c then ::b:: end", "goto a ::b:: ::a::", "::a:: ::b:: goto a",
    "::a:: ; ::b:: ; ::a::", "goto b; ::a:: local c; ::b:: f()", "do local x; goto a; local y; ::a:: end",
    "do goto a; do local b end ::a:: f() end",
    "goto a; goto a; local b; ::a:: f()", "local a; goto b; ::b:: local c; goto b", "break ::a::",
    "while a do ::x:: break end", "while a do end break",
    "repeat f(function() break end) until a", "for i = 1, 2 do end break", "while a do do do break end end end",
    "f(function() while a do break end end)",
    "return ...", "local function f() return ... end", "local function f(...) return ... end",
    "f(function() return ... end)", "f(function(a) g(...) end)",
    "function f:m(...) return ... end", "function f:m() return ... end", "x = function(...) return {...} end",
    "x = function(...) return function() return {...} end end",
    "local x <const>, y <const> = 1, 2; return function() return x, y end",
  ]

  static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  static func numbered(_ range: ClosedRange<Int>, _ separator: String = ",", _ prefix: String = "v") -> String {
    range.map { "\(prefix)\($0)" }.joined(separator: separator)
  }

  /// As large as Lua allows, and one larger.
  static let limits: [String] = nesting + counts + registers

  private static let nesting: [String] =
    (194...202).flatMap { n -> [String] in
      [
        "return " + repeated("(", n) + "1" + repeated(")", n), "return " + repeated("{", n) + repeated("}", n),
        repeated("do ", n) + repeated("end ", n), "return " + repeated("not ", n) + "a",
        "return a" + repeated("..a", n),
        "return a" + repeated("^a", n), "return " + repeated("-", 1) + repeated(" -", n) + "a",
        "a" + repeated(",a", n) + "=1",
        repeated("if a then ", n) + repeated("end ", n), repeated("while a do ", n) + repeated("end ", n),
        repeated("repeat ", n) + repeated("until a ", n),
        repeated("for i=1,2 do ", min(n, 48)) + repeated("end ", min(n, 48)),
        repeated("local function f() ", n) + repeated("end ", n), "return " + repeated("f(", n) + repeated(")", n),
        "return " + repeated("a[", n) + "1" + repeated("]", n),
        "return " + repeated("f{", min(n, 120)) + repeated("}", min(n, 120)),
        numbered(1...n, ":: ::").replacing("v1:", with: "::v1:") + "::",
        numbered(1...n, "::;::").replacing("v1:", with: "::v1:") + "::",
        repeated("if a then else ", n) + repeated("end ", n), "if a then " + repeated("elseif a then ", n) + "end",
        "a" + repeated(".b", n) + "=1", "a" + repeated("()", n), "return a" + repeated("+a", n),
        "a" + repeated(",b.c", n - 100) + "=" + repeated("(", 99) + "1" + repeated(")", 99),
      ]
    }
    + (96...101).flatMap { n -> [String] in
      [
        repeated("return function() ", n) + repeated("end ", n), repeated("f(function() ", n) + repeated("end) ", n),
        "return " + repeated("-(", n) + "1" + repeated(")", n),
        "return " + repeated("{[{}]=", n) + "1" + repeated("}", n),
      ]
    }

  private static let counts: [String] =
    (196...201).flatMap { n -> [String] in
      [
        "local \(numbered(1...n))", (1...n).map { "local v\($0) " }.joined(), "return function(\(numbered(1...n))) end",
        "return function(\(numbered(1...n)), ...) end",
        "function a:b(\(numbered(1...n))) end", "local \(numbered(1...n)) do local x end",
        "do local \(numbered(1...n)) end do local x, y end",
        "local \(numbered(1...(n - 4))) for i = 1, 2 do end", "local \(numbered(1...(n - 5))) for i in a do end",
        "for \(numbered(1...(n - 4))) in a do end",
        (1...n).map { "local v\($0) <const> = \($0) " }.joined(), "local \(numbered(1...n)) local function f() end",
        "local \(numbered(1...n)) f(function() local \(numbered(1...n)) end)",
      ]
    }
    + (252...258).flatMap { n -> [String] in
      let first = "local \(numbered(1...180)) "
      let second = "local \(numbered(181...n)) "
      let folded = (181...n).map { "local v\($0) <const> = -\($0) + 1 " }.joined()
      let called = (181...n).map { "local v\($0) <const> = f() " }.joined()
      let uses = "return " + (1...n).map { "(v\($0))" }.joined(separator: "==")
      return [
        "\(first) f(function() \(second) return function() \(uses) end end)",
        "\(first) f(function() \(second) return function() \(uses), x end end)",
        "\(first) f(function() \(folded) return function() \(uses) end end)",
        "\(first) f(function() \(called) return function() \(uses) end end)",
        "\(first) f(function() \(second) return function() return function() \(uses) end end end)",
        "\(first) x = 1 f(function() \(second) return function() \(uses) = 1 end end)",
      ]
    }

  private static let registers: [String] = (248...254).flatMap { n -> [String] in
    let ones = repeated("1,", n) + "1"
    let few = repeated("1,", n - 195) + "1"
    let locals = "local \(numbered(1...190)) "
    let half = n / 2
    return [
      "f(\(ones))", "f(\(ones), ...)", "f(\(ones), g())", "a:b(\(ones))", "return \(ones)", "return \(ones), ...",
      "x = {\(ones)}", "x = {\(repeated("f(),", n))}",
      "\(locals) f(\(few))", "\(locals) x = {\(few)}",
      "\(locals) return {\(repeated("{", n - 195))\(repeated("}", n - 195))}",
      "\(locals) x = a\(repeated("..a", n - 195))", "\(locals) f(\(few), x)", "\(locals) f(\(few), x + y)",
      "\(locals) f(\(few), x + 1)", "\(locals) f(\(few), 1 + x)",
      "\(locals) f(\(few), x[y])", "\(locals) f(\(few), x[1])", "\(locals) f(\(few), x.y)",
      "\(locals) f(\(few), x < y)", "\(locals) f(\(few), x == 1)",
      "\(locals) f(\(few), x and y)", "\(locals) f(\(few), not x)", "\(locals) f(\(few), -x)",
      "\(locals) f(\(few), v1 + v2)", "\(locals) f(\(few), v1 == v2)",
      "\(locals) f(\(few), v1 and v2 or v3)", "\(locals) f(\(few), x:y())", "\(locals) f(\(few), x())",
      "\(locals) f(\(few), function() end)", "\(locals) f(\(few), {})",
      "\(locals) f(\(few), {1})", "\(locals) f(\(few), {a = x})", "\(locals) f(\(few), {[x] = y})",
      "\(locals) f(\(few), 1 / 0)", "\(locals) f(\(few), 1 + 2)",
      "\(locals) f(\(few), 'a' .. 'b')", "\(locals) f(\(few), (x))", "\(locals) f(\(few), x.\(repeated("y", 41)))",
      "\(locals) f(\(few), \(repeated("y", 41)))",
      "\(locals) f(\(few), x['\(repeated("y", 40))'])", "\(locals) f(\(few), x[256])", "\(locals) f(\(few), x[255])",
      "\(locals) f(\(few), x > 127)", "\(locals) f(\(few), x > 128)",
      "\(locals) f(\(few), x > 1.0)", "\(locals) f(\(few), x > 1.5)", "\(locals) f(\(few), 1 << x)",
      "\(locals) f(\(few), x & 1.5)", "\(locals) f(\(few), true and x)",
      "\(locals) f(\(few), nil or x)", "\(locals) f(\(few), nil and x)", "\(locals) f(\(few), not not x == y)",
      "\(locals) do local x, y = \(few) end", "\(locals) local x <const> = 1; f(\(few), x)",
      "\(locals) for i = 1, f(\(few)) do end", "\(locals) for i = f(\(few)), 2, 3 do end",
      "\(locals) for i in \(few) do end", "\(locals) for i in f(\(few)) do end",
      "\(locals) while f(\(few)) do end", "\(locals) repeat local x until f(\(few))", "\(locals) if f(\(few)) then end",
      "\(locals) function a.b.c(x) f(\(few)) end",
      "local \(numbered(1...half)); f(\(repeated("1,", n - half - 2))1)", "\(locals) local function g() f(\(ones)) end",
      "\(locals) local function g(x, ...) f(x, \(few)) end",
      "\(locals) v1[x], v1, v2.y, v2 = \(few)", "\(locals) x[y][z], x = f(\(few)), 1",
      "\(locals) v1[1], v1 = 1, f(\(few))", "\(locals) local function g() v1[x], v1 = \(few) end",
    ]
      + foldings.flatMap {
        ["\(locals) f(\(few), \($0))", "\(locals) f(\(few), -(\($0)))", "\(locals) f(\(few), not (\($0)))"]
      }
  }

  /// Calculations that Lua does ahead, and those that it leaves alone.
  private static let foldings = [
    "1 + 2", "1 / 0", "0 / 1", "1 // 0", "1 % 0", "5.5 % 5.5", "5.5 % 2", "-5.5 % 2", "5 % -5", "7.5 // 2", "0.5 // 1",
    "-0.5 // 1", "0.0 - 0.0", "0 - 0", "0.0", "2 ^ 0",
    "0 ^ 2", "0 ^ 0", "1e308 * 10", "1e308 * 10 - 1e308 * 10", "1 << 63", "1.5 | 1", "2.0 | 1", "1e100 | 1", "~1.0",
    "~1.5", "'a' + 1", "'a' .. 'b'", "true and 1", "nil and 1",
    "false or 1", "1 or 2", "1 == 1", "1 < 2", "#'a'", "9223372036854775807 + 1", "9007199254740993 // 1.0", "-7 // 2",
    "1e308 % 5e-324", "nil", "true",
  ]
}
