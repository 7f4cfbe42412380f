/// What a policy claims of itself in its manifest, and `policy check` holds against it: that an answer only moves one way.
public enum PolicyClaim: String, Hashable, Sendable, CaseIterable {
  /// Of two invoices that differ only in their age the older one never bears the lower late fee.
  case feeNeverFallsWithAge = "fee_never_falls_with_age"
  /// Of two invoices that differ only in their age the older one never has come less far.
  case stageNeverFallsWithAge = "stage_never_falls_with_age"
  /// Of two customers that differ only in how they pay the better one never has the smaller limit.
  case betterPayerNeverSmallerLimit = "better_payer_never_smaller_limit"
}
