/// The kinds of tokens. Where one is always written the same, its raw value is that.
public enum TokenKind: String, Hashable, Sendable, CaseIterable {
  case and, `break`, `do`, `else`, elseif, end, `false`, `for`, function, goto, `if`, `in`, local, `nil`, not, or
  case `repeat`, `return`, then, `true`, until, `while`

  case plus = "+"
  case minus = "-"
  case star = "*"
  case slash = "/"
  case doubleSlash = "//"
  case percent = "%"
  case caret = "^"
  case hash = "#"
  case ampersand = "&"
  case tilde = "~"
  case pipe = "|"
  case shiftLeft = "<<"
  case shiftRight = ">>"
  case concatenate = ".."
  case equal = "=="
  case notEqual = "~="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case assign = "="
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBrace = "{"
  case rightBrace = "}"
  case leftBracket = "["
  case rightBracket = "]"
  case doubleColon = "::"
  case colon = ":"
  case semicolon = ";"
  case comma = ","
  case dot = "."
  case ellipsis = "..."

  case name = "a name"
  case number = "a number"
  case text = "a text"
  /// A character that Lua has no use for.
  case unknown = "an unknown character"
  case endOfFile = "the end of the file"

  /// The keywords by how they are written.
  static let keywords: [String: TokenKind] = {
    let words: [TokenKind] = [
      .and, .break, .do, .else, .elseif, .end, .false, .for, .function, .goto, .if, .in, .local, .nil, .not, .or,
      .repeat, .return, .then, .true, .until, .while,
    ]
    return Dictionary(uniqueKeysWithValues: words.map { ($0.rawValue, $0) })
  }()

  /// Whether it is a reserved word, which no variable can have as its name.
  public var isKeyword: Bool { TokenKind.keywords[rawValue] != nil }
}
