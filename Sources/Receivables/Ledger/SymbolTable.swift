/// The few texts that a column of many rows repeats (segments, reasons, stage names), each under a small number.
public struct SymbolTable: Sendable, Equatable {
  /// Every text, at the index that is its code.
  public private(set) var texts: [String] = []
  private var codes: [String: Int32] = [:]

  /// A table without texts.
  public init() {}

  /// The code of `text`, which is added if it is new.
  public mutating func code(of text: String) -> Int32 {
    if let known = codes[text] { return known }
    let code = Int32(texts.count)
    texts.append(text)
    codes[text] = code
    return code
  }

  /// The code of `text`, or `nil` where no row has it.
  public func existingCode(of text: String) -> Int32? {
    codes[text]
  }

  /// The text under `code`.
  public subscript(code: Int32) -> String {
    texts[Int(code)]
  }
}
