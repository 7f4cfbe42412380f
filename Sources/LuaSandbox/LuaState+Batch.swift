import CLuaSandbox

extension LuaState {
  /// Shows rows to scripts while the body runs, and nothing of them afterwards.
  ///
  /// The columns are pinned, not copied. Texts of symbol columns are handed to Lua first: about 100 ns each.
  public func withRows<Result>(of tables: [TableRows], _ body: () throws -> Result) rethrows -> Result {
    requireIdle()
    ls_reset_symbols(raw)
    defer { ls_unbind(raw) }
    return try bind(tables[...], body)
  }

  /// Asks the calls in order and answers each of them.
  ///
  /// A call that fails is a fault of its group: no later call of that group is made, and the batch goes on.
  ///
  /// - Parameter mostFaults: after so many the batch stops; nil goes through to the end.
  public func run(_ calls: [Call], mostFaults: Int? = nil) -> Answers {
    requireIdle()
    takeArithmetic()
    link.faults = []
    let answers = [ls_answer](unsafeUninitializedCapacity: calls.count) { answers, count in
      calls.withUnsafeBytes { bytes in
        let calls = bytes.bindMemory(to: ls_call.self)
        _ = ls_run(
          raw, calls.baseAddress, Int32(calls.count), answers.baseAddress, Int32(clamping: mostFaults ?? -1))
      }
      count = calls.count
    }
    var count = 0
    let words = UnsafeBufferPointer(start: ls_words(raw, &count), count: count)
    defer { link.faults = [] }
    return Answers(answers: answers, words: Array(words), faults: link.faults)
  }

  /// Binds the first table inside of which the others are bound.
  private func bind<Result>(_ tables: ArraySlice<TableRows>, _ body: () throws -> Result) rethrows -> Result {
    guard let first = tables.first else { return try body() }
    return try withRaw(first.columns, at: 0, []) { columns in
      columns.withUnsafeBufferPointer {
        ls_bind(raw, Int32(first.table), $0.baseAddress, Int32($0.count), UInt32(first.count))
      }
      return try bind(tables.dropFirst(), body)
    }
  }

  /// Pins one column after the other, each inside of the one before.
  private func withRaw<Result>(
    _ columns: [Column], at place: Int, _ pinned: [ls_column], _ body: ([ls_column]) throws -> Result
  ) rethrows -> Result {
    guard place < columns.count else { return try body(pinned) }
    return try columns[place].withPinned(adding: addSymbols) { column in
      try withRaw(columns, at: place + 1, pinned + [column], body)
    }
  }

  /// Hands texts to Lua; returns the number of the first.
  private func addSymbols(_ texts: [String]) -> Int32 {
    var first: Int32 = 0
    for (place, text) in texts.enumerated() {
      var text = text
      var number: Int32 = 0
      requireSuccess { fault in
        text.withUTF8 { bytes in
          bytes.withMemoryRebound(to: CChar.self) { ls_add_symbol(raw, $0.baseAddress, $0.count, &number, fault) }
        }
      }
      if place == 0 { first = number }
    }
    return first
  }
}
