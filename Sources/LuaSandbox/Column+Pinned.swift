import CLuaSandbox

extension Column {
  /// Calls the body with this column as C reads it. The addresses are good only inside of the body.
  func withPinned<Result>(
    adding symbols: ([String]) -> Int32, _ body: (ls_column) throws -> Result
  ) rethrows -> Result {
    var column = ls_column()
    switch self {
    case .money(let values, let currencies):
      column.type = Int32(LS_COLUMN_MONEY)
      return try currencies.withUnsafeBufferPointer { codes in
        column.currencies = codes.baseAddress
        return try column.pin(values, body)
      }
    case .moneyInOneCurrency(let values, let currency):
      column.type = Int32(LS_COLUMN_MONEY)
      column.currency = UInt32(currency)
      return try column.pin(values, body)
    case .liveMoney(let values, let currencies):
      column.type = Int32(LS_COLUMN_MONEY)
      column.base = UnsafeRawPointer(values)
      return try currencies.withUnsafeBufferPointer { codes in
        column.currencies = codes.baseAddress
        return try body(column)
      }
    case .days(let values):
      column.type = Int32(LS_COLUMN_DAY)
      return try column.pin(values, body)
    case .integers(let values):
      column.type = Int32(LS_COLUMN_INTEGER)
      return try column.pin(values, body)
    case .numbers(let values):
      column.type = Int32(LS_COLUMN_NUMBER)
      return try column.pin(values, body)
    case .flags(let values):
      column.type = Int32(LS_COLUMN_FLAG)
      return try column.pin(values, body)
    case .optionalFlags(let values):
      column.type = Int32(LS_COLUMN_FLAG)
      return try column.pin(values, body)
    case .liveFlags(let values):
      column.type = Int32(LS_COLUMN_FLAG)
      column.base = UnsafeRawPointer(values)
      return try body(column)
    case .text(let texts):
      column.type = Int32(LS_COLUMN_TEXT)
      column.nil_when_empty = texts.readsEmptyAsNil ? 1 : 0
      return try texts.bytes.withUnsafeBytes { bytes in
        column.bytes = bytes.bindMemory(to: CChar.self).baseAddress
        return try column.pin(texts.offsets, body)
      }
    case .symbols(let values, let texts):
      column.type = Int32(LS_COLUMN_SYMBOL)
      column.symbol_first = symbols(texts)
      column.symbol_count = Int32(texts.count)
      return try column.pin(values, body)
    case .currencies(let values):
      column.type = Int32(LS_COLUMN_CURRENCY)
      return try column.pin(values, body)
    case .views(let rows, let table):
      column.type = Int32(LS_COLUMN_VIEW)
      column.view_table = Int32(table)
      return try column.pin(rows, body)
    case .words(let words, let texts, let operation):
      column.type = Int32(LS_COLUMN_WORD)
      column.symbol_first = symbols(texts)
      column.symbol_count = Int32(texts.count)
      column.operation = operation.rawValue
      return try column.pin(words, body)
    case .unbound:
      column.type = Int32(LS_COLUMN_UNBOUND)
      return try body(column)
    }
  }
}

extension ls_column {
  fileprivate func pin<Value, Result>(
    _ values: [Value], _ body: (ls_column) throws -> Result
  ) rethrows -> Result {
    try values.withUnsafeBytes { bytes in
      var column = self
      column.base = bytes.baseAddress
      return try body(column)
    }
  }
}
