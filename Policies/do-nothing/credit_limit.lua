-- The limit on file stands.
return function(customer)
  return nil, "no_action"
end
