public import Receivables

/// What one case wanted, and what the policy gave.
public struct CaseResult: Hashable, Sendable {
  /// An answer and its reason, in the words of a case table.
  public struct Outcome: Hashable, Sendable {
    /// The answer as a case table writes it; `nil` where the policy leaves things as they are.
    public var answer: String?
    /// The reason; `nil` where the case does not say.
    public var reason: String?
  }

  /// The table inside the policy folder, such as `cases/late_fee.csv`.
  public let file: String
  /// The line of the case, 1 for the first of the file.
  public let line: Int
  /// The case in words: its first column.
  public let title: String
  /// What was asked.
  public let question: Question
  /// What the case wants.
  public let wanted: Outcome
  /// What the policy answered; `nil` where it failed.
  public let given: Outcome?
  /// How the policy failed; `nil` where it answered.
  public let fault: PolicyFault?
  /// How it came to its answer; of a case that failed, where that was asked for.
  public internal(set) var trace: Trace?

  /// Whether the policy gave what the case wants.
  public var passed: Bool {
    guard let given else { return false }
    return given.answer == wanted.answer && (wanted.reason == nil || wanted.reason == given.reason)
  }

  /// `cases/late_fee.csv:3: the last day of grace is free: wanted nothing (within_grace), given 50.00 SAR (past_grace)`.
  public var description: String {
    let failure = fault.map { "\($0.file):\($0.line): \($0.message)" + ($0.remedy.isEmpty ? "" : "; \($0.remedy)") }
    let given = given.map { CaseResult.words($0) } ?? failure ?? "no answer"
    let place = ForeignText.shown("\(file):\(line): \(title)")
    return "\(place): wanted \(CaseResult.words(wanted)), given \(given)"
  }

  private static func words(_ outcome: Outcome) -> String {
    ForeignText.shown((outcome.answer ?? "nothing") + (outcome.reason.map { " (\($0))" } ?? ""))
  }
}

extension CaseResult: CustomStringConvertible {}
