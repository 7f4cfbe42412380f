/// The cells of a row as an import has them.
struct CellValues: EntryValues {
  let cells: [Cell]

  private func cell(_ column: Int32) -> Cell { cells[Int(column) - 1] }

  func isNull(_ column: Int32) -> Bool {
    if case .null = cell(column) { true } else { false }
  }

  func integer(_ column: Int32) -> Int64 { cell(column).integer ?? 0 }

  func utf8(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    cell(column).bytes ?? UnsafeBufferPointer(start: nil, count: 0)
  }
}
