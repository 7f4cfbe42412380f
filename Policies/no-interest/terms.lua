return {
  -- credit limit
  months_of_sales   = range { 2, from = 1, to = 6 },
  months_word_broken = range { 1, from = 0, to = 6, doc = "for who broke more promises than were kept" },
  limit_step        = { SAR = SAR(1000), USD = USD(250), EUR = EUR(250) },
  -- what collecting costs us, in total, once an invoice has come to a stage: fixed amounts, no percentages
  collection_cost = {
    final_notice = { SAR = SAR(75), USD = USD(20), EUR = EUR(18) },
    mediation    = { SAR = SAR(300), USD = USD(80), EUR = EUR(70) },
  },
  -- escalation: days after the due date
  courtesy_day     = range { -5, from = -10, to = 0 },
  reminder_day     = range { 5, from = 1, to = 14 },
  plan_day         = range { 20, from = 10, to = 39, doc = "we offer to pay by instalments" },
  final_notice_day = range { 45, from = 21, to = 89 },
  mediation_day    = range { 90, from = 46, to = 180 },
  paying_days      = range { 15, from = 0, to = 45, doc = "who paid something within so many days is left in peace" },
}
