-- What comes off for early payment? One percent, for those who always pay on time.
return function(customer, invoice)
  local tier = terms.prompt_discount
  if invoice.paid:is_zero() and invoice.days_since_issue > tier.days then return nil, "window_passed" end
  if customer.on_time_ratio == nil or customer.on_time_ratio < terms.on_time_for_discount then
    return nil, "not_always_on_time"
  end
  return discount(tier.rate, tier.days), "always_on_time"
end
