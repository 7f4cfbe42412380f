import Foundation

/// Feeds the readers of files with bytes that nobody meant to write.
///
///     fuzz run INPUTS SEED [NAME…]       so many mutated inputs, a worker for each way in
///     fuzz work NAME FIRST END SEED FILE     a worker: inputs FIRST up to END, the one at hand kept in FILE
///     fuzz replay NAME FILE…             whole inputs from files, by every way
///     fuzz libfuzzer NAME …              libFuzzer with its own arguments, where it was built in
@main
enum Fuzz {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "run" where arguments.count >= 3:
      guard let inputs = Int(arguments[1]), let seed = UInt64(arguments[2]) else { usage() }
      let names = arguments.count > 3 ? Array(arguments[3...]) : HostileInputs.names
      let isGood = try Campaign(seed: seed, crashes: "fuzz-crashes").run(inputs: inputs, names: names)
      exit(isGood ? 0 : 1)
    case "work" where arguments.count == 6:
      guard let kind = HostileInputs.named(arguments[1]), let first = Int(arguments[2]), let end = Int(arguments[3]),
        let seed = UInt64(arguments[4])
      else { usage() }
      try Worker(kind, keeping: arguments[5]).work(first..<end, seed: seed)
    case "replay" where arguments.count >= 3:
      guard let kind = HostileInputs.named(arguments[1]) else { usage() }
      let target = try kind.init()
      for file in arguments[2...] {
        let clock = ContinuousClock.now
        do {
          try target.check([UInt8](try Data(contentsOf: URL(filePath: file))), isThorough: true)
          print("\(file): good, \(ContinuousClock.now - clock)")
        } catch {
          print("\(file): \(error)")
        }
      }
    #if LIBFUZZER
    case "libfuzzer" where arguments.count >= 2:
      guard let kind = HostileInputs.named(arguments[1]) else { usage() }
      try LibFuzzer.run(kind)
    #endif
    default: usage()
    }
  }

  private static func usage() -> Never {
    print("fuzz run INPUTS SEED [NAME…] | fuzz replay NAME FILE… | fuzz libfuzzer NAME …")
    exit(2)
  }
}
