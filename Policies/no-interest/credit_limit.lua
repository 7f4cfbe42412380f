-- How much credit may this customer use? Months of its sales, fewer for who broke more promises than were kept.
local limit_of_sales = require "limit_of_sales"

return function(customer)
  if customer.is_new then return nil, "new_customer" end
  if customer.sales_12m:is_zero() then return nil, "no_recent_sales" end
  local broken = customer.promises_broken > customer.promises_kept
  local months = broken and terms.months_word_broken or terms.months_of_sales
  local limit = limit_of_sales(customer.sales_12m, months, terms.limit_step)
  if limit == nil then return nil, "currency_not_listed" end
  return limit, broken and "word_broken" or "word_kept"
end
