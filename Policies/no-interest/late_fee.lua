-- What should this invoice bear? What collecting it has cost us, a fixed amount that does not grow with time.
return function(customer, invoice)
  if invoice.disputed then return nil, "disputed" end
  if invoice.plan == "kept" then return nil, "respite" end
  if invoice.stage ~= "final_notice" and invoice.stage ~= "mediation" then return nil, "no_cost_yet" end
  local cost = terms.collection_cost[invoice.stage][invoice.currency]
  if cost == nil then return nil, "cost_not_listed" end
  return cost:at_most(invoice.amount), "collection_cost"
end
