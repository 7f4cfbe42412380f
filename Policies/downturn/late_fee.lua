-- What should this invoice bear in late fees? Interest, with fewer days of grace in a storm.
local weather = require "weather"

return function(customer, invoice)
  if invoice.disputed then return nil, "disputed" end
  local grace = weather() == "storm" and terms.grace_storm or terms.grace_calm
  -- What was charged in a storm stays charged: the days of grace do not come back.
  if invoice.days_overdue <= grace then return nil, "within_grace" end
  return invoice:interest(terms.annual_rate, invoice.due, today), "past_grace"
end
