extension Hostile {
  /// What policies only read, and state of their own.
  static let writing: [Hostile] = [
    .asked(
      "a field of the invoice",
      "invoice.balance = SAR(0)",
      "late_fee.lua:2: policies only read: 'balance' of invoice can't be set; keep the result under a name of your own: local x = …"
    ),
    .asked(
      "a field of the customer",
      "customer.blocked = false",
      "late_fee.lua:2: policies only read: 'blocked' of customer can't be set; keep the result under a name of your own: local x = …"
    ),
    .asked(
      "a term",
      "terms.grace_days = 100",
      "late_fee.lua:2: policies only read: terms.grace_days can't be set; keep the result under a name of your own: local x = …"
    ),
    .asked(
      "the ledger",
      "ledger.economy = 'boom'",
      "late_fee.lua:2: policies only read: 'economy' of ledger can't be set; keep the result under a name of your own: local x = …"
    ),
    .asked(
      "a method of texts",
      "string.upper = nil",
      "late_fee.lua:2: policies only read: string.upper can't be set; keep the result under a name of your own: local x = …"
    ),
    .asked(
      "a function of math",
      "math.floor = math.ceil",
      "late_fee.lua:2: policies only read: math.floor can't be set; keep the result under a name of your own: local x = …"
    ),
    .asked(
      "a field of money",
      "local m = SAR(1)\nm.currency = 'USD'",
      "late_fee.lua:3: policies only read: 'currency' of money can't be set; keep the result under a name of your own: local x = …"
    ),
    .asked(
      "a field of a day",
      "today.year = 1999",
      "late_fee.lua:2: policies only read: 'year' of date can't be set; keep the result under a name of your own: local x = …"
    ),
    .asked(
      "a field through a list",
      "customer:invoices()[1].balance = SAR(0)",
      "late_fee.lua:2: policies only read: 'balance' of invoice can't be set; keep the result under a name of your own: local x = …"
    ),
    .asked(
      "a method of a text",
      "('x').upper = 1",
      "late_fee.lua:2: attempt to index a string value (constant 'x'); only customer, invoice, order, ledger, terms and tables have fields"
    ),
    Hostile(
      "a global in a function",
      "return function()\ntotal = 1 end",
      "late_fee.lua:2: policies keep no state: 'total' is not local; write local total"),
    Hostile(
      "a global function",
      "function helper() end\nreturn helper",
      "late_fee.lua:1: policies keep no state: 'helper' is not local; write local helper"),
    Hostile(
      "a known name",
      "min = max\nreturn min",
      "late_fee.lua:1: policies keep no state: 'min' is not local; write local min"),
    Hostile(
      "a count in a variable of the file",
      "local n = 0\nreturn function()\nn = n + 1 return nil, 'x' end",
      "late_fee.lua:3: policies keep no state: 'n' belongs to the file and can't be changed by a function; make a local of the function's own, and return what comes of it"
    ),
    Hostile(
      "a count in a table of the file",
      "local seen = { n = 0 }\nreturn function()\nseen.n = seen.n + 1 return nil, 'x' end",
      "late_fee.lua:3: policies keep no state: 'seen' belongs to the file and can't be changed by a function; make a local of the function's own, and return what comes of it"
    ),
    Hostile(
      "a count in a table reached by another name",
      "local seen = { n = 0 }\nreturn function() local s = seen\ns.n = s.n + 1 return nil, 'x' end",
      "late_fee.lua:3: policies only read: seen.n can't be set; keep the result under a name of your own: local x = …"),
    Hostile(
      "a count in a table of a table",
      "local seen = { { n = 0 } }\nreturn function() for _, s in ipairs(seen) do\ns.n = s.n + 1 end return nil, 'x' end",
      "late_fee.lua:3: policies only read: seen[1].n can't be set; keep the result under a name of your own: local x = …"
    ),
    Hostile(
      "a count hidden in a closure",
      "local function counter() local n = 0 return function()\nn = n + 1 return n end end\nlocal count = counter()\nreturn function() return SAR(count()), 'x' end",
      "late_fee.lua:2: policies keep no state: 'n' belongs to the file and can't be changed by a function; make a local of the function's own, and return what comes of it"
    ),
    Hostile(
      "a walk that remembers where it was",
      "local step = pairs { a = 1, b = 2 }\nreturn function() return nil, step() end",
      "late_fee.lua:0: policies keep no state: what pairs(…) returns is used up by going through it; write for … in pairs(…) inside the function"
    ),
    Hostile(
      "another environment",
      "local _ENV = {}\nreturn function() end",
      "late_fee.lua:1: policies have no '_ENV'; read names as they are, and keep your own with local"),
    Hostile(
      "the environment in a variable",
      "local e = _ENV\nreturn e",
      "late_fee.lua:1: policies have no '_ENV'; read names as they are, and keep your own with local"),
    Hostile(
      "the environment as an argument",
      "return function(_ENV) x = 1 end",
      "late_fee.lua:1: policies have no '_ENV'; read names as they are, and keep your own with local"),
  ]
}
