/// Cells that stay when the row that they came from is gone.
final class KeptCells {
  private(set) var cells: [Cell]
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  /// Copies cells and their texts.
  init(_ cells: [Cell]) {
    self.cells = cells
    bytes = .allocate(capacity: cells.reduce(0) { $0 + ($1.bytes?.count ?? 0) })
    var end = 0
    for index in cells.indices {
      guard let text = cells[index].bytes else { continue }
      let copy = bytes[end..<end + text.count]
      _ = UnsafeMutableBufferPointer(rebasing: copy).initialize(from: text)
      self.cells[index] = .text(UnsafeBufferPointer(rebasing: copy))
      end += text.count
    }
  }

  deinit { bytes.deallocate() }

  /// Sets a whole number.
  func set(_ value: Int64, at place: Int) { cells[place] = .integer(value) }
}
