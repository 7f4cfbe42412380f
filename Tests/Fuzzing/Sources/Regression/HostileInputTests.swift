import Foundation
import Testing

/// What other people's files may do to the readers: nothing but a message. `make fuzz` does the same at length.
@Suite("Files that nobody can trust", .serialized)
struct HostileInputTests {
  @Test("what is kept in the corpus breaks no promise", arguments: HostileInputs.names)
  func corpus(name: String) throws {
    let kind = try #require(HostileInputs.named(name))
    let target = try kind.init()
    let inputs = try Corpus.inputs(kind)
    #expect(inputs.count > 20)
    for input in inputs { check(input.bytes, of: target, isThorough: true, "\(name)/\(input.name)") }
  }

  @Test("neither do files of a megabyte, ten thousand columns, or sums beyond 64 bits", arguments: HostileInputs.names)
  func large(name: String) throws {
    let kind = try #require(HostileInputs.named(name))
    let target = try kind.init()
    for (title, text) in LargeInputs.of(kind) {
      check(Array(text.utf8), of: target, isThorough: false, "\(name): \(title)")
    }
  }

  /// As many inputs for each way in as `FUZZ_INPUTS` says, from the seed that `FUZZ_SEED` says.
  @Test("neither do mutations of the corpus", arguments: HostileInputs.names)
  func mutations(name: String) throws {
    let environment = ProcessInfo.processInfo.environment
    let seed = environment["FUZZ_SEED"].flatMap { UInt64($0) } ?? 1
    let count = environment["FUZZ_INPUTS"].flatMap { Int($0) } ?? 500
    print("\(count) mutations of \(name), FUZZ_SEED=\(seed)")
    let kind = try #require(HostileInputs.named(name))
    let target = try kind.init()
    let seeds = try Corpus.seeds(kind)
    for number in 0..<count {
      let input = Mutator.input(number, seeds: seeds, words: kind.words, seed: seed)
      check(input, of: target, isThorough: false, "\(name) \(number), FUZZ_SEED=\(seed)")
    }
  }

  private func check(_ input: [UInt8], of target: any HostileInput, isThorough: Bool, _ title: String) {
    do {
      try target.check(input, isThorough: isThorough)
    } catch {
      Issue.record("\(title): \(error)")
    }
  }
}
