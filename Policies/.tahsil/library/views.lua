---@meta _
-- Made by `tahsil policy fields --format lua` from the tables that the program itself uses. Changes here are lost.

---A list of the last calendar months, oldest first, each with month, sales, paid and average_days_late.
---@class CustomerHistoryEntry
---@field month Date
---@field sales Money
---@field paid Money
---@field average_days_late number?

---The payments on this invoice that were not returned, oldest first, each with date and amount.
---@class InvoicePaymentsEntry
---@field date Date
---@field amount Money

---A customer.
---@class Customer
---@field id string The firm's own key of the customer.
---@field name string The name as letters print it.
---@field segment string The group the customer is in, such as vip; empty when there is none.
---@field region string The sales region; empty when there is none.
---@field language "en"|"ar"|"" The language of letters, en or ar; empty when nobody said.
---@field rating string An outside rating; empty when there is none.
---@field currency string The currency of all the customer's totals.
---@field opened Date The day the account was opened.
---@field age_days number Days since the account was opened. (days)
---@field terms_days number The agreed payment term; without one, that of the latest invoice. (days)
---@field credit_limit Money? The limit this run answered, else the one on file; nil when there is none or it is unlimited. (customer's currency)
---@field exposure Money Open invoices plus open fees plus open orders within the horizon minus unapplied credits. (customer's currency)
---@field headroom Money? The limit minus the exposure; nil without a limit. (customer's currency)
---@field over_limit boolean Whether the exposure is strictly greater than the limit.
---@field open_balance Money What is left of all open invoices. (customer's currency)
---@field overdue_balance Money What is left of invoices that are at least one day overdue. (customer's currency)
---@field unapplied_credit Money Payments and credit notes that no invoice has used yet. (customer's currency)
---@field open_orders Money Open orders dated within the horizon. (customer's currency)
---@field open_invoices number How many invoices are open. (invoices)
---@field overdue_invoices number How many open invoices are at least one day overdue. (invoices)
---@field oldest_overdue_days number Days overdue of the oldest overdue invoice; 0 when nothing is overdue. (days)
---@field sales_12m Money Invoices issued in the last twelve months. (customer's currency)
---@field sales_3m Money Invoices issued in the last three months. (customer's currency)
---@field invoices_12m number How many invoices were issued in the last twelve months. (invoices)
---@field on_time_ratio number? Share, by count, of the invoices settled in the last twelve months that were settled by their due day; nil when none was. (0 to 1)
---@field average_days_late number? Days late, on average, of invoices settled in the last twelve months, early ones as 0; nil when none was. (days)
---@field worst_days_late number? The most days late among invoices settled in the last twelve months; nil when none was. (days)
---@field average_days_to_pay number? Days from issue to settlement, on average, over the last twelve months; nil when nothing was settled. (days)
---@field last_payment Date? The day of the last payment that was not returned; nil when there is none.
---@field days_since_payment number? Days since the last payment; nil when there is none. (days)
---@field disputes_open number How many disputes are open. (disputes)
---@field disputes_12m number How many disputes were opened in the last twelve months. (disputes)
---@field promises_kept number How many promises to pay were kept. (promises)
---@field promises_broken number How many promises to pay ran out without the money. (promises)
---@field promise_open boolean Whether a promise to pay has not run out.
---@field contacts_30d number Attempts to reach the customer in the last 30 days. (contacts)
---@field right_party_30d number Of them, those that reached the right person. (contacts)
---@field days_since_contact number? Days since the last attempt; nil when there was none. (days)
---@field highest_stage string? The highest stage among overdue invoices; nil when everything overdue is paid.
---@field on_hold boolean Whether the customer's orders are held.
---@field blocked boolean Whether a block stands on the customer.
---@field returned_payments_12m number Payments that were returned in the last twelve months. (payments)
---@field is_new boolean Whether no invoice was settled yet.
local Customer = {}

---The customer's open invoices, oldest due first.
---@return Invoice[]
function Customer:invoices() end

---A list of the last calendar months, oldest first, each with month, sales, paid and average_days_late.
---@param months number
---@return CustomerHistoryEntry[]
function Customer:history(months) end

---An invoice.
---@class Invoice
---@field id string The firm's own key of the invoice.
---@field number string The number printed on it.
---@field order string The order it came from; empty when none is known.
---@field currency string The currency of all its amounts.
---@field amount Money What it was issued over. (invoice's currency)
---@field balance Money The amount less payments, credit notes, discounts taken and write-offs. (invoice's currency)
---@field paid Money Payments received on it and not returned. (invoice's currency)
---@field issued Date The day of issue.
---@field due Date The due day.
---@field terms_days number Days from issue to the due day. (days)
---@field days_overdue number Today minus the due day: negative before it, 0 on it. (days)
---@field days_since_issue number Today minus the day of issue. (days)
---@field business_days_overdue number Business days after the due day through today; negative before it. (business days)
---@field stage string? The stage it is at; nil before the first.
---@field stage_number number The place of its stage in the ladder, 1 for the first; 0 before it. (place in the ladder)
---@field days_in_stage number Days since its stage was posted; 0 without one. (days)
---@field days_since_contact number? Days since the last contact about it or the whole account; nil when there was none. (days)
---@field fees_posted Money Late fees posted so far. (invoice's currency)
---@field fees_paid Money Of them, paid. (invoice's currency)
---@field cost Money? What the goods cost; nil if unknown. (invoice's currency)
---@field margin number? The amount less the cost, as a rate of the amount; nil if unknown. (rate of the amount)
---@field disputed boolean Whether a dispute is open, over all or a part.
---@field dispute_reason string? The reason of the open dispute; nil without one.
---@field disputed_amount Money The part of the balance in dispute. (invoice's currency)
---@field promise Date? The last day of a promise to pay that has not run out; nil without one.
---@field promise_broken boolean Whether the last promise ran out without the money.
---@field plan "none"|"kept"|"missed" none, kept or missed: how its instalment plan stands.
---@field instalment number The first instalment not yet covered; 0 without a plan. (number)
---@field blocked boolean Whether a block stands on it or its customer.
---@field discount_offered Money? The best discount offered that today's payment would still earn; nil without one. (invoice's currency)
---@field discount_taken Money Discounts posted on it. (invoice's currency)
---@field revised number How many credit notes and re-issues it has had. (times)
local Invoice = {}

---Simple interest on the balance as it was on each day, from the day after `from` to `to` inclusive, rounded once.
---@param rate number
---@param from Date
---@param to Date
---@param basis? "actual/365"|"actual/360"|"actual/actual"|"30/360"
---@return Money
function Invoice:interest(rate, from, to, basis) end

---The payments on this invoice that were not returned, oldest first, each with date and amount.
---@return InvoicePaymentsEntry[]
function Invoice:payments() end

---An order.
---@class Order
---@field id string The firm's own key of the order.
---@field date Date The day of the order.
---@field amount Money What it is worth. (order's currency)
---@field currency string The currency of its amount.

---The whole ledger.
---@class Ledger
---@field dso number? Days sales outstanding over the last twelve months; nil without sales. (days)
---@field overdue_ratio number? The overdue share of all open balances; nil when nothing is open. (0 to 1)
---@field turnover number? Sales of the last twelve months over the mean of the open balances at both ends; nil without any. (times a year)
---@field economy "normal"|"downturn"|"boom" What the run was told: normal, downturn or boom.

---A decision, in invariants.lua.
---@class Decision
---@field question "credit_limit"|"early_payment_discount"|"late_fee"|"escalation"|"order_release"|"priority" The question that was answered.
---@field kind "limit"|"terms"|"discount_taken"|"fee"|"stage"|"hold"|"hold_lifted"|"order"|"stage_held_back"|"fee_held_back" What the decision does, such as fee or stage.
---@field reason string The reason that was given.
---@field addition any What a fee adds to what was posted; nil for other decisions.
---@field answer any The answer: an amount, a stage, a list of discounts, or what becomes of an order.
---@field customer Customer The customer it is about.
---@field invoice Invoice The invoice it is about; nil where it is about none.
