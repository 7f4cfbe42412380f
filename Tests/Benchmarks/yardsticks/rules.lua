-- The rules of Policies/standard in plain Lua over prebuilt tables: no sandbox, no money type, amounts as integer minor
-- units, rounded half to even. A yardstick: what hand-written Lua costs that is as exact.
--
--     lua5.4 rules.lua FACTS DAY_NUMBER      FACTS is written by `phases dump`
local facts_path, today = arg[1], math.tointeger(arg[2])

local function round_div(numerator, denominator)
  local quotient, rest = numerator // denominator, numerator % denominator
  local twice = rest * 2
  if twice > denominator or (twice == denominator and quotient % 2 == 1) then return quotient + 1 end
  return quotient
end

local terms = {
  months_of_sales = { vip = 3, standard = 2, risky = 1 },
  limit_step = { SAR = 100000, USD = 25000, EUR = 25000 },
  limit_change_percent = 10,
  first_discount = { 20000000, 10 },
  second_discount = { 10000000, 20 },
  overdue_for_offer = 15,
  grace_days = 5,
  annual_percent = 18,
  fee_minimum = { SAR = 5000, USD = 1300, EUR = 1200 },
  fee_cap_percent = 10,
  vip_patience = 7,
}
local ladder = { { -3, "courtesy" }, { 3, "reminder" }, { 15, "call" }, { 30, "final_notice" }, { 60, "agency" } }

local function limit_of_sales(sales, currency, months)
  local step = terms.limit_step[currency]
  if step == nil then return nil end
  return round_div(round_div(sales * months, 12), step) * step
end

local function credit_limit(customer)
  if customer.is_new then return nil, "new_customer" end
  if customer.sales_12m == 0 then return nil, "no_recent_sales" end
  local months = terms.months_of_sales[customer.segment] or terms.months_of_sales.standard
  local limit = limit_of_sales(customer.sales_12m, customer.currency, months)
  if limit == nil then return nil, "currency_not_listed" end
  local current = customer.credit_limit
  if current ~= nil then
    local change = limit > current and limit - current or current - limit
    if change < round_div(current * terms.limit_change_percent, 100) then return nil, "close_to_limit" end
  end
  return limit, "months_of_sales"
end

local function early_payment_discount(customer, invoice)
  local first, second = terms.first_discount, terms.second_discount
  if invoice.paid == 0 then
    if invoice.days_since_issue > second[2] then return nil, "window_passed" end
    if customer.oldest_overdue_days > terms.overdue_for_offer then return nil, "owes_overdue" end
  end
  return { first, second }, "early_payment"
end

-- Minor units times days on the balance as it stood, from the day after `from` through `to`.
local function unit_days(invoice, from, to)
  local steps = invoice.steps
  if steps == nil then
    local start = from > invoice.issued - 1 and from or invoice.issued - 1
    return to > start and invoice.balance * (to - start) or 0
  end
  local sum = 0
  for index = 1, #steps do
    local step, following = steps[index], steps[index + 1]
    local start = from > step[1] - 1 and from or step[1] - 1
    local stop = to
    if following and following[1] - 1 < to then stop = following[1] - 1 end
    if stop > start then sum = sum + step[2] * (stop - start) end
  end
  return sum
end

local function late_fee(customer, invoice)
  if invoice.disputed then return nil, "disputed" end
  if invoice.days_overdue <= terms.grace_days then return nil, "within_grace" end
  local fee = round_div(unit_days(invoice, invoice.due, today) * terms.annual_percent, 36500)
  local minimum = terms.fee_minimum[invoice.currency]
  if minimum ~= nil and fee < minimum then fee = minimum end
  local cap = round_div(invoice.amount * terms.fee_cap_percent, 100)
  if fee > cap then fee = cap end
  return fee, "past_grace"
end

local function reached(rungs, days)
  local stage
  for _, rung in ipairs(rungs) do
    if days >= rung[1] then stage = rung[2] end
  end
  return stage
end

