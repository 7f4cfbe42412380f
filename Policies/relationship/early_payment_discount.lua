-- What comes off for early payment? Everybody is thanked, good payers more.
local is_good_payer = require "good_payer"

return function(customer, invoice)
  local good = is_good_payer(customer)
  local tier = good and terms.good_discount or terms.ordinary_discount
  if invoice.paid:is_zero() and invoice.days_since_issue > tier.days then return nil, "window_passed" end
  return discount(tier.rate, tier.days), good and "good_payer" or "ordinary_payer"
end
