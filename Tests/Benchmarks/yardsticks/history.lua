-- A yardstick: the rules in plain Lua on each day of a history, over tables that are built before the clock starts.
--
--     lua5.4 history.lua FACTS               FACTS is written by `phases history-dump`
--
-- What is timed, day by day: bringing the tables up to date and asking the four rules. What changed is there already, as
-- tables with the facts of that day: whoever works out balances, sales and what is shown has done it before the clock
-- starts. What is left to do is to put them in the place of those before, to insert invoices that are asked about for the
-- first time in the order of their due days, to take out those that are no more, and to count the days that pass.
--
-- Not timed, and not done: reading and building, finding out what changed, checking answers, the engine's rules (one stage
-- at a time, letters, holds, orders), invariants, posting, a digest of the answers.
local folder = arg[0]:match("^(.*/)") or ""
local checksum = assert(loadfile(folder .. "checksum.lua"))()
local load_rules = assert(loadfile(folder .. "rules_only.lua"))

local number = math.tointeger

local function customer(cells)
  return {
    segment = cells[3], currency = cells[4], is_new = cells[5] == "1", sales_12m = number(cells[6]),
    credit_limit = number(cells[7]), oldest_due = number(cells[8]),
  }
end

local function invoice(cells)
  local steps
  for day, balance in cells[13]:gmatch("(%-?%d+):(%d+)") do
    steps = steps or {}
    steps[#steps + 1] = { number(day), number(balance) }
  end
  return {
    id = cells[4], currency = cells[5], amount = number(cells[6]), balance = number(cells[7]), paid = number(cells[8]),
    issued = number(cells[9]), due = number(cells[10]), disputed = cells[11] == "1", shown_on = number(cells[12]),
    is_open = cells[12] == "", steps = steps, index = number(cells[2]), customer = number(cells[3]),
  }
end

-- What changes on each day: facts of customers by their numbers, of invoices, and the numbers of invoices that go.
local days, shown_before, count, most, owner = {}, {}, 0, 0, {}
for line in io.lines(arg[1]) do
  local cells = {}
  for cell in (line .. "\t"):gmatch("([^\t]*)\t") do cells[#cells + 1] = cell end
  local day = days[#days]
  if cells[1] == "D" then
    days[#days + 1] = { number = number(cells[2]), customers = {}, invoices = {}, gone = {} }
  elseif cells[1] == "C" then
    day.customers[#day.customers + 1] = { number(cells[2]), customer(cells) }
  elseif cells[1] == "I" then
    local one = invoice(cells)
    day.invoices[#day.invoices + 1] = one
    if not shown_before[one.index] then count = count + 1 end
    shown_before[one.index], owner[one.index], most = true, one.customer, math.max(most, count)
  else
    local index = number(cells[2])
    day.gone[#day.gone + 1] = { index, owner[index] }
    shown_before[index], count = nil, count - 1
  end
end

local function before(one, other)
  if one.due ~= other.due then return one.due < other.due end
  return one.id < other.id
end

-- Puts an invoice in the place of what was known of it, or between those that are due before and after it.
local function show(invoices, one)
  for place = 1, #invoices do
    if invoices[place].index == one.index then
      invoices[place] = one
      return
    end
  end
  local place = #invoices + 1
  while place > 1 and before(one, invoices[place - 1]) do place = place - 1 end
  table.insert(invoices, place, one)
end

local function hide(invoices, index)
  for place = 1, #invoices do
    if invoices[place].index == index then return table.remove(invoices, place) end
  end
end

local customers = {}

local function update(day)
  for _, change in ipairs(day.customers) do
    local facts, known = change[2], customers[change[1]]
    facts.invoices = known and known.invoices or {}
    customers[change[1]] = facts
  end
  for _, change in ipairs(day.gone) do hide(customers[change[2]].invoices, change[1]) end
  for _, one in ipairs(day.invoices) do show(customers[one.customer].invoices, one) end
end

local limits, discounts, fees, stages = {}, {}, {}, {}
local limit_reasons, discount_reasons, fee_reasons, stage_reasons = {}, {}, {}, {}
for place = 1, most do
  discounts[place], fees[place], stages[place] = false, false, false
  discount_reasons[place], fee_reasons[place], stage_reasons[place] = false, false, false
end

local function ask(today)
  local rules = load_rules(today)
  local credit_limit, early_payment_discount = rules.credit_limit, rules.early_payment_discount
  local late_fee, escalation = rules.late_fee, rules.escalation
  local place = 0
  for who, customer in ipairs(customers) do
    local oldest = customer.oldest_due
    customer.oldest_overdue_days = oldest and today - oldest or 0
    limits[who], limit_reasons[who] = credit_limit(customer)
    for _, invoice in ipairs(customer.invoices) do
      place = place + 1
      local on = invoice.shown_on or today
      invoice.days_overdue, invoice.days_since_issue = on - invoice.due, on - invoice.issued
      discounts[place], discount_reasons[place] = early_payment_discount(customer, invoice)
      fees[place], fee_reasons[place] = late_fee(customer, invoice)
      if invoice.is_open then
        stages[place], stage_reasons[place] = escalation(customer, invoice)
      else
        stages[place], stage_reasons[place] = nil, nil
      end
    end
  end
  return place
end

collectgarbage()
local spent, asked = 0, 0
for _, day in ipairs(days) do
  local started = os.clock()
  update(day)
  asked = asked + ask(day.number)
  spent = spent + os.clock() - started
  checksum.add(customers, limits, discounts, fees, stages)
end
print(string.format('{"phase": "history", "cpu": %.6f}', spent))
print(string.format('{"asked_invoice_days": %d}', asked))
checksum.print()
