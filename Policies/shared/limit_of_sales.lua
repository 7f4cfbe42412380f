-- So many months of a yearly figure, rounded to the step of its currency so that it does not jitter from day to day.
-- Nil in a currency without a step: such a limit stays what a person made it.
return function(sales_of_a_year, months, steps)
  local step = steps[sales_of_a_year.currency]
  if step == nil then return nil end
  return (sales_of_a_year * months / 12):round_to(step)
end
