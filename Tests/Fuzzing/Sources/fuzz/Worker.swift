import Foundation
import Synchronization

/// Runs a range of mutated inputs in this process, which may die of it.
final class Worker: Sendable {
  /// An input is slow beyond this much work of the processor: other programs may share it.
  static let slowMilliseconds = 1_000
  /// An input that takes more hangs.
  static let hangMilliseconds = 10_000

  private let kind: any HostileInput.Type
  private let file: CInt
  private let numberFile: CInt
  /// The number of the input at hand, and how much the process had worked when it began, in milliseconds.
  private let current = Atomic<Int>(-1)
  private let began = Atomic<Int>(0)

  /// - Parameter path: a file that always holds the input at hand; one with `.number` behind its name holds its number.
  init(_ kind: any HostileInput.Type, keeping path: String) throws {
    self.kind = kind
    file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    numberFile = open(path + ".number", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0, numberFile >= 0 else { throw Violation("\(path) can not be written") }
  }

  func work(_ numbers: Range<Int>, seed: UInt64) throws {
    let target = try kind.init()
    let seeds = try Corpus.seeds(kind)
    watch()
    for number in numbers {
      let input = Mutator.input(number, seeds: seeds, words: kind.words, seed: seed)
      keep(input, number)
      let start = Self.milliseconds
      began.store(start, ordering: .relaxed)
      current.store(number, ordering: .relaxed)
      do {
        try target.check(input, isThorough: false)
      } catch {
        print("\(kind.name) \(number): \(error)")
        exit(3)
      }
      let took = Self.milliseconds - start
      if took > Self.slowMilliseconds { print("\(kind.name) \(number): slow, \(took) ms, \(input.count) bytes") }
      if number % 10_000 == 9_999 { print("\(kind.name) \(number + 1) done") }
    }
    current.store(-1, ordering: .relaxed)
  }

  private func keep(_ input: [UInt8], _ number: Int) {
    input.withUnsafeBytes { _ = pwrite(file, $0.baseAddress, $0.count, 0) }
    ftruncate(file, input.count)
    // Numbers only grow, so no digit of an earlier one is left behind.
    var digits = String(number)
    digits.withUTF8 { _ = pwrite(numberFile, $0.baseAddress, $0.count, 0) }
  }

  /// Ends the process when an input takes far too long.
  private func watch() {
    let thread = Thread { [self] in
      while true {
        Thread.sleep(forTimeInterval: 0.5)
        let number = current.load(ordering: .relaxed)
        guard number >= 0, Self.milliseconds - began.load(ordering: .relaxed) > Self.hangMilliseconds else { continue }
        guard current.load(ordering: .relaxed) == number else { continue }
        print("\(kind.name) \(number): hangs")
        fflush(nil)
        _exit(4)
      }
    }
    thread.start()
  }

  /// What the process has worked so far.
  private static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
