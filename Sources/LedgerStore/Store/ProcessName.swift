import Foundation
import Receivables

/// A process in the words of a message: `process 4711 (tahsil import export/, started 2026-01-31 08:15:02 UTC)`.
struct ProcessName: CustomStringConvertible {
  /// How many characters of a command line are shown.
  private static let longestCommand = 60

  let number: Int32
  /// The command line, short and printable; empty where it is not known.
  let command: String
  /// The start in seconds since 1970-01-01, UTC; `nil` where it is not known.
  let started: Int64?

  /// What `/proc` tells of a process.
  init(_ number: Int32) {
    self.number = number
    command = ProcessFile.bytes("/proc/\(number)/cmdline").map(Self.command) ?? ""
    started = Self.started(number)
  }

  var description: String {
    let details = [command, started.map { "started \(Self.time($0))" } ?? ""].filter { !$0.isEmpty }
    return "process \(number)" + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
  }

  /// A command line as `/proc` has it, words that end with zeros, in a form fit for a message: the program without its
  /// folder, nothing that a terminal would obey, not too long.
  static func command(_ bytes: [UInt8]) -> String {
    var words = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    guard !words.isEmpty else { return "" }
    words[0] = words[0].split(separator: "/").last.map(String.init) ?? words[0]
    let text = String(String.UnicodeScalarView(words.joined(separator: " ").unicodeScalars.filter(isPrintable)))
    return text.count > longestCommand ? "\(text.prefix(longestCommand - 1))…" : text
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  /// `2026-01-31 08:15:02 UTC`.
  static func time(_ seconds: Int64) -> String {
    let (day, second) = (seconds / 86_400, seconds % 86_400)
    let clock = [second / 3_600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(Day(clamping: Int(day))) \(clock.joined(separator: ":")) UTC"
  }

  /// The start of the machine and the ticks from there to the start of the process.
  private static func started(_ number: Int32) -> Int64? {
    let boot = ProcessFile.text("/proc/stat")?.split(separator: "\n").first { $0.hasPrefix("btime ") }
    // The name of the program stands in brackets and may itself contain blanks and brackets: count from the last one.
    guard let boot = boot.flatMap({ Int64($0.dropFirst(6)) }),
      let fields = ProcessFile.text("/proc/\(number)/stat")?.split(separator: ")").last?.split(separator: " "),
      fields.count > 19, let ticks = Int64(fields[19])
    else { return nil }
    let ticksPerSecond = sysconf(Int32(_SC_CLK_TCK))
    return ticksPerSecond > 0 ? boot + ticks / Int64(ticksPerSecond) : nil
  }
}
