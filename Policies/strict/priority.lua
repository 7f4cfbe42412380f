-- Whom do we call first? The oldest item, a month more for each broken promise, two for each returned payment.
return function(customer)
  return customer.oldest_overdue_days + 30 * customer.promises_broken + 60 * customer.returned_payments_12m, "risk"
end
