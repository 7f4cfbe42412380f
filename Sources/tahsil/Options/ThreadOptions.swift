import ArgumentParser
import Foundation

/// How many threads work.
struct ThreadOptions: ParsableArguments {
  @Option(help: "Threads that work; else one for each processor. The result is the same with any number.")
  var threads: Int?

  /// The number that was meant.
  var count: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    guard threads.map({ (1...64).contains($0) }) ?? true else { throw ValidationError("--threads takes 1 to 64") }
  }
}
