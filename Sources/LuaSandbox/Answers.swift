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
