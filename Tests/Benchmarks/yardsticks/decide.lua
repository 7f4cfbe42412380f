-- Asks the four rules about every customer and invoice, and prints a checksum over the answers. The questions alone are
-- timed: places for the answers are made before, the checksum is counted after.
--
--     local decide = assert(loadfile(folder .. "decide.lua"))(folder)
--     decide(customers, today, before)       customers as rules.lua and from_csv.lua build them; before is called last
--                                            before the clock starts
local folder = ...

-- Places for answers or their reasons.
local function places(many)
  local list = table.move({ false }, 1, 1, 1, {})
  for index = 1, many do list[index] = false end
  return list
end

-- A number over every answer in order, and the sums behind it: the same as in Sources/phases/Checksum.swift.
local stage_numbers = { courtesy = 1, reminder = 2, call = 3, final_notice = 4, agency = 5 }

local function checksum(customers, limits, discounts, fees, stages)
  local hash, sums = 0, { limits = 0, limit_sum = 0, discounts = 0, fees = 0, fee_sum = 0, stages = 0 }
  local function add(value) hash = hash * 6364136223846793005 + value + 1 end
  local place = 0
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
  print(string.format(
    '{"checksum": "%x", "limits": %d, "limit_sum": %d, "discounts": %d, "fees": %d, "fee_sum": %d, "stages": %d, '
      .. '"faults": 0}',
    hash, sums.limits, sums.limit_sum, sums.discounts, sums.fees, sums.fee_sum, sums.stages))
end

return function(customers, today, before)
  local rules = assert(loadfile(folder .. "rules_only.lua"))(today)
  local credit_limit, early_payment_discount = rules.credit_limit, rules.early_payment_discount
  local late_fee, escalation = rules.late_fee, rules.escalation
  local count = 0
  for _, customer in ipairs(customers) do count = count + #customer.invoices end
  local limits, limit_reasons = places(#customers), places(#customers)
  local discounts, discount_reasons, fees, fee_reasons = places(count), places(count), places(count), places(count)
  local stages, stage_reasons = places(count), places(count)

  if before then before() end
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
  print(string.format('{"phase": "evaluate", "cpu": %.6f}', os.clock() - started))

  checksum(customers, limits, discounts, fees, stages)
end
