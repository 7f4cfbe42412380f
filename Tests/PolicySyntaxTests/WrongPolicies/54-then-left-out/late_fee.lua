-- What should this invoice bear in late fees, in total, as of today?
return function(customer, invoice)
  if invoice.disputed return nil, "disputed" end
  if invoice.days_overdue <= terms.grace_days then return nil, "within_grace" end
  local fee = invoice:interest(terms.annual_rate, invoice.due, today)
  -- In a currency that is not listed there is no minimum.
  local minimum = terms.fee_minimum[invoice.currency]
  if minimum ~= nil then fee = fee:at_least(minimum) end
  return fee:at_most(invoice.amount * terms.fee_cap), "past_grace"
end
