-- What comes off for early payment? Two tiers, for customers who are not long overdue elsewhere.
return function(customer, invoice)
  local first, second = terms.first_discount, terms.second_discount
  -- Who has paid something keeps the terms: the payment's date decides what it earned.
  if invoice.paid:is_zero() then
    if invoice.days_since_issue > second.days then return nil, "window_passed" end
    if customer.oldest_overdue_days > terms.overdue_for_offer then return nil, "owes_overdue" end
  return { discount(first.rate, first.days), discount(second.rate, second.days) }, "early_payment"
end
