import PolicySyntax

/// The smallest policy there is, with some of its files replaced.
enum SmallPolicy {
  static let files = [
    "manifest.lua": "return { name = 'test', revision = 1, currency = 'SAR' }",
    "stages.lua":
      "return { { name = 'reminder', channel = 'email' }, { name = 'call', channel = 'phone' }, { name = 'agency', channel = 'handover' } }",
    "terms.lua": "return {}",
    "credit_limit.lua": "return function(customer) return nil, 'none' end",
    "early_payment_discount.lua": "return function(customer, invoice) return nil, 'none' end",
    "late_fee.lua": "return function(customer, invoice) return nil, 'none' end",
    "escalation.lua": "return function(customer, invoice) return nil, 'none' end",
  ]

  static func reading(_ changes: [String: String]) -> PolicyReading {
    PolicyReading(files: files.merging(changes) { $1 }.mapValues { Array($0.utf8) })
  }

  /// What is found, as `late_fee.lua:1 code`.
  static func codes(_ changes: [String: String]) -> [String] {
    reading(changes).findings.map { "\($0.file):\($0.line) \($0.code)" }
  }
}
