return {
  fee_is_a_listed_cost = function(d)
    if d.kind ~= "fee" then return true end
    local stage, currency = d.invoice.stage, d.invoice.currency
    if stage ~= "final_notice" and stage ~= "mediation" then return false end
    return d.answer == terms.collection_cost[stage][currency] or d.answer == d.invoice.amount
  end,
  no_fee_while_a_plan_is_kept = function(d)
    return d.kind ~= "fee" or d.invoice.plan ~= "kept"
  end,
  no_discount_is_offered = function(d)
    return d.kind ~= "terms"
  end,
  final_notice_never_before_its_day = function(d)
    return d.kind ~= "stage" or d.answer ~= "final_notice" or d.invoice.days_overdue >= terms.final_notice_day
  end,
}
