-- May this order go out? In a storm only to customers who owe nothing overdue; else the engine's own rule.
local weather = require "weather"

return function(customer, order)
  local sky = weather()
  if sky == "storm" and customer.overdue_invoices > 0 then return "hold", "storm_late_payer" end
  return nil, sky
end
