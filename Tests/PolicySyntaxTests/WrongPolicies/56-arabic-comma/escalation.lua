-- How far has this invoice come? By its age, a little later for vip customers.
local reached = require "ladder"
local rungs = {
  { terms.courtesy_day, "courtesy" },
  { terms.reminder_day, "reminder" },
  { terms.call_day، "call" },
  { terms.final_notice_day, "final_notice" },
  { terms.agency_day, "agency" },
}

return function(customer, invoice)
  if invoice.disputed then return nil, "disputed" end
  local days = invoice.days_overdue
  if customer.segment == "vip" then days = days - terms.vip_patience end
  local stage = reached(rungs, days)
  if stage == nil then return nil, "not_yet" end
  return stage, "age"
end
