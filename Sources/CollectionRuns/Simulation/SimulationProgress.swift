internal import Synchronization

/// How far walks on several threads are, told as one number; and which of them failed, so that the others need not go on.
final class SimulationProgress: Sendable {
  /// An earlier walk decides what is thrown: nobody waits for this one.
  struct Superseded: Error {}

  private let done = Atomic(0)
  /// The first walk that failed, by its place.
  private let failed = Atomic(Int.max)
  private let tell: @Sendable (Int) throws -> Void

  init(_ tell: @escaping @Sendable (Int) throws -> Void) {
    self.tell = tell
  }

  /// So many more customers are done in the walk at a place.
  ///
  /// - Throws: what is told throws, and `Superseded` where a walk before this one failed.
  func add(_ customers: Int, at place: Int) throws {
    guard place <= failed.load(ordering: .relaxed) else { throw Superseded() }
    try tell(done.add(customers, ordering: .relaxed).newValue)
  }

  /// Does a walk, and notes where it fails.
  func walk<Value>(at place: Int, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch {
      failed.min(place, ordering: .relaxed)
      throw error
    }
  }
}
