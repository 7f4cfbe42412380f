public import Receivables

/// A JSON value whose keys keep their order, so that the same report is the same bytes.
///
/// Foundation's encoder sorts keys or leaves their order to chance, and has no exact decimals: amounts are texts here.
public indirect enum JSONValue: Sendable {
  case null
  case flag(Bool)
  case number(Int)
  /// A number that is written as it stands: a decimal that was rounded already.
  case decimal(String)
  case text(String)
  case list([JSONValue])
  case object([(String, JSONValue)])

  /// `{"amount": "12.50", "currency": "SAR"}`.
  public static func money(_ money: Money) -> JSONValue {
    .object([("amount", .text(money.amountText)), ("currency", .text(money.currency.code))])
  }

  /// `null`, or the text.
  public static func optional(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

  /// The JSON with each member on a line of its own; small lists and objects stay on one.
  public var pretty: String {
    var output = ""
    write(to: &output, indent: 0)
    output += "\n"
    return output
  }

  /// Items of a list as text, one after the other, for a list whose end is not known yet.
  public struct Items {
    private(set) var isEmpty = true

    /// No item yet.
    public init() {}

    /// The next item with what stands before it in the list.
    public mutating func text(_ item: JSONValue) -> String {
      var text = isEmpty ? "\n    " : ",\n    "
      isEmpty = false
      item.write(to: &text, indent: 4)
      return text
    }
  }

  /// An object of which the members are written one by one, so that a long list among them is never held.
  struct OpenObject {
    private let piece: (String) throws -> Void
    private var isEmpty = true

    fileprivate init(_ piece: @escaping (String) throws -> Void) {
      self.piece = piece
    }

    /// Writes a member.
    mutating func member(_ name: String, _ value: JSONValue) throws {
      var text = start(name)
      value.write(to: &text, indent: 2)
      try piece(text)
    }

    /// Writes a member that is a list; `items` hands its items to its argument.
    mutating func list(_ name: String, _ items: ((JSONValue) throws -> Void) throws -> Void) throws {
      try piece(start(name) + "[")
      var written = Items()
      try items { try piece(written.text($0)) }
      try piece(written.isEmpty ? "]" : "\n  ]")
    }

    /// Writes a member that is a list; `items` hands the text of its items to its argument, as `Items` makes it.
    mutating func list(_ name: String, written items: ((String) throws -> Void) throws -> Void) throws {
      try piece(start(name) + "[")
      var isEmpty = true
      try items { text in
        isEmpty = isEmpty && text.isEmpty
        try piece(text)
      }
      try piece(isEmpty ? "]" : "\n  ]")
    }

    private mutating func start(_ name: String) -> String {
      var text = isEmpty ? "\n  " : ",\n  "
      isEmpty = false
      JSONValue.quote(name, to: &text)
      return text + ": "
    }
  }

  /// Writes an object with the members that `body` writes, in the form of `pretty`.
  static func writeObject(
    _ piece: (String) throws -> Void, _ body: (inout OpenObject) throws -> Void
  ) throws {
    try piece("{")
    try withoutActuallyEscaping(piece) { piece in
      var object = OpenObject(piece)
      try body(&object)
    }
    try piece("\n}\n")
  }

  private var isFlat: Bool {
    switch self {
    case .list(let items): items.isEmpty
    case .object(let members): members.count <= 6 && members.allSatisfy { $0.1.isScalar || $0.1.isMoney }
    default: true
    }
  }

  private var isScalar: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }

  private var isMoney: Bool {
    if case .object(let members) = self { members.count == 2 && members[0].0 == "amount" } else { false }
  }

  fileprivate func write(to output: inout String, indent: Int) {
    switch self {
    case .null: output += "null"
    case .flag(let flag): output += flag ? "true" : "false"
    case .number(let number): output += "\(number)"
    case .decimal(let text): output += text
    case .text(let text): JSONValue.quote(text, to: &output)
    case .list(let items):
      JSONValue.write(items, open: "[", close: "]", isFlat: isFlat, indent: indent, to: &output) { item, output in
        item.write(to: &output, indent: indent + 2)
      }
    case .object(let members):
      JSONValue.write(members, open: "{", close: "}", isFlat: isFlat, indent: indent, to: &output) { member, output in
        JSONValue.quote(member.0, to: &output)
        output += ": "
        member.1.write(to: &output, indent: indent + 2)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], open: String, close: String, isFlat: Bool, indent: Int, to output: inout String,
    _ writeItem: (Item, inout String) -> Void
  ) {
    output += open
    for (place, item) in items.enumerated() {
      if place > 0 { output += isFlat ? ", " : "," }
      if !isFlat { output += "\n" + String(repeating: " ", count: indent + 2) }
      writeItem(item, &output)
    }
    if !isFlat, !items.isEmpty { output += "\n" + String(repeating: " ", count: indent) }
    output += close
  }

  fileprivate static func quote(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
