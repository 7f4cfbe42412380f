-- How far has this invoice come? By its age; who keeps a plan or has just paid something is left in peace.
local reached = require "ladder"
local rungs = {
  { terms.courtesy_day, "courtesy" },
  { terms.reminder_day, "reminder" },
  { terms.plan_day, "plan_offer" },
  { terms.final_notice_day, "final_notice" },
  { terms.mediation_day, "mediation" },
}

-- Days since the last payment on the invoice itself; nil where nothing was paid on it.
local function days_since_part_payment(invoice)
  local last
  for _, payment in ipairs(invoice:payments()) do last = payment.date end
  return last and today - last
end

return function(customer, invoice)
  if invoice.disputed then return nil, "disputed" end
  if invoice.plan == "kept" then return nil, "respite" end
  local days = days_since_part_payment(invoice)
  if days ~= nil and days <= terms.paying_days then return nil, "is_paying" end
  local stage = reached(rungs, invoice.days_overdue)
  if stage == nil then return nil, "not_yet" end
  return stage, "age"
end
