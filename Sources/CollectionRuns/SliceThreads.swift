internal import Foundation
internal import Receivables
internal import Synchronization

/// Works on slices on several threads and takes the results in the order of the slices.
///
/// Threads of our own, because scripts need 8 MB of stack and a dispatch queue gives half a megabyte. A round has at most
/// one slice for each thread, so results wait for their turn only within a round.
struct SliceThreads {
  private static let stackBytes = 16 << 20
  private let count: Int

  init(_ count: Int) {
    self.count = count
  }

  /// Calls `work` for each slice, and `take` with each result, in order, on the calling thread. A round begins when all of
  /// the one before was taken.
  func forEach(
    _ rounds: [[Range<Int>]], work: @escaping @Sendable (Range<Int>) throws -> Answers,
    take: (Range<Int>, Answers) throws -> Void
  ) throws {
    guard count > 1 else {
      for slice in rounds.joined() { try take(slice, work(slice)) }
      return
    }
    for round in rounds {
      for (slice, result) in zip(round, results(round, work)) { try take(slice, result.get()) }
    }
  }

  private func results(
    _ slices: [Range<Int>], _ work: @escaping @Sendable (Range<Int>) throws -> Answers
  ) -> [Result<Answers, any Error>] {
    let board = Board(count: slices.count)
    for (place, slice) in slices.enumerated() {
      let thread = Thread { board.put(Result { try work(slice) }, at: place) }
      thread.stackSize = SliceThreads.stackBytes
      thread.start()
    }
    return board.wait()
  }
}

/// Where threads leave their results.
private final class Board: Sendable {
  private let results: Mutex<[Result<Answers, any Error>?]>
  private let done = DispatchSemaphore(value: 0)
  private let count: Int

  init(count: Int) {
    self.count = count
    results = Mutex([Result<Answers, any Error>?](repeating: nil, count: count))
  }

  func put(_ result: sending Result<Answers, any Error>, at place: Int) {
    results.withLock { $0[place] = result }
    done.signal()
  }

  func wait() -> [Result<Answers, any Error>] {
    for _ in 0..<count { done.wait() }
    return results.withLock { $0.compactMap(\.self) }
  }
}
