-- May this order go out? Not while anything is overdue.
return function(customer, order)
  if customer.oldest_overdue_days >= terms.refuse_day then return "refuse", "long_overdue" end
  if customer.overdue_invoices > 0 then return "hold", "something_overdue" end
  if customer.over_limit then return "hold", "over_limit" end
  return "release", "nothing_overdue"
end
