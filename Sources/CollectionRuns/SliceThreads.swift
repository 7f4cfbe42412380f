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
    let board = Board<Result>(slices: slices.count, threads: min(count, slices.count)) { try work(slices[$0]) }
    for _ in 0..<board.threads {
      let thread = Thread {
        board.workOn()
        board.leave()
      }
      thread.stackSize = SliceThreads.stackBytes
      thread.start()
    }
    defer { board.close() }
    for (place, slice) in slices.enumerated() { try take(slice, board.take(place).get()) }
  }
}

/// Where threads find the next slice to work on and leave their results: a slot for each slice, which one thread fills and
/// one empties afterwards, so that nobody ever waits for a lock.
private final class Board<Value: Sendable>: Sendable {
  private final class Slot: Sendable {
    let result = Mutex<Result<Value, any Error>?>(nil)
    let isFilled = DispatchSemaphore(value: 0)
  }

  let threads: Int
  private let slots: [Slot]
  /// What is done with a slice; nothing any more when the board is closed, so that a thread on its way out holds nothing
  /// of what was worked on.
  private let work: Mutex<(@Sendable (Int) throws -> Value)?>
  /// How many slices were begun.
  private let begun = Atomic(0)
  private let isClosed = Atomic(false)
  /// How many more slices may be begun before results are taken.
  private let room = DispatchSemaphore(value: 0)
  private let left = DispatchSemaphore(value: 0)

  init(slices: Int, threads: Int, work: @escaping @Sendable (Int) throws -> Value) {
    self.work = Mutex(work)
    slots = (0..<slices).map { _ in Slot() }
    self.threads = threads
    // Not its initial value: a semaphore must not end below that.
    for _ in 0..<threads + 2 { room.signal() }
  }

  /// Works on one slice after the other, until there is none or nobody wants more.
  func workOn() {
    guard let work = work.withLock({ $0 }) else { return }
    while let place = next() { put(Result { try work(place) }, at: place) }
  }

  /// The next slice to work on; `nil` when there is none or nobody wants more.
  private func next() -> Int? {
    room.wait()
    guard !isClosed.load(ordering: .acquiring) else { return nil }
    let place = begun.add(1, ordering: .relaxed).oldValue
    return place < slots.count ? place : nil
  }

  private func put(_ result: sending Result<Value, any Error>, at place: Int) {
    slots[place].result.withLock { $0 = result }
    slots[place].isFilled.signal()
  }

  /// The result of a slice, once it is there.
  ///
  /// - Precondition: it was not taken before.
  func take(_ place: Int) -> Result<Value, any Error> {
    slots[place].isFilled.wait()
    room.signal()
    guard let result = slots[place].result.withLock({ $0.take() }) else {
      preconditionFailure("the result of slice \(place) was taken before")
    }
    return result
  }

  func leave() { left.signal() }

  /// Lets no thread begin another slice, and waits until all are gone.
  func close() {
    isClosed.store(true, ordering: .releasing)
    for _ in 0..<threads { room.signal() }
    for _ in 0..<threads { left.wait() }
    work.withLock { $0 = nil }
  }
}
