internal import Receivables

extension Parser {
  mutating func table() throws(Unreadable) -> Expression {
    let opener = advance()
    openBrackets += 1
    defer { openBrackets -= 1 }
    var fields: [TableField] = []
    while kind != .rightBrace {
      let start = token.range
      do {
        fields.append(try field())
      } catch {
        let value = skipItem(from: start, to: .rightBrace)
        fields.append(TableField(range: value.range, key: .position, value: value))
      }
      if take(.comma) != nil || take(.semicolon) != nil { continue }
      guard beginsField else { break }
      note(
        .missingSign, SourceRange(previous.end, previous.end),
        LocalizedText("a comma is missing before \(shown(token))", "تنقص الفاصلة ',' قبل \(shown(token, .arabic))"),
        LocalizedText("write a comma after each item of a table", "اكتب الفاصلة ',' بعد كل عنصر في الجدول"))
    }
    closeBracket(.rightBrace, opener)
    let parts = fields.flatMap(\.parts).compactMap { if case .expression(let part) = $0 { part } else { nil } }
    return .table(TableExpression(id: try identify(parts), range: range(from: opener.range), fields: fields))
  }

  private mutating func field() throws(Unreadable) -> TableField {
    let start = token.range
    if let name = token.name, peek(1).kind == .assign {
      let key = Name(text: name, range: advance().range)
      advance()
      let value = try expression()
      return TableField(range: range(from: start), key: .name(key), value: value)
    }
    if kind == .leftBracket {
      let key = try indexKey()
      guard take(.assign) != nil else {
        note(
          .missingSign, token.range,
          LocalizedText("'=' is missing before \(shown(token))", "تنقص '=' قبل \(shown(token, .arabic))"),
          LocalizedText("an item with a key is written [key] = value", "العنصر ذو المفتاح يُكتب [key] = value"))
        throw Unreadable()
      }
      let value = try expression()
      return TableField(range: range(from: start), key: .computed(key), value: value)
    }
    let isQuotedKey = kind == .text && (peek(1).kind == .assign || peek(1).kind == .colon)
    if isQuotedKey || (kind == .name && peek(1).kind == .colon && peek(3).kind != .leftParenthesis) {
      return try foreignField()
    }
    let value = try expression()
    return TableField(range: range(from: start), key: .position, value: value)
  }

  /// `"name" = value`, `"name": value`, or `name: value` where no method is called.
  private mutating func foreignField() throws(Unreadable) -> TableField {
    let key = token
    if kind == .name, peek(2).kind == .name, [.text, .leftBrace].contains(peek(3).kind) {
      let value = try expression()
      return TableField(range: range(from: key.range), key: .position, value: value)
    }
    advance()
    note(
      .missingSign, token.range,
      LocalizedText("an item of a table has '=' after its name", "عنصر الجدول تتبع اسمه '='"),
      LocalizedText("write it as name = value, without quotes", "اكتبه name = value دون علامات اقتباس")
    )
    advance()
    let value = try expression()
    let name = Name(text: key.name ?? text.text(of: key.range), range: key.range)
    return TableField(range: range(from: key.range), key: .name(name), value: value)
  }

  /// Whether the token would be the next item if there was a comma before it.
  private var beginsField: Bool {
    switch kind {
    case .name, .text, .number, .leftBrace, .leftBracket, .nil, .true, .false, .function: true
    default: false
    }
  }
}
