-- What comes off for early payment? Nothing that is agreed in advance; finance may waive a part afterwards.
return function(customer, invoice)
  return nil, "not_agreed"
end
