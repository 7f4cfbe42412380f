internal import LuaSandbox
internal import Receivables

/// What to write instead, where neither the host nor the script said it: for the errors of Lua itself, for limits, and
/// for answers of the wrong kind.
enum Remedy {
  /// What Lua's own messages contain, and what mends it. Of a text that Lua cannot read the loader says it.
  private static let ofLua: [(part: String, remedy: String)] = [
    ("attempt to compare nil", "there is no value: look first with if x ~= nil then … end"),
    ("with nil", "there is no value: look first with if x ~= nil then … end"),
    ("nil value", "there is no value: look first with if x ~= nil then … end"),
    ("attempt to index", "only customer, invoice, order, ledger, terms and tables have fields"),
    ("attempt to call", "it is not a function: take the brackets away, or check the name"),
    ("attempt to compare", "compare numbers with numbers, money with money, dates with dates"),
    ("attempt to perform arithmetic", "calculate with numbers, money and dates; tonumber(x) makes a number of a text"),
    ("attempt to concatenate", "join texts and numbers; tostring(x) makes a text of anything else"),
    ("divide by zero", "look first whether it is 0: if x ~= 0 then … end"),
    ("attempt to perform 'n", "look first whether it is 0: if x ~= 0 then … end"),
    ("table index is", "look first whether there is a key: if x ~= nil then … end"),
    ("the reason ", "write a short code in lower case, such as return SAR(25), \"past_grace\""),
    ("the answer is ", "return one value that the question knows, and a reason"),
    ("can't be set", "keep the result under a name of your own: local x = …"),
    ("assertion failed", "the rule's own assert did not hold for this case: mend the rule, or the data it was shown"),
  ]

  /// The remedy for a fault of a script; empty where the script raised its own error.
  static func remedy(for fault: Fault) -> String {
    if let remedy = fault.remedy { return remedy }
    switch fault.kind {
    case .instructions: return "look for a loop that does not end; a rule needs a few hundred instructions"
    case .memory: return "look for a text or a table that grows in a loop, or a function that calls itself"
    case .script, .host: return ofLua.first { fault.message.contains($0.part) }?.remedy ?? ""
    }
  }

  /// How an allowed answer to a question is written.
  static func answering(_ question: Question) -> String {
    switch question {
    case .creditLimit:
      "write return SAR(50000), \"why\" in the customer's currency, return unlimited, \"why\" or return nil, \"why\""
    case .earlyPaymentDiscount: "write return discount(0.02, 10), \"why\" or return nil, \"why\""
    case .lateFee: "write return SAR(25), \"why\" in the invoice's currency, or return nil, \"why\""
    case .escalation: "write return \"reminder\", \"why\" with a stage of stages.lua, or return nil, \"why\""
    case .orderRelease: "write return \"release\", \"why\", return \"hold\", \"why\" or return \"refuse\", \"why\""
    case .priority: "write return 10, \"why\" or return nil, \"why\""
    }
  }
}
