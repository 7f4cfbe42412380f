local is_good_payer = require "good_payer"

return {
  good_payers_bear_no_fee = function(d)
    return d.kind ~= "fee" or not is_good_payer(d.customer)
  end,
  government_is_never_handed_over = function(d)
    return d.kind ~= "stage" or d.answer ~= "agency" or d.customer.segment ~= "government"
  end,
  no_fee_within_the_patience = function(d)
    return d.kind ~= "fee" or d.invoice.days_overdue > terms.patience_days
  end,
  limit_not_lowered_in_good_standing = function(d)
    if d.kind ~= "limit" or d.answer == unlimited or d.customer.credit_limit == nil then return true end
    return d.customer.overdue_invoices > 0 or d.answer >= d.customer.credit_limit
  end,
  no_letter_before_a_week = function(d)
    return d.kind ~= "stage" or d.invoice.days_overdue >= terms.call_day
  end,
}
