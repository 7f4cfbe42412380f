return {
  -- who is a good payer
  good_on_time     = range { 0.80, from = 0.5, to = 1, step = 0.01, doc = "share of invoices settled on time" },
  good_days_late   = range { 10, from = 0, to = 45, doc = "or so many days late on average, at most" },
  -- credit limit
  months_ordinary  = range { 3, from = 1, to = 6 },
  months_good      = range { 4, from = 1, to = 9 },
  limit_step       = { SAR = SAR(5000), USD = USD(1000), EUR = EUR(1000) },
  overdraft        = range { 0.10, from = 0, to = 0.3, step = 0.01, doc = "a good payer's order may go over the limit by this share" },
  -- early payment
  good_discount     = { rate = 0.025, days = 15 },
  ordinary_discount = { rate = 0.015, days = 15 },
  -- late payment
  patience_days    = range { 30, from = 7, to = 60, doc = "days after the due date that never bear a fee" },
  annual_rate      = range { 0.09, from = 0, to = 0.18, step = 0.01, doc = "simple interest, a year" },
  -- escalation: days after the due date
  call_day         = range { 7, from = 1, to = 30 },
  reminder_day     = range { 20, from = 8, to = 45 },
  meeting_day      = range { 45, from = 21, to = 90 },
  final_notice_day = range { 75, from = 46, to = 120 },
  agency_day       = range { 120, from = 76, to = 365 },
  good_patience    = range { 14, from = 0, to = 60, doc = "days by which everything comes later for good payers" },
}
