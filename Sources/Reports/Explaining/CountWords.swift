internal import Receivables

/// Counted things, which Arabic counts in more ways than English.
enum CountWords {
  static func days(_ count: Int, _ say: Wording) -> String {
    let number = abs(count)
    guard say.language == .arabic else { return number == 1 ? "1 day" : "\(number) days" }
    switch (number, number % 100) {
    case (1, _): return "يوم واحد"
    case (2, _): return "يومان"
    case (_, 3...10): return "\(number) أيام"
    case (_, 11...99): return "\(number) يوماً"
    default: return "\(number) يوم"
    }
  }
}
