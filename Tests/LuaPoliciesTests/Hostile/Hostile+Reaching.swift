extension Hostile {
  /// What is outside of the policy.
  static let reaching: [Hostile] = [
    .asked(
      "the clock",
      "return os.time()",
      "late_fee.lua:2: policies have no 'os'; use today for the day of the run"),
    .asked(
      "the clock of the process",
      "return os.clock()",
      "late_fee.lua:2: policies have no 'os'; use today for the day of the run"),
    .asked(
      "the surroundings",
      "return os.getenv('HOME')",
      "late_fee.lua:2: policies have no 'os'; use today for the day of the run"),
    .asked(
      "a program",
      "return os.execute('true')",
      "late_fee.lua:2: policies have no 'os'; use today for the day of the run"),
    .asked(
      "a removed file",
      "return os.remove('x')",
      "late_fee.lua:2: policies have no 'os'; use today for the day of the run"),
    .asked(
      "a file",
      "return io.open('/etc/passwd')",
      "late_fee.lua:2: policies have no 'io'; a policy reads only customer, invoice, order, ledger and terms"),
    .asked(
      "a pipe",
      "return io.popen('id')",
      "late_fee.lua:2: policies have no 'io'; a policy reads only customer, invoice, order, ledger and terms"),
    .asked(
      "the screen",
      "return print('x')",
      "late_fee.lua:2: policies have no 'print'; use tahsil explain to see how an answer came about"),
    .asked(
      "text that is compiled",
      "return load('return 1')()",
      "late_fee.lua:2: policies have no 'load'; write the rule into a file of the policy"),
    .asked(
      "a file that is run",
      "return dofile('/etc/passwd')",
      "late_fee.lua:2: policies have no 'dofile'; require \"name\" reads another file of the policy"),
    .asked(
      "a file that is loaded",
      "return loadfile('x')",
      "late_fee.lua:2: policies have no 'loadfile'; require \"name\" reads another file of the policy"),
    .asked(
      "the debug library",
      "return debug.getregistry()",
      "late_fee.lua:2: policies have no 'debug'; use tahsil explain"),
    .asked(
      "the package library",
      "return package.loadlib('x', 'y')",
      "late_fee.lua:2: policies have no 'package'; require \"name\" reads another file of the policy"),
    .asked(
      "the global table",
      "return _G.x",
      "late_fee.lua:2: policies have no '_G'; read names as they are"),
    .asked(
      "collecting garbage",
      "return collectgarbage('count')",
      "late_fee.lua:2: policies have no 'collectgarbage'; memory is looked after"),
    .asked(
      "random numbers",
      "return math.random()",
      "late_fee.lua:2: policies have no 'math.random'; a policy gives the same answer every time"),
    .asked(
      "a coroutine",
      "return coroutine.create(function() end)",
      "late_fee.lua:2: policies have no 'coroutine'; write a plain function"),
    .asked(
      "a caught error",
      "return pcall(error)",
      "late_fee.lua:2: policies have no 'pcall'; an error stops this customer only"),
    .asked(
      "a caught error with a handler",
      "return xpcall(error, error)",
      "late_fee.lua:2: policies have no 'xpcall'; an error stops this customer only"),
    .asked(
      "raw reads",
      "return rawget(customer, 1)",
      "late_fee.lua:2: policies have no 'rawget'; use plain tables"),
    .asked(
      "raw writes",
      "return rawset({}, 1, 1)",
      "late_fee.lua:2: policies have no 'rawset'; use plain tables"),
    .asked(
      "raw lengths",
      "return rawlen({})",
      "late_fee.lua:2: policies have no 'rawlen'; use plain tables"),
    .asked(
      "raw equality",
      "return rawequal(1, 1)",
      "late_fee.lua:2: policies have no 'rawequal'; use plain tables"),
    .asked(
      "the next key",
      "return next({})",
      "late_fee.lua:2: policies have no 'next'; use pairs"),
    .asked(
      "table functions",
      "return table.concat({})",
      "late_fee.lua:2: policies have no 'table'; t[#t + 1] = x adds to a list, ipairs and pairs go through it"),
    .asked(
      "table.move with lying lengths",
      "return table.move({}, 1, 1e15, 2)",
      "late_fee.lua:2: policies have no 'table'; t[#t + 1] = x adds to a list, ipairs and pairs go through it"),
    .asked(
      "table.sort with an inconsistent order",
      "return table.sort({ 3, 2, 1 }, function() return true end)",
      "late_fee.lua:2: policies have no 'table'; t[#t + 1] = x adds to a list, ipairs and pairs go through it"),
    .asked(
      "table.unpack of a billion",
      "return table.unpack({}, 1, 1e9)",
      "late_fee.lua:2: policies have no 'table'; t[#t + 1] = x adds to a list, ipairs and pairs go through it"),
    .asked(
      "utf8",
      "return utf8.char(72)",
      "late_fee.lua:2: policies have no 'utf8'; string.sub and contains work on texts"),
    .asked(
      "bit32",
      "return bit32.band(1, 2)",
      "late_fee.lua:2: there is no 'bit32'; a name of your own begins with: local bit32 = …"),
    .asked(
      "the dump of a function",
      "return string.dump(function() end)",
      "late_fee.lua:2: policies have no 'string.dump'; there are string.format, string.lower, string.upper, string.sub, string.len, string.contains, string.starts_with, string.ends_with"
    ),
    .asked(
      "repetition",
      "return string.rep('x', 1e9)",
      "late_fee.lua:2: policies have no 'string.rep'; there are string.format, string.lower, string.upper, string.sub, string.len, string.contains, string.starts_with, string.ends_with"
    ),
    .asked(
      "repetition as a method",
      "return ('x'):rep(1e9)",
      "late_fee.lua:2: policies have no 'string.rep'; there are string.format, string.lower, string.upper, string.sub, string.len, string.contains, string.starts_with, string.ends_with"
    ),
    .asked(
      "a pattern that never ends",
      "return ('a'):find('.-.-.-.-b')",
      "late_fee.lua:2: policies have no 'string.find'; there are string.format, string.lower, string.upper, string.sub, string.len, string.contains, string.starts_with, string.ends_with"
    ),
    .asked(
      "a pattern",
      "return ('a'):match('a*')",
      "late_fee.lua:2: policies have no 'string.match'; there are string.format, string.lower, string.upper, string.sub, string.len, string.contains, string.starts_with, string.ends_with"
    ),
    .asked(
      "replacement by a pattern",
      "return ('a'):gsub('a', 'b')",
      "late_fee.lua:2: policies have no 'string.gsub'; there are string.format, string.lower, string.upper, string.sub, string.len, string.contains, string.starts_with, string.ends_with"
    ),
    .asked(
      "packed bytes",
      "return string.pack('i4', 1)",
      "late_fee.lua:2: policies have no 'string.pack'; there are string.format, string.lower, string.upper, string.sub, string.len, string.contains, string.starts_with, string.ends_with"
    ),
    .asked(
      "bytes of a text",
      "return ('a'):byte(1)",
      "late_fee.lua:2: policies have no 'string.byte'; there are string.format, string.lower, string.upper, string.sub, string.len, string.contains, string.starts_with, string.ends_with"
    ),
    .asked(
      "characters by number",
      "return string.char(0)",
      "late_fee.lua:2: policies have no 'string.char'; there are string.format, string.lower, string.upper, string.sub, string.len, string.contains, string.starts_with, string.ends_with"
    ),
    .asked(
      "a text backwards",
      "return ('ab'):reverse()",
      "late_fee.lua:2: policies have no 'string.reverse'; there are string.format, string.lower, string.upper, string.sub, string.len, string.contains, string.starts_with, string.ends_with"
    ),
    .asked(
      "a power of libm",
      "return math.sqrt(2)",
      "late_fee.lua:2: policies have no 'math.sqrt'; there are math.floor, math.ceil, math.abs, math.tointeger, math.min, math.max"
    ),
    .asked(
      "a sine",
      "return math.sin(1)",
      "late_fee.lua:2: policies have no 'math.sin'; there are math.floor, math.ceil, math.abs, math.tointeger, math.min, math.max"
    ),
    .asked(
      "a logarithm",
      "return math.log(2)",
      "late_fee.lua:2: policies have no 'math.log'; there are math.floor, math.ceil, math.abs, math.tointeger, math.min, math.max"
    ),
    .asked(
      "pi",
      "return math.pi",
      "late_fee.lua:2: policies have no 'math.pi'; there are math.floor, math.ceil, math.abs, math.tointeger, math.min, math.max"
    ),
    .asked(
      "a metatable",
      "return getmetatable('').__index",
      "late_fee.lua:2: policies have no 'getmetatable'; use plain tables"),
    .asked(
      "a metatable of its own",
      "return setmetatable({}, { __index = print })",
      "late_fee.lua:2: policies have no 'setmetatable'; use plain tables"),
    .asked(
      "warnings",
      "return warn('@on')",
      "late_fee.lua:2: policies have no 'warn'; return a reason"),
    .asked(
      "require while it answers",
      "return require('late')",
      "late_fee.lua:2: 'late' is required too late; require files at the top of a file"),
    .asked(
      "require of a path",
      "return require('../../etc/passwd')",
      "late_fee.lua:2: '../../etc/passwd' is required too late; require files at the top of a file"),
    .asked(
      "require of an absolute path",
      "return require('/etc/passwd')",
      "late_fee.lua:2: '/etc/passwd' is required too late; require files at the top of a file"),
    .asked(
      "require of a number",
      "return require(1)",
      "late_fee.lua:2: require needs the name of a file"),
    Hostile(
      "a required file outside of the folder",
      "return require('../../../etc/passwd')",
      "late_fee.lua:1: there is no file '../../../etc/passwd.lua' in this folder or in shared"),
    Hostile(
      "a required file of the policy that requires itself",
      "return require('late_fee')",
      "late_fee.lua:1: 'late_fee' requires itself, directly or through others"),
  ]
}
