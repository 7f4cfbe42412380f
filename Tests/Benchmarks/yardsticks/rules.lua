-- A yardstick: the rules in plain Lua over tables that are built before the clock starts.
--
--     lua5.4 rules.lua FACTS DAY_NUMBER      FACTS is written by `phases dump`
local folder = arg[0]:match("^(.*/)") or ""
local decide = assert(loadfile(folder .. "decide.lua"))(folder)
local facts_path, today = arg[1], math.tointeger(arg[2])

local customers = {}
local started = os.clock()
local function number(text) return math.tointeger(text) end

local function customer(cells)
  return {
    id = cells[2], segment = cells[3], currency = cells[4], is_new = cells[5] == "1", sales_12m = number(cells[6]),
    credit_limit = number(cells[7]), oldest_overdue_days = number(cells[8]), invoices = {},
  }
end

local function invoice(cells)
  local steps
  for day, balance in cells[13]:gmatch("(%-?%d+):(%d+)") do
    steps = steps or {}
    steps[#steps + 1] = { number(day), number(balance) }
  end
  return {
    id = cells[2], currency = cells[3], amount = number(cells[4]), balance = number(cells[5]),
    paid = number(cells[6]), due = number(cells[7]), days_overdue = number(cells[8]),
    days_since_issue = number(cells[9]), disputed = cells[10] == "1", is_open = cells[11] == "1",
    issued = number(cells[12]), steps = steps,
  }
end

for line in io.lines(facts_path) do
  local cells = {}
  for cell in (line .. "\t"):gmatch("([^\t]*)\t") do cells[#cells + 1] = cell end
  if cells[1] == "C" then
    customers[#customers + 1] = customer(cells)
  else
    local invoices = customers[#customers].invoices
    invoices[#invoices + 1] = invoice(cells)
  end
end
io.stderr:write(string.format("loading took %.2f s\n", os.clock() - started))
decide(customers, today, collectgarbage)
