-- How much credit may this customer use? A month of recent sales, less twice what is overdue.
return function(customer)
  if customer.returned_payments_12m > 0 then return customer.open_balance * 0, "payment_returned" end
  if customer.is_new then return nil, "new_customer" end
  local step = terms.limit_step[customer.currency]
  if step == nil then return nil, "currency_not_listed" end
  local month = customer.sales_3m / 3
  local limit = month - customer.overdue_balance * terms.overdue_weight
  return limit:at_least(month * 0):round_to(step), "overdue_deducted"
end
