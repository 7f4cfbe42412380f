-- How far has this invoice come? First we call, then we write; a broken promise ends the patience.
local is_good_payer = require "good_payer"
local reached = require "ladder"
local rungs = {
  { terms.call_day, "call" },
  { terms.reminder_day, "reminder" },
  { terms.meeting_day, "meeting" },
  { terms.final_notice_day, "final_notice" },
  { terms.agency_day, "agency" },
}

return function(customer, invoice)
  if invoice.disputed then return nil, "disputed" end
  local days = invoice.days_overdue
  local reason = invoice.promise_broken and "word_broken" or "age"
  if is_good_payer(customer) and not invoice.promise_broken then days = days - terms.good_patience end
  local stage = reached(rungs, days)
  -- A government body is called and visited, and never handed over.
  if customer.segment == "government" and days >= terms.final_notice_day then return "meeting", "government" end
  if stage == nil then return nil, "not_yet" end
  return stage, reason
end
