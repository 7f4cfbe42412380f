import CLuaSandbox

/// What a batch of calls was answered, in the order of the calls, and the faults on the way.
public struct Answers: RandomAccessCollection {
  /// One for each call that failed, in order.
  public let faults: [Fault]

  private let answers: [ls_answer]
  private let words: [UInt64]

  init(answers: [ls_answer], words: [UInt64], faults: [Fault]) {
    self.answers = answers
    self.words = words
    self.faults = faults
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { answers.count }

  /// The answer to the call at that place.
  public subscript(index: Int) -> Answer {
    words.withUnsafeBufferPointer { Answer(answers[index], words: $0.baseAddress) }
  }
}

// What whoever reads millions of answers asks of each, without an `Answer` in between: nothing here is counted or kept.
extension Answers {
  /// The reason, the second result.
  public func reason(at index: Int) -> InternedText? {
    let reason = answers[index].reason
    return reason >= 0 ? InternedText(number: reason) : nil
  }

  /// Whether the answer is `nil`.
  public func isNil(at index: Int) -> Bool { answers[index].kind == UInt8(LS_ANSWER_NIL) }

  /// The places of the answers that are not `true`.
  public var untrue: [Int] {
    answers.withUnsafeBufferPointer { answers in
      answers.indices.filter { answers[$0].kind != UInt8(LS_ANSWER_BOOLEAN) || answers[$0].as.integer == 0 }
    }
  }

  /// The answer where it is a word.
  public func word(at index: Int) -> HostWord? {
    let answer = answers[index]
    return answer.kind == UInt8(LS_ANSWER_WORD) ? HostWord(bits: answer.as.word) : nil
  }

  /// The answer where it is a text.
  public func text(at index: Int) -> InternedText? {
    let answer = answers[index]
    guard answer.kind == UInt8(LS_ANSWER_TEXT) else { return nil }
    return InternedText(number: Int32(truncatingIfNeeded: answer.as.integer))
  }

  /// Whether the answer is a list of exactly these words.
  public func isList(at index: Int, of list: [HostWord]) -> Bool {
    let answer = answers[index]
    guard answer.kind == UInt8(LS_ANSWER_LIST), Int(answer.count) == list.count else { return false }
    let first = Int(answer.as.integer)
    return list.indices.allSatisfy { words[first + $0] == list[$0].bits }
  }
}
