-- Nobody is reminded.
return function(customer, invoice)
  return nil, "no_action"
end
