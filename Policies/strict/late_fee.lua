-- What should this invoice bear in late fees? Interest from the first day, and a fixed compensation by size.
return function(customer, invoice)
  if invoice.disputed then return nil, "disputed" end
  if invoice.days_overdue < 1 then return nil, "not_late" end
  local fee = invoice:interest(terms.annual_rate, invoice.due, today)
  -- In a currency that is not listed there is interest only.
  local compensation = terms.compensation[invoice.currency]
  if compensation == nil then return fee, "late" end
  if invoice.amount >= compensation.large_from then return fee + compensation.large, "late" end
  return fee + compensation.small, "late"
end
