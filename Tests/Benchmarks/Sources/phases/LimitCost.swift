import LuaPolicies
import Receivables

/// What limiting the questions costs: each way beside no limit at all, in turns, on the same snapshot.
struct LimitCost {
  /// No limit; the timer that notices slow questions; a hook that counts every instruction.
  static let ways = ["none", "timer", "hook"]

  private var seconds: [String: [Double]] = [:]

  /// Adds a round: the CPU seconds of each way, one after the other.
  mutating func add(_ round: [(way: String, seconds: Double)]) {
    for measured in round { seconds[measured.way, default: []].append(measured.seconds) }
  }

  /// One object a way, the ratios round by round.
  var lines: [String] {
    Self.ways.map { way in
      let ratios = zip(seconds[way]!, seconds["none"]!).map { $0 / $1 }.sorted()
      let cpu = seconds[way]!.sorted()
      return #"{"limits": "\#(way)", "rounds": \#(cpu.count), "cpu_median": \#(median(cpu)), "#
        + #""ratio_median": \#(median(ratios)), "ratio_least": \#(ratios.first!), "ratio_most": \#(ratios.last!)}"#
    }
  }

  private func median(_ sorted: [Double]) -> Double {
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
