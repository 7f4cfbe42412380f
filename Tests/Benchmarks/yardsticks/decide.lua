-- Asks the four rules about every customer and invoice, and prints a checksum over the answers. The questions alone are
-- timed: places for the answers are made before, the checksum is counted after.
--
--     local decide = assert(loadfile(folder .. "decide.lua"))(folder)
--     decide(customers, today, before)       customers as rules.lua and from_csv.lua build them; before is called last
--                                            before the clock starts
local folder = ...
local checksum = assert(loadfile(folder .. "checksum.lua"))()

-- Places for answers or their reasons.
local function places(many)
  local list = table.move({ false }, 1, 1, 1, {})
  for index = 1, many do list[index] = false end
  return list
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

  checksum.add(customers, limits, discounts, fees, stages)
  checksum.print()
end
