#if LIBFUZZER
import Foundation

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Hands the process over to libFuzzer, which chooses inputs by the code they reach.
enum LibFuzzer {
  nonisolated(unsafe) private static var target: (any HostileInput)?

  static func run(_ kind: any HostileInput.Type) throws -> Never {
    target = try kind.init()
    // Its arguments are ours without the first two after the program.
    var arguments = [CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(3)
    var pointers = arguments.map { strdup($0) } + [nil]
    arguments = []
    let code = pointers.withUnsafeMutableBufferPointer { buffer in
      var count = CInt(buffer.count - 1)
      var start = buffer.baseAddress!
      return runDriver(&count, &start) { bytes, count in
        do {
          try LibFuzzer.target?.check(Array(UnsafeBufferPointer(start: bytes, count: count)), isThorough: false)
        } catch {
          print("broke a promise: \(error)")
          abort()
        }
        return 0
      }
    }
    exit(code)
  }
}
#endif
