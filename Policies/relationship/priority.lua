-- Whom do we call first? Who broke a promise, then the oldest item. No amounts: currencies do not compare.
return function(customer)
  return customer.oldest_overdue_days + 30 * customer.promises_broken, customer.promises_broken > 0 and "word_broken" or "age"
end
