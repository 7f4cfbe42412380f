internal import Foundation
internal import Synchronization

/// Works on slices on several threads and takes the results in the order of the slices.
///
/// Threads of our own, because scripts need 8 MB of stack and a dispatch queue gives half a megabyte. Each thread works on
/// the next slice as soon as it is done with one; it waits only where the results that nobody took yet are many, which
/// bounds what is held of them.
struct SliceThreads {
  private static let stackBytes = 16 << 20
  private let count: Int

  init(_ count: Int) {
    self.count = count
  }

  /// Calls `work` for each slice, and `take` with each result, in order, on the calling thread.
  ///
  /// - Throws: the error of the first slice that has one, or of `take`; no thread is left working then.
  func forEach<Slice: Sendable, Result: Sendable>(
    _ slices: [Slice], work: @escaping @Sendable (Slice) throws -> Result, take: (Slice, Result) throws -> Void
  ) throws {
    guard count > 1, slices.count > 1 else {
      for slice in slices { try take(slice, work(slice)) }
      return
    }
    let board = Board<Result>(slices: slices.count, threads: min(count, slices.count))
    for _ in 0..<board.threads {
      let thread = Thread {
        while let place = board.next() { board.put(Swift.Result { try work(slices[place]) }, at: place) }
        board.leave()
      }
      thread.stackSize = SliceThreads.stackBytes
      thread.start()
    }
    defer { board.close() }
    for (place, slice) in slices.enumerated() { try take(slice, board.take(place).get()) }
  }
}

/// Where threads find the next slice to work on and leave their results.
private final class Board<Value: Sendable>: Sendable {
  private struct State {
    /// The next slice that nobody works on yet.
    var next = 0
    var isClosed = false
    var results: [Int: Result<Value, any Error>] = [:]
  }

  let threads: Int
  private let slices: Int
  private let state = Mutex(State())
  /// Signalled for each result that came.
  private let came = DispatchSemaphore(value: 0)
  /// How many more slices may be begun before results are taken.
  private let room = DispatchSemaphore(value: 0)
  private let left = DispatchSemaphore(value: 0)

  init(slices: Int, threads: Int) {
    self.slices = slices
    self.threads = threads
    // Not its initial value: a semaphore must not end below that.
    for _ in 0..<threads + 2 { room.signal() }
  }

  /// The next slice to work on; `nil` when there is none or nobody wants more.
  func next() -> Int? {
    room.wait()
    return state.withLock { state in
      guard !state.isClosed, state.next < slices else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  func put(_ result: sending Result<Value, any Error>, at place: Int) {
    state.withLock { $0.results[place] = result }
    came.signal()
  }

  /// The result of a slice, once it is there.
  func take(_ place: Int) -> Result<Value, any Error> {
    while true {
      if let result = state.withLock({ $0.results.removeValue(forKey: place) }) {
        room.signal()
        return result
      }
      came.wait()
    }
  }

  func leave() { left.signal() }

  /// Lets no thread begin another slice, and waits until all are gone.
  func close() {
    state.withLock { $0.isClosed = true }
    for _ in 0..<threads { room.signal() }
    for _ in 0..<threads { left.wait() }
  }
}
