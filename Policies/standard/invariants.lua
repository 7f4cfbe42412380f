return {
  fee_never_on_disputed = function(d)
    return d.kind ~= "fee" or not d.invoice.disputed
  end,
  fee_never_within_grace = function(d)
    return d.kind ~= "fee" or d.invoice.days_overdue > terms.grace_days
  end,
  fee_never_above_cap = function(d)
    return d.kind ~= "fee" or d.answer <= d.invoice.amount * terms.fee_cap
  end,
  final_notice_never_before_its_day = function(d)
    if d.kind ~= "stage" then return true end
    if d.answer ~= "final_notice" and d.answer ~= "agency" then return true end
    return d.invoice.days_overdue >= terms.final_notice_day
  end,
  limit_never_for_new_customers = function(d)
    return d.kind ~= "limit" or not d.customer.is_new
  end,
}
