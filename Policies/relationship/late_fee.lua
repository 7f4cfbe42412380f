-- What should this invoice bear in late fees? Interest after a month of patience, from those who are late by habit.
local is_good_payer = require "good_payer"

return function(customer, invoice)
  if customer.segment == "government" then return nil, "government" end
  if invoice.disputed then return nil, "disputed" end
  if invoice.days_overdue <= terms.patience_days then return nil, "within_grace" end
  if is_good_payer(customer) then return nil, "talk_first" end
  -- The days of patience themselves are free.
  return invoice:interest(terms.annual_rate, invoice.due + terms.patience_days, today), "late_by_habit"
end
