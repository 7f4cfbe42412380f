local weather = require "weather"

return {
  no_limit_rises_in_a_storm = function(d)
    if d.kind ~= "limit" or weather() ~= "storm" or d.customer.credit_limit == nil then return true end
    return d.answer <= d.customer.credit_limit
  end,
  no_order_to_late_payers_in_a_storm = function(d)
    if d.kind ~= "order" or weather() ~= "storm" then return true end
    return d.answer ~= "release" or d.customer.overdue_invoices == 0
  end,
  fee_never_on_disputed = function(d)
    return d.kind ~= "fee" or not d.invoice.disputed
  end,
  stage_only_when_overdue = function(d)
    return d.kind ~= "stage" or d.invoice.days_overdue > 0
  end,
}