local function escalation(customer, invoice)
  if invoice.disputed then return nil, "disputed" end
  local days = invoice.days_overdue
  if customer.segment == "vip" then days = days - terms.vip_patience end
  local stage = reached(ladder, days)
  if stage == nil then return nil, "not_yet" end
  return stage, "age"
end

-- The tables, not counted.
local customers, count = {}, 0
do
  local started = os.clock()
  local function number(text) return math.tointeger(text) end
  for line in io.lines(facts_path) do
    local cells = {}
    for cell in (line .. "\t"):gmatch("([^\t]*)\t") do cells[#cells + 1] = cell end
    if cells[1] == "C" then
      customers[#customers + 1] = {
        id = cells[2], segment = cells[3], currency = cells[4], is_new = cells[5] == "1", sales_12m = number(cells[6]),
        credit_limit = number(cells[7]), oldest_overdue_days = number(cells[8]), invoices = {},
      }
    else
      local steps
      for day, balance in cells[13]:gmatch("(%-?%d+):(%d+)") do
        steps = steps or {}
        steps[#steps + 1] = { number(day), number(balance) }
      end
      local invoices = customers[#customers].invoices
      count = count + 1
      invoices[#invoices + 1] = {
        id = cells[2], currency = cells[3], amount = number(cells[4]), balance = number(cells[5]),
        paid = number(cells[6]), due = number(cells[7]), days_overdue = number(cells[8]),
        days_since_issue = number(cells[9]), disputed = cells[10] == "1", is_open = cells[11] == "1",
        issued = number(cells[12]), steps = steps,
      }
    end
  end
  io.stderr:write(string.format("loading took %.2f s\n", os.clock() - started))
end

-- Places for the answers and their reasons, made beforehand.
local function places(many)
  local list = table.move({ false }, 1, 1, 1, {})
  for index = 1, many do list[index] = false end
  return list
end
local limits, limit_reasons = places(#customers), places(#customers)
local discounts, discount_reasons, fees, fee_reasons = places(count), places(count), places(count), places(count)
local stages, stage_reasons = places(count), places(count)
collectgarbage()

local started = os.clock()
local place = 0
for number, customer in ipairs(customers) do
  limits[number], limit_reasons[number] = credit_limit(customer)
  for _, invoice in ipairs(customer.invoices) do
    place = place + 1
    discounts[place], discount_reasons[place] = early_payment_discount(customer, invoice)
    fees[place], fee_reasons[place] = late_fee(customer, invoice)
    if invoice.is_open then stages[place], stage_reasons[place] = escalation(customer, invoice) end
  end
end
local seconds = os.clock() - started

-- The checksum, not counted: the same as in Sources/phases/Checksum.swift.
local hash, sums = 0, { limits = 0, limit_sum = 0, discounts = 0, fees = 0, fee_sum = 0, stages = 0 }
local function add(value) hash = hash * 6364136223846793005 + value + 1 end
local stage_numbers = { courtesy = 1, reminder = 2, call = 3, final_notice = 4, agency = 5 }
place = 0
for number, customer in ipairs(customers) do
  local limit = limits[number]
  if limit then sums.limits, sums.limit_sum = sums.limits + 1, sums.limit_sum + limit end
  add(limit or -1)
  for _ = 1, #customer.invoices do
    place = place + 1
    local tiers, fee = discounts[place] or {}, fees[place]
    if #tiers > 0 then sums.discounts = sums.discounts + 1 end
    add(#tiers)
    for _, tier in ipairs(tiers) do
      add(tier[1])
      add(tier[2])
    end
    if fee then sums.fees, sums.fee_sum = sums.fees + 1, sums.fee_sum + fee end
    add(fee or -1)
    local stage = stage_numbers[stages[place]] or 0
    if stage > 0 then sums.stages = sums.stages + 1 end
    add(stage)
  end
end
print(string.format('{"phase": "evaluate", "cpu": %.6f}', seconds))
print(string.format(
  '{"checksum": "%x", "limits": %d, "limit_sum": %d, "discounts": %d, "fees": %d, "fee_sum": %d, "stages": %d, "faults": 0}',
  hash, sums.limits, sums.limit_sum, sums.discounts, sums.fees, sums.fee_sum, sums.stages))
