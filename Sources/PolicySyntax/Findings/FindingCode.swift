/// What can be wrong with a policy that Lua would take, by names that do not change: pages and settings may refer to them.
/// What keeps a file from being read has the names of ``SyntaxCode``.
public enum FindingCode: String, Hashable, Sendable, CaseIterable {
  // Names
  case unknownName = "unknown-name"
  case unknownField = "unknown-field"
  case unknownTerm = "unknown-term"
  case unknownFile = "unknown-file"
  case globalAssignment = "global-assignment"
  case shadowedName = "shadowed-name"
  case unusedLocal = "unused-local"
  case unusedTerm = "unused-term"
  case duplicateKey = "duplicate-key"

  // Money and other types
  case moneyEqualsNumber = "money-equals-number"
  case moneyAgainstNumber = "money-against-number"
  case moneyWithNumber = "money-with-number"
  case moneyTimesMoney = "money-times-money"
  case twoCurrencies = "two-currencies"
  case unknownCurrency = "unknown-currency"
  case neverEqual = "never-equal"
  case wrongComparison = "wrong-comparison"
  case wrongArithmetic = "wrong-arithmetic"
  case possiblyNil = "possibly-nil"
  case unitsDiffer = "units-differ"
  case daysAsMoney = "days-as-money"
  case rateInPercent = "rate-in-percent"
  case operatorNotOffered = "operator-not-offered"

  // Calls
  case notAFunction = "not-a-function"
  case methodWithPoint = "method-with-point"
  case argumentCount = "argument-count"
  case wrongArgument = "wrong-argument"
  case resultUnused = "result-unused"

  // Texts
  case textNeverOccurs = "text-never-occurs"

  // Questions and their answers
  case parameterOrder = "parameter-order"
  case absentParameter = "absent-parameter"
  case noAnswer = "no-answer"
  case wrongAnswer = "wrong-answer"
  case unknownStage = "unknown-stage"
  case reasonMissing = "reason-missing"
  case reasonForm = "reason-form"
  case reasonWithoutWords = "reason-without-words"

  // Stages, terms and thresholds
  case stageNeverReached = "stage-never-reached"
  case thresholdOrder = "threshold-order"
  case thresholdGap = "threshold-gap"
  case termOutOfRange = "term-out-of-range"

  // What runs, and when
  case neverTrue = "never-true"
  case unreachableLine = "unreachable-line"
  case loopWithoutEnd = "loop-without-end"
  case longLoop = "long-loop"
  case keptState = "kept-state"
  case readOnly = "read-only"
}
