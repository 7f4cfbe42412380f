-- A number over every answer in order, and the sums behind it: the same as in Sources/phases/Checksum.swift.
--
--     local checksum = assert(loadfile(folder .. "checksum.lua"))()
--     checksum.add(customers, limits, discounts, fees, stages)      answers in the order of customers and their invoices
--     checksum.print()
local stage_numbers = { courtesy = 1, reminder = 2, call = 3, final_notice = 4, agency = 5 }
local hash, sums = 0, { limits = 0, limit_sum = 0, discounts = 0, fees = 0, fee_sum = 0, stages = 0 }

local function add(value) hash = hash * 6364136223846793005 + value + 1 end

local function add_answers(customers, limits, discounts, fees, stages)
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
end

local function print_checksum()
  print(string.format(
    '{"checksum": "%x", "limits": %d, "limit_sum": %d, "discounts": %d, "fees": %d, "fee_sum": %d, "stages": %d, '
      .. '"faults": 0}',
    hash, sums.limits, sums.limit_sum, sums.discounts, sums.fees, sums.fee_sum, sums.stages))
end

return { add = add_answers, print = print_checksum }
