-- What tahsil simulate --assume takes for granted about people. No number in this file was found in a ledger or measured
-- by anybody: each one is an assumption, to be replaced by your own. Keep the bounds wide where you do not know.
--
-- The likely value comes first, then the least and the most that you think possible. A bare number is certain.
return {
  title = { en = "Cautious guesses for the ladder of Policies/standard", ar = "تقديرات متحفظة لسلم مراحل السياسة القياسية" },

  -- While an invoice sits at a stage, its debtor comes to pay by this share faster than without one: 0.25 makes five days
  -- of what takes four. A stage counts at least as much as those below it. Stages that are not named change nothing.
  response = {
    courtesy     = range { 0.05, from = 0.00, to = 0.15, doc = "assumed: a friendly note before the due day helps those who forgot" },
    reminder     = range { 0.15, from = 0.00, to = 0.40, doc = "assumed: some customers wait until somebody asks" },
    call         = range { 0.35, from = 0.10, to = 0.80, doc = "assumed: a call reaches somebody who decides" },
    final_notice = range { 0.60, from = 0.20, to = 1.50, doc = "assumed: orders on hold are felt at once" },
    agency       = range { 0.80, from = 0.20, to = 2.00, doc = "assumed: by then the debtor can not or does not want to pay" },
  },

  -- From a discount worth so much a year on, this share of the invoices takes it. 2 % in 10 days of 30 is worth 37 %.
  take_up = {
    { annual_rate = 0.10, share = range { 0.05, from = 0.00, to = 0.15, doc = "assumed: few can borrow for less than this" } },
    { annual_rate = 0.30, share = range { 0.25, from = 0.10, to = 0.45, doc = "assumed: well above what a bank asks" } },
  },

  -- Of what a stricter policy stops, this share is lost and not only late.
  lost_sales = {
    stopped_orders   = range { 0.30, from = 0.10, to = 0.70, doc = "assumed: some buy elsewhere, some pay and come back" },
    invoices_on_hold = range { 0.20, from = 0.05, to = 0.50, doc = "assumed: invoices of a time in which the customer would have been held" },
  },
}
