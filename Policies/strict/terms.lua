return {
  -- credit limit
  limit_step      = { SAR = SAR(1000), USD = USD(250), EUR = EUR(250) },
  overdue_weight  = range { 2, from = 0, to = 5, doc = "the limit falls by so many times what is overdue" },
  -- early payment
  on_time_for_discount = range { 0.95, from = 0.5, to = 1, step = 0.01, doc = "share of invoices settled on time" },
  prompt_discount = { rate = 0.01, days = 7 },
  -- late payment: interest from the first day, and a fixed compensation by the size of the invoice
  annual_rate     = range { 0.24, from = 0, to = 0.36, step = 0.01, doc = "simple interest, a year" },
  compensation = {
    SAR = { small = SAR(150), large = SAR(400), large_from = SAR(40000) },
    USD = { small = USD(40), large = USD(100), large_from = USD(10000) },
    EUR = { small = EUR(40), large = EUR(100), large_from = EUR(10000) },
  },
  -- escalation: days after the due date, by the customer's oldest item
  reminder_day     = range { 1, from = 1, to = 7 },
  final_notice_day = range { 10, from = 8, to = 19 },
  legal_day        = range { 30, from = 20, to = 90 },
  -- orders
  refuse_day       = range { 30, from = 15, to = 90, doc = "from here on orders are refused, not held" },
}
