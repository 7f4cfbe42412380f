import Dispatch
import Foundation
import Synchronization

/// Ctrl-C while something long is done: the first one asks for an end at the next place where nothing is left behind, the
/// second one ends the program at once.
///
/// Either way the ledger is as it was: what is not committed does not count.
final class Interrupt {
  /// Somebody pressed Ctrl-C.
  struct Pressed: Error, CustomStringConvertible {
    let description = "interrupted; nothing was saved, and the ledger is as it was"
  }

  private let source: any DispatchSourceSignal
  private let presses: Presses

  private final class Presses: Sendable {
    let count = Atomic(0)
  }

  /// Listens from now on until it is let go.
  init() {
    let presses = Presses()
    self.presses = presses
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      if presses.count.add(1, ordering: .relaxed).newValue > 1 { _exit(128 + SIGINT) }
    }
    source.activate()
  }

  deinit { end() }

  /// Listens no more.
  func end() {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }

  /// Whether Ctrl-C was pressed.
  var isPressed: Bool { presses.count.load(ordering: .relaxed) > 0 }

  /// - Throws: `Pressed` once Ctrl-C was pressed.
  func check() throws { try watch() }

  /// The same for other threads.
  var watch: @Sendable () throws -> Void {
    { [presses] in if presses.count.load(ordering: .relaxed) > 0 { throw Pressed() } }
  }
}
