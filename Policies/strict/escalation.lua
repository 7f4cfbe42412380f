-- How far has this invoice come? Once one item is late, everything overdue goes at the pace of the oldest.
local reached = require "ladder"
local rungs = {
  { terms.reminder_day, "reminder" },
  { terms.final_notice_day, "final_notice" },
  { terms.legal_day, "legal" },
}

return function(customer, invoice)
  if invoice.disputed then return nil, "disputed" end
  if invoice.days_overdue < terms.reminder_day then return nil, "not_yet" end
  local oldest = max(invoice.days_overdue, customer.oldest_overdue_days)
  return reached(rungs, oldest), oldest > invoice.days_overdue and "oldest_item" or "own_age"
end
