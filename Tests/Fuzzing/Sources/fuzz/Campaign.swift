import Foundation

/// Many inputs for each way in, by workers that may die: what one dies of is kept, and another goes on behind it.
struct Campaign {
  let seed: UInt64
  /// The folder for inputs that broke a promise.
  let crashes: String

  /// Whether every input kept every promise.
  func run(inputs: Int, names: [String]) throws -> Bool {
    try FileManager.default.createDirectory(atPath: crashes, withIntermediateDirectories: true)
    var isGood = true
    for name in names {
      let start = ContinuousClock.now
      let failures = try run(name, inputs: inputs / names.count)
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      print("\(name): \(inputs / names.count) inputs, seed \(seed), \(failures) failures, \(Int(seconds)) s")
      isGood = isGood && failures == 0
    }
    return isGood
  }

  private func run(_ name: String, inputs: Int) throws -> Int {
    let kept = "\(crashes)/\(name)-at-hand"
    var failures = 0
    var first = 0
    while first < inputs {
      let worker = Process()
      worker.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      worker.arguments = ["work", name, "\(first)", "\(inputs)", "\(seed)", kept]
      worker.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
      let output = Pipe()
      worker.standardOutput = output
      try worker.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      worker.waitUntilExit()
      print(text, terminator: "")
      if worker.terminationReason == .exit, worker.terminationStatus == 0 { break }
      guard let number = Int(try String(contentsOfFile: kept + ".number", encoding: .utf8)) else { return failures + 1 }
      let copy = "\(crashes)/\(name)-\(seed)-\(number)"
      try? FileManager.default.removeItem(atPath: copy)
      try FileManager.default.copyItem(atPath: kept, toPath: copy)
      print("\(name) \(number): \(worker.terminationReason == .exit ? "broke a promise" : "died"), kept as \(copy)")
      failures += 1
      if failures >= 200 { return failures }
      first = number + 1
    }
    for file in [kept, kept + ".number"] { try? FileManager.default.removeItem(atPath: file) }
    return failures
  }
}
