import CLuaSandbox

/// What a function answered to one call: its first result, and its second as the reason.
public struct Answer: Hashable, Sendable {
  /// The first result.
  public enum Value: Hashable, Sendable {
    /// The call was not made: an earlier one of its group failed, or the batch was stopped.
    case notAsked
    case `nil`
    case boolean(Bool)
    case integer(Int64)
    /// Always finite.
    case number(Double)
    case text(InternedText)
    case word(HostWord)
    /// At most eight words.
    case list([HostWord])
    /// The script failed; the batch's faults tell how.
    case fault
  }

  /// The first result.
  public let value: Value
  /// The second result.
  public let reason: InternedText?

  init(_ raw: ls_answer, words: UnsafePointer<UInt64>?) {
    reason = raw.reason >= 0 ? InternedText(number: raw.reason) : nil
    value =
      switch Int(raw.kind) {
      case LS_ANSWER_NIL: .nil
      case LS_ANSWER_BOOLEAN: .boolean(raw.as.integer != 0)
      case LS_ANSWER_INTEGER: .integer(raw.as.integer)
      case LS_ANSWER_NUMBER: .number(raw.as.number)
      case LS_ANSWER_TEXT: .text(InternedText(number: Int32(truncatingIfNeeded: raw.as.integer)))
      case LS_ANSWER_WORD: .word(HostWord(bits: raw.as.word))
      case LS_ANSWER_LIST:
        .list((0..<Int(raw.count)).map { HostWord(bits: words![Int(raw.as.integer) + $0]) })
      case LS_ANSWER_FAULT: .fault
      default: .notAsked
      }
  }
}
