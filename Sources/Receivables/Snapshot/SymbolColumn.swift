/// A column of texts that repeat: a code for each row and the table of texts.
public struct SymbolColumn: Sendable, Equatable {
  /// The code of each row; -1 where a row has no text.
  public private(set) var codes: [Int32] = []
  /// The texts under the codes.
  public private(set) var symbols: SymbolTable

  /// The text that was added last: neighbours mostly have the same one.
  private var last: (text: String, code: Int32)?

  /// A column without rows, over texts that are already known or none.
  public init(symbols: SymbolTable = SymbolTable()) {
    self.symbols = symbols
  }

  /// Makes room for rows to come.
  mutating func reserve(_ count: Int) { codes.reserveCapacity(count) }

  /// Adds a row; `nil` has no text.
  public mutating func append(_ text: String?) {
    guard let text else { return codes.append(-1) }
    if last?.text != text { last = (text, symbols.code(of: text)) }
    codes.append(last?.code ?? -1)
  }

  /// Columns with the same texts in the same rows under the same codes are equal.
  public static func == (one: SymbolColumn, other: SymbolColumn) -> Bool {
    one.codes == other.codes && one.symbols == other.symbols
  }

  /// The text of a row; `nil` where it has none.
  public subscript(row: Int) -> String? {
    codes[row] < 0 ? nil : symbols[codes[row]]
  }

  /// Puts another text in the place of one.
  mutating func replace(_ row: Int, with text: String) {
    codes[row] = symbols.code(of: text)
  }
}
