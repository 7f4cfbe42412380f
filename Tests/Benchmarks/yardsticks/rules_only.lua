-- The rules of Policies/standard in plain Lua over plain tables: no sandbox, no money type, amounts as integer minor
-- units, rounded half to even. What hand-written Lua costs that is as exact; rules.lua and from_csv.lua ask them.
--
--     local rules = assert(loadfile(folder .. "rules_only.lua"))(day_number)
local today = ...

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

return {
  credit_limit = credit_limit, early_payment_discount = early_payment_discount, late_fee = late_fee,
  escalation = escalation,
}
