return {
  -- credit limit
  months_of_sales = { vip = 3, standard = 2, risky = 1 },
  limit_step      = { SAR = SAR(1000), USD = USD(250), EUR = EUR(250) },
  limit_change    = range { 0.10, from = 0, to = 0.5, step = 0.01, doc = "a limit moves only by at least this share" },
  -- early payment
  first_discount  = { rate = 0.02, days = 10 },
  second_discount = { rate = 0.01, days = 20 },
  overdue_for_offer = range { 15, from = 0, to = 60, doc = "the oldest item may be this late and an offer still goes out" },
  -- late payment
  grace_days      = range { ٥, from = 0, to = 30, doc = "days after the due date before a fee" },
  annual_rate     = range { 0.18, from = 0, to = 0.36, step = 0.01, doc = "simple interest, a year" },
  fee_minimum     = { SAR = SAR(50), USD = USD(13), EUR = EUR(12) },
  fee_cap         = range { 0.10, from = 0, to = 0.25, step = 0.01, doc = "a fee is never more than this share of the invoice" },
  -- escalation: days after the due date
  courtesy_day     = range { -3, from = -10, to = 0, doc = "a friendly note before the due date" },
  reminder_day     = range { 3, from = 1, to = 14 },
  call_day         = range { 15, from = 5, to = 29 },
  final_notice_day = range { 30, from = 15, to = 59 },
  agency_day       = range { 60, from = 31, to = 180 },
  vip_patience     = range { 7, from = 0, to = 30, doc = "days by which everything comes later for vip customers" },
}
