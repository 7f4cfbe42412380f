-- No fee is charged.
return function(customer, invoice)
  return nil, "no_action"
end
