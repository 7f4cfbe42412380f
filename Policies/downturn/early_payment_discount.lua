-- What comes off for early payment? One percent in calm weather, three in a storm, nothing extra in a boom.
local weather = require "weather"

return function(customer, invoice)
  local storm = weather() == "storm"
  local tier = storm and terms.discount_storm or terms.discount_calm
  if invoice.paid:is_zero() and invoice.days_since_issue > tier.days then return nil, "window_passed" end
  return discount(tier.rate, tier.days), storm and "cash_is_king" or "calm"
end
