internal import Receivables

/// The questions, one file each, and the invariants.
extension PolicyTemplate {
  var creditLimit: String {
    """
    -- How much credit may this customer use? So many months of its sales, if terms.lua says how many.
    return function(customer)
      -- No number of months is set: the limit that a person gave stands.
      if terms.months_of_sales == 0 then return nil, "limit_on_file" end
      -- Of a new customer nobody knows yet how it pays.
      if customer.is_new then return nil, "new_customer" end
      -- The step is an amount of one currency, so customers of another one keep their limit.
      if customer.sales_12m.currency ~= terms.limit_step.currency then return nil, "other_currency" end
      if customer.sales_12m:is_zero() then return nil, "no_recent_sales" end
      -- The sales of a year, divided by twelve, are the sales of a month.
      local limit = customer.sales_12m * terms.months_of_sales / 12
      return limit:round_to(terms.limit_step), "months_of_sales"
    end

    """
  }

  var discount: String {
    """
    -- What comes off this invoice for early payment? One rate for some days, if terms.lua gives a rate.
    return function(customer, invoice)
      if terms.discount_rate == 0 then return nil, "no_discount" end
      -- Who has paid something already keeps the offer; the others must be in time, and owe nothing overdue.
      if invoice.paid:is_zero() then
        if invoice.days_since_issue > terms.discount_days then return nil, "window_passed" end
        if customer.overdue_invoices > 0 then return nil, "owes_overdue" end
      end
      return discount(terms.discount_rate, terms.discount_days), "early_payment"
    end

    """
  }

  var lateFee: String {
    guard annualRate != nil else {
      return """
        -- What should this invoice bear in late fees? Nothing: this policy charges none.
        return function(customer, invoice)
          return nil, "no_late_fee"
        end

        """
    }
    return """
      -- What should this invoice bear in late fees, in all, as of today?
      return function(customer, invoice)
        -- While it is disputed, nothing.
        if invoice.disputed then return nil, "disputed" end
        -- Within the days of grace, nothing.
        if invoice.days_overdue <= terms.grace_days then return nil, "within_grace" end
        -- After them the interest of all days since the due date, and at most the cap.
        local fee = invoice:interest(terms.annual_rate, invoice.due, today)
        return fee:at_most(invoice.amount * terms.fee_cap), "past_grace"
      end

      """
  }

  var escalation: String {
    let rungs = ladder.reversed().map {
      "  if days >= terms.\($0.stage.term) then return \"\($0.stage.rawValue)\", \"age\" end"
    }
    return """
      -- To which stage has this invoice come? By the days since its due date.
      return function(customer, invoice)
        -- A dispute is settled first.
        if invoice.disputed then return nil, "disputed" end
        -- The last stage is asked about first: the first one whose day has come counts.
        local days = invoice.days_overdue
      \(rungs.joined(separator: "\n"))
        return nil, "not_yet"
      end

      """
  }

  var orderRelease: String {
    """
    -- May this order go out? Not while the customer is over the limit.
    return function(customer, order)
      if customer.over_limit then return "hold", "over_limit" end
      -- Otherwise it goes out, unless an invoice stands at a stage that holds orders.
      return nil, "within_limit"
    end

    """
  }

  var priority: String {
    """
    -- Whom do we call first? Whose oldest invoice is the most days late: the largest number comes first.
    return function(customer)
      return customer.oldest_overdue_days, "oldest_first"
    end

    """
  }

  var invariants: String {
    let fees =
      annualRate == nil
      ? """
        -- There are no late fees.
        never_a_late_fee = function(d)
          return d.kind ~= "fee"
        end,
      """
      : """
        -- A disputed invoice bears no fee.
        no_fee_while_disputed = function(d)
          return d.kind ~= "fee" or not d.invoice.disputed
        end,
        -- There is no fee within the days of grace.
        no_fee_within_grace = function(d)
          return d.kind ~= "fee" or d.invoice.days_overdue > terms.grace_days
        end,
        -- A fee is never above the cap.
        no_fee_above_the_cap = function(d)
          return d.kind ~= "fee" or d.answer <= d.invoice.amount * terms.fee_cap
        end,
      """
    return """
      -- What must hold for every decision, whatever the rules say. A run lists each decision that breaks one of these.
      -- Each is read like this: it is no fee, or else the invoice is not disputed.
      return {
      \(fees)
        -- Nobody hears from us before the day of the first stage.
        nothing_before_the_first_day = function(d)
          return d.kind ~= "stage" or d.invoice.days_overdue >= terms.\(ladder[0].stage.term)
        end,
      }

      """
  }
}
