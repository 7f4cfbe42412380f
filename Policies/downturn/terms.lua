return {
  -- the weather
  overdue_alarm   = range { 0.30, from = 0.1, to = 0.6, step = 0.01, doc = "more of the ledger overdue than this is a storm" },
  -- credit limit: months of the last quarter's sales
  months_calm     = range { 2, from = 1, to = 4 },
  months_storm    = range { 1, from = 0, to = 3 },
  months_boom     = range { 3, from = 1, to = 6 },
  limit_step      = { SAR = SAR(1000), USD = USD(250), EUR = EUR(250) },
  -- early payment
  discount_calm   = { rate = 0.01, days = 10 },
  discount_storm  = { rate = 0.03, days = 10 },
  -- late payment
  grace_calm      = range { 7, from = 0, to = 30 },
  grace_storm     = range { 2, from = 0, to = 30 },
  annual_rate     = range { 0.15, from = 0, to = 0.36, step = 0.01, doc = "simple interest, a year" },
  -- escalation: days after the due date
  reminder_day     = range { 5, from = 1, to = 14 },
  call_day         = range { 15, from = 6, to = 29 },
  final_notice_day = range { 30, from = 16, to = 59 },
  agency_day       = range { 60, from = 31, to = 180 },
  storm_days       = range { 5, from = 0, to = 15, doc = "days by which everything comes earlier in a storm" },
}
