-- A good payer mostly pays on time, or is late by only a few days. Without a history nobody is one yet.
return function(customer)
  if customer.on_time_ratio ~= nil and customer.on_time_ratio >= terms.good_on_time then return true end
  return customer.average_days_late ~= nil and customer.average_days_late <= terms.good_days_late
end
