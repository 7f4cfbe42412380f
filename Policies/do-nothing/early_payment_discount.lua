-- No discount is offered.
return function(customer, invoice)
  return nil, "no_action"
end
