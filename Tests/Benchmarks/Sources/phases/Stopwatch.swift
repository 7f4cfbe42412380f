import Foundation

/// What one step costs: wall time, CPU time of all threads, and the peak memory of the process so far.
enum Stopwatch {
  static func time<Result>(_ phase: String, _ body: () throws -> Result) rethrows -> Result {
    let wall = ContinuousClock.now
    let cpu = cpuSeconds
    let result = try body()
    let seconds = (ContinuousClock.now - wall) / .seconds(1)
    print(
      #"{"phase": "\#(phase)", "wall": \#(seconds), "cpu": \#(cpuSeconds - cpu), "peak_kilobytes": \#(usage.ru_maxrss)}"#
    )
    return result
  }

  /// CPU seconds of all threads.
  static func cpu(_ body: () throws -> Void) rethrows -> Double {
    let before = cpuSeconds
    try body()
    return cpuSeconds - before
  }

  private static var usage: rusage {
    var usage = rusage()
    let ownProcess: CInt = 0  // RUSAGE_SELF, whose type differs from platform to platform
    getrusage(ownProcess, &usage)
    return usage
  }

  private static var cpuSeconds: Double {
    let usage = usage
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
