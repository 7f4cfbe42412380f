-- How much credit may this customer use? Months of its sales, more for good payers, and never less in good standing.
local is_good_payer = require "good_payer"
local limit_of_sales = require "limit_of_sales"

return function(customer)
  if customer.segment == "government" then return unlimited, "government" end
  if customer.is_new then return nil, "new_customer" end
  if customer.sales_12m:is_zero() then return nil, "no_recent_sales" end
  local good = is_good_payer(customer)
  local limit = limit_of_sales(customer.sales_12m, good and terms.months_good or terms.months_ordinary, terms.limit_step)
  if limit == nil then return nil, "currency_not_listed" end
  local current = customer.credit_limit
  if current ~= nil and limit < current and customer.overdue_invoices == 0 then return nil, "never_lowered" end
  return limit, good and "good_payer" or "ordinary_payer"
end
