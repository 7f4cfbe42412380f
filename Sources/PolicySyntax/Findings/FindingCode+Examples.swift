extension FindingCode {
  /// A wrong and a right way to write it.
  public var example: FindingExample {
    switch self {
    case .unknownName: fee("if days_overdue < 5 then", "if invoice.days_overdue < 5 then")
    case .unknownField: fee("if invoice.ballance < SAR(5) then", "if invoice.balance < SAR(5) then")
    case .unknownTerm:
      fee("if invoice.days_overdue < terms.grace then", "if invoice.days_overdue < terms.grace_days then")
    case .unknownFile:
      FindingExample(
        "escalation.lua",
        "local reached = require \"lader\"\nreturn function(customer, invoice) return reached(invoice), \"age\" end",
        "local reached = require \"ladder\"\nreturn function(customer, invoice) return reached(invoice), \"age\" end")
    case .globalAssignment:
      FindingExample(
        "late_fee.lua", "  fee = invoice.balance * 0.01\n  return fee, \"late\"",
        "  local fee = invoice.balance * 0.01\n  return fee, \"late\"")
    case .shadowedName:
      FindingExample(
        "late_fee.lua",
        "  local rate = 0.01\n  if invoice.revised > 0 then\n    local rate = 0.02\n    return invoice.balance * rate, \"late\"\n  end\n  return invoice.balance * rate, \"late\"",
        "  local rate = 0.01\n  if invoice.revised > 0 then\n    rate = 0.02\n  end\n  return invoice.balance * rate, \"late\""
      )
    case .unusedLocal:
      FindingExample(
        "late_fee.lua", "  local cap = invoice.amount * 0.1\n  return invoice.balance * 0.01, \"late\"",
        "  local cap = invoice.amount * 0.1\n  return (invoice.balance * 0.01):at_most(cap), \"late\"")
    case .unusedTerm: FindingExample("terms.lua", "  grace_days = 5, old_rate = 0.1,", "  grace_days = 5,")
    case .duplicateKey: FindingExample("terms.lua", "  grace_days = 5, grace_days = 10,", "  grace_days = 10,")
    case .moneyEqualsNumber: fee("if invoice.balance == 0 then", "if invoice.balance:is_zero() then")
    case .moneyAgainstNumber: fee("if invoice.balance < 1000 then", "if invoice.balance < SAR(1000) then")
    case .moneyWithNumber: answer("invoice.balance + 50", "invoice.balance + SAR(50)")
    case .moneyTimesMoney: answer("invoice.balance * SAR(2)", "invoice.balance * 2")
    case .twoCurrencies: answer("SAR(50) + USD(5)", "SAR(50) + USD(5):to(\"SAR\")")
    case .unknownCurrency: fee("if customer.currency == \"SR\" then", "if customer.currency == \"SAR\" then")
    case .neverEqual: fee("if invoice.disputed == \"yes\" then", "if invoice.disputed then")
    case .wrongComparison: fee("if invoice.due < 30 then", "if today - invoice.due < 30 then")
    case .wrongArithmetic: fee("if today + invoice.due == today then", "if today - invoice.due == 0 then")
    case .possiblyNil:
      fee(
        "if customer.days_since_payment > 60 then",
        "if customer.days_since_payment ~= nil and customer.days_since_payment > 60 then")
    case .unitsDiffer: fee("if invoice.days_overdue > 0.18 then", "if invoice.days_overdue > 18 then")
    case .daysAsMoney: answer("SAR(invoice.days_overdue)", "SAR(5) * invoice.days_overdue")
    case .rateInPercent:
      answer("invoice:interest(18, invoice.due, today)", "invoice:interest(0.18, invoice.due, today)")
    case .operatorNotOffered: answer("invoice.balance * 1.01 ^ 2", "invoice.balance * (1.01 * 1.01)")
    case .notAFunction: answer("invoice:balance() * 0.01", "invoice.balance * 0.01")
    case .methodWithPoint:
      answer("invoice.interest(0.18, invoice.due, today)", "invoice:interest(0.18, invoice.due, today)")
    case .argumentCount: answer("invoice:interest(0.18, invoice.due)", "invoice:interest(0.18, invoice.due, today)")
    case .wrongArgument: answer("SAR(1) * math.floor(invoice.balance)", "SAR(1) * math.floor(invoice.balance / SAR(1))")
    case .resultUnused:
      FindingExample(
        "late_fee.lua", "  local fee = invoice.balance * 0.01\n  fee:at_most(SAR(50))\n  return fee, \"late\"",
        "  local fee = invoice.balance * 0.01\n  fee = fee:at_most(SAR(50))\n  return fee, \"late\"")
    case .textNeverOccurs: fee("if invoice.plan == \"keept\" then", "if invoice.plan == \"kept\" then")
    case .parameterOrder:
      FindingExample(
        "late_fee.lua", "return function(invoice, customer) return invoice.balance * 0.01, \"late\" end",
        "return function(customer, invoice) return invoice.balance * 0.01, \"late\" end")
    case .absentParameter:
      FindingExample(
        "credit_limit.lua",
        "return function(customer, invoice)\n  if invoice.disputed then return nil, \"disputed\" end\n  return customer.sales_3m, \"sales\"\nend",
        "return function(customer)\n  if customer.disputes_open > 0 then return nil, \"disputed\" end\n  return customer.sales_3m, \"sales\"\nend"
      )
    case .noAnswer:
      FindingExample(
        "late_fee.lua", "  if invoice.disputed then return nil, \"disputed\" end",
        "  if invoice.disputed then return nil, \"disputed\" end\n  return invoice.balance * 0.01, \"late\"")
    case .wrongAnswer: answer("50", "SAR(50)")
    case .unknownStage:
      FindingExample("escalation.lua", "  return \"remindr\", \"age\"", "  return \"agency\", \"age\"")
    case .reasonMissing:
      FindingExample("late_fee.lua", "  return invoice.balance * 0.01", "  return invoice.balance * 0.01, \"late\"")
    case .reasonForm:
      FindingExample("late_fee.lua", "  return SAR(5), \"Past grace\"", "  return SAR(5), \"past_grace\"")
    case .reasonWithoutWords:
      FindingExample("priority.lua", "  return 1, \"unsorted\"", "  return 1, \"late\"")
    case .stageNeverReached:
      FindingExample("escalation.lua", "  return \"call\", \"age\"", "  return \"agency\", \"age\"")
    case .thresholdOrder:
      FindingExample(
        "escalation.lua",
        rungs("{ 15, \"call\" }, { 3, \"reminder\" }, { 60, \"agency\" }"),
        rungs("{ 3, \"reminder\" }, { 15, \"call\" }, { 60, \"agency\" }"))
    case .thresholdGap:
      FindingExample(
        "late_fee.lua",
        "  local rate = 0\n  if invoice.days_overdue > 30 then\n    rate = 0.02\n  elseif invoice.days_overdue < 30 then\n    rate = 0.01\n  end\n  return invoice.balance * rate, \"late\"",
        "  local rate = 0\n  if invoice.days_overdue > 30 then\n    rate = 0.02\n  elseif invoice.days_overdue <= 30 then\n    rate = 0.01\n  end\n  return invoice.balance * rate, \"late\""
      )
    case .termOutOfRange:
      FindingExample(
        "terms.lua", "  grace_days = range { 45, from = 0, to = 30 },",
        "  grace_days = range { 15, from = 0, to = 30 },")
    case .neverTrue:
      FindingExample(
        "late_fee.lua",
        "  if invoice.days_overdue > 30 then\n    return SAR(10), \"late\"\n  elseif invoice.days_overdue > 60 then\n    return SAR(20), \"late\"\n  end\n  return nil, \"late\"",
        "  if invoice.days_overdue > 60 then\n    return SAR(20), \"late\"\n  elseif invoice.days_overdue > 30 then\n    return SAR(10), \"late\"\n  end\n  return nil, \"late\""
      )
    case .unreachableLine:
      FindingExample(
        "late_fee.lua",
        "  if invoice.disputed then\n    return nil, \"disputed\"\n  else\n    return SAR(5), \"late\"\n  end\n  return SAR(9), \"late\"",
        "  if invoice.disputed then\n    return nil, \"disputed\"\n  else\n    return SAR(5), \"late\"\n  end")
    case .loopWithoutEnd:
      FindingExample(
        "late_fee.lua",
        "  local fee = invoice.balance\n  while fee > SAR(10) do\n    fee = fee / 2\n  end\n  return fee, \"late\"",
        "  local fee = invoice.balance\n  for i = 1, 12 do\n    if fee > SAR(10) * i then fee = fee / 2 end\n  end\n  return fee, \"late\""
      )
    case .longLoop:
      FindingExample(
        "late_fee.lua",
        "  local fee = invoice.balance\n  for i = 1, 1000000 do fee = fee + SAR(i) end\n  return fee, \"late\"",
        "  local fee = invoice.balance\n  for i = 1, 12 do fee = fee + SAR(i) end\n  return fee, \"late\"")
    case .keptState:
      FindingExample(
        "late_fee.lua",
        "local asked = 0\nreturn function(customer, invoice)\n  asked = asked + 1\n  return SAR(asked), \"late\"\nend",
        "return function(customer, invoice)\n  local asked = customer.contacts_30d\n  return SAR(1) * asked, \"late\"\nend"
      )
    case .readOnly:
      FindingExample(
        "late_fee.lua", "  invoice.fees_posted = SAR(5)\n  return invoice.fees_posted, \"late\"",
        "  local fee = SAR(5)\n  return fee, \"late\"")
    }
  }

  /// A condition of a late fee.
  private func fee(_ wrong: String, _ right: String) -> FindingExample {
    func lines(_ condition: String) -> String {
      "  \(condition) return nil, \"within_grace\" end\n  return invoice.balance * 0.01, \"late\""
    }
    return FindingExample("late_fee.lua", lines(wrong), lines(right))
  }

  /// The answer of a late fee.
  private func answer(_ wrong: String, _ right: String) -> FindingExample {
    FindingExample("late_fee.lua", "  return \(wrong), \"late\"", "  return \(right), \"late\"")
  }

  private func rungs(_ list: String) -> String {
    "local rungs = { \(list) }\nreturn function(customer, invoice)\n  local stage\n  for _, rung in ipairs(rungs) do\n"
      + "    if invoice.days_overdue >= rung[1] then stage = rung[2] end\n  end\n  return stage, \"age\"\nend"
  }
}
