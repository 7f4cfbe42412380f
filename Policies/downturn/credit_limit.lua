-- How much credit may this customer use? Months of the last quarter's sales; in a storm fewer, and no limit rises.
local limit_of_sales = require "limit_of_sales"
local weather = require "weather"

return function(customer)
  if customer.is_new then return nil, "new_customer" end
  if customer.sales_3m:is_zero() then return nil, "no_recent_sales" end
  local sky = weather()
  local months = sky == "storm" and terms.months_storm or sky == "boom" and terms.months_boom or terms.months_calm
  local limit = limit_of_sales(customer.sales_3m * 4, months, terms.limit_step)
  if limit == nil then return nil, "currency_not_listed" end
  local current = customer.credit_limit
  if sky == "storm" and current ~= nil and limit > current then return nil, "storm_no_raise" end
  return limit, sky
end
