return {
  fee_never_on_disputed = function(d)
    return d.kind ~= "fee" or not d.invoice.disputed
  end,
  fee_only_when_late = function(d)
    return d.kind ~= "fee" or d.invoice.days_overdue >= 1
  end,
  stage_only_when_late = function(d)
    return d.kind ~= "stage" or d.invoice.days_overdue >= terms.reminder_day
  end,
  no_credit_after_a_returned_payment = function(d)
    return d.kind ~= "limit" or d.customer.returned_payments_12m == 0 or d.answer:is_zero()
  end,
  no_order_released_while_overdue = function(d)
    return d.kind ~= "order" or d.answer ~= "release" or d.customer.overdue_invoices == 0
  end,
}
