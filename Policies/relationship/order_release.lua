-- May this order go out? A good payer may go over the limit by a tenth; final notices hold orders by themselves.
local is_good_payer = require "good_payer"

return function(customer, order)
  local stage = customer.highest_stage
  if stage == "final_notice" or stage == "agency" then return nil, "age" end
  if not customer.over_limit then return "release", "within_limit" end
  if is_good_payer(customer) and customer.exposure <= customer.credit_limit * (1 + terms.overdraft) then
    return "release", "trusted_overdraft"
  end
  return "hold", "over_limit"
end
