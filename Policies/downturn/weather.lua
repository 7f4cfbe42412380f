-- The weather over the whole ledger: "storm", "boom" or "calm". Without figures it is what finance was told.
return function()
  if ledger.economy == "downturn" then return "storm" end
  if ledger.overdue_ratio ~= nil and ledger.overdue_ratio > terms.overdue_alarm then return "storm" end
  if ledger.economy == "boom" then return "boom" end
  return "calm"
end
