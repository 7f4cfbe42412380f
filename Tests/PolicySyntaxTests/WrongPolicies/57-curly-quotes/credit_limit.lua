-- How much credit may this customer use? So many months of its sales, by segment.
local limit_of_sales = require "limit_of_sales"

return function(customer)
  if customer.is_new then return nil, “new_customer” end
  if customer.sales_12m:is_zero() then return nil, "no_recent_sales" end
  local months = terms.months_of_sales[customer.segment] or terms.months_of_sales.standard
  local limit = limit_of_sales(customer.sales_12m, months, terms.limit_step)
  if limit == nil then return nil, "currency_not_listed" end
  local current = customer.credit_limit
  if current ~= nil then
    local change = max(limit - current, current - limit)
    if change < current * terms.limit_change then return nil, "close_to_limit" end
  end
  return limit, "months_of_sales"
end
