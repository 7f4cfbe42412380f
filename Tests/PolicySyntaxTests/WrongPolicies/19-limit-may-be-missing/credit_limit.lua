-- How much credit may this customer use? So many months of its sales, by segment.
local limit_of_sales = require "limit_of_sales"

return function(customer)
  if customer.is_new then return nil, "new_customer" end
  if customer.sales_12m:is_zero() then return nil, "no_recent_sales" end
  local months = terms.months_of_sales[customer.segment] or terms.months_of_sales.standard
  local limit = limit_of_sales(customer.sales_12m, months, terms.limit_step)
  if limit == nil then return nil, "currency_not_listed" end
  if limit < customer.credit_limit * (1 + terms.limit_change) then return nil, "close_to_limit" end
  return limit, "months_of_sales"
end
