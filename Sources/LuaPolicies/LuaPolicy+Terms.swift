internal import LuaSandbox
internal import Receivables

extension LuaPolicy {
  /// The paths of all single values in `terms.lua`, such as `grace_days` or `fee_minimum.SAR`; of a list in it by place,
  /// the first `1`. Sorted by the bytes of their names.
  public var termPaths: [String] { TermTree(terms).leaves.map(\.path) }

  /// A single value of `terms.lua` as people write it: `5`, `0.18`, `50.00 SAR`; `nil` where there is no such path.
  public func term(_ path: String) -> String? {
    TermTree(terms).leaves.first { $0.path == path }.map { TermTree.text($0.value) }
  }

  /// The same policy with another value of one term.
  ///
  /// - Throws: where there is no such term, or the text is not a value of its type.
  public func setting(term path: String, to text: String) throws(PolicyLoadError) -> LuaPolicy {
    guard let old = TermTree(terms).leaves.first(where: { $0.path == path })?.value else {
      let nearest = Spelling.nearest(to: path, in: termPaths)
      throw PolicyLoadError([
        PolicyProblem(
          file: "terms.lua", message: LocalizedText("has no '\(path)'", "لا '\(path)' فيه"),
          remedy: nearest.map { LocalizedText("did you mean '\($0)'?", "أتقصد '\($0)'؟") } ?? LocalizedText(""))
      ])
    }
    guard let value = TermTree.value(text, like: old) else {
      throw PolicyLoadError([
        PolicyProblem(
          file: "terms.lua",
          message: LocalizedText(
            "\(path) can not be \(ForeignText.quoted(text))", "لا يكون \(path) \(ForeignText.quoted(text))"),
          remedy: LocalizedText(
            "write a value like the one it has, \(TermTree.text(old))", "اكتب قيمة مثل قيمته، \(TermTree.text(old))"))
      ])
    }
    return with(terms: TermTree(terms).replacing(path, with: value))
  }
}

/// Walks the data of `terms.lua`.
struct TermTree {
  let root: LuaData

  init(_ root: LuaData) {
    self.root = root
  }

  /// Every value that is no table, with its path.
  var leaves: [(path: String, value: LuaData)] { TermTree.leaves(root, path: "") }

  /// What stands at a path, a table or a single value; `nil` where nothing does.
  func value(at path: String) -> LuaData? { TermTree.value(root, path: "", target: path) }

  private static func value(_ data: LuaData, path: String, target: String) -> LuaData? {
    guard path != target else { return data }
    guard path.isEmpty || target.hasPrefix(path + ".") else { return nil }
    switch data {
    case .list(let items):
      return items.enumerated().lazy.compactMap {
        value($0.element, path: join(path, "\($0.offset + 1)"), target: target)
      }
      .first
    case .record(let record):
      return value(.list(record.items), path: path, target: target)
        ?? record.entries.lazy.compactMap { value($0.value, path: join(path, $0.key), target: target) }.first
    default: return nil
    }
  }

  /// The same terms with one value changed.
  func replacing(_ path: String, with value: LuaData) -> LuaData {
    TermTree.replace(root, path: "", target: path, with: value)
  }

  private static func join(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  private static func leaves(_ data: LuaData, path: String) -> [(path: String, value: LuaData)] {
    switch data {
    case .list(let items): items.enumerated().flatMap { leaves($0.element, path: join(path, "\($0.offset + 1)")) }
    case .record(let record):
      leaves(.list(record.items), path: path) + record.entries.flatMap { leaves($0.value, path: join(path, $0.key)) }
    default: [(path, data)]
    }
  }

  private static func replace(_ data: LuaData, path: String, target: String, with value: LuaData) -> LuaData {
    guard path != target else { return value }
    func inner(_ data: LuaData, _ name: String) -> LuaData {
      replace(data, path: join(path, name), target: target, with: value)
    }
    switch data {
    case .list(let items): return .list(items.enumerated().map { inner($0.element, "\($0.offset + 1)") })
    case .record(let record):
      return .record(
        LuaRecord(
          items: record.items.enumerated().map { inner($0.element, "\($0.offset + 1)") },
          entries: record.entries.map { LuaRecord.Entry(key: $0.key, value: inner($0.value, $0.key)) }))
    default: return data
    }
  }

  /// A value as people write it.
  static func text(_ data: LuaData) -> String {
    switch data {
    case .nil: "nil"
    case .boolean(let flag): "\(flag)"
    case .integer(let integer): "\(integer)"
    case .number(let number): HostNumber.double(number).text
    case .text(let text): text
    case .word(.unlimited): "unlimited"
    case .word(let word) where word.tag == .money: Money(word).description
    case .word(let word) where word.tag == .date: Day(clamping: Int(word.day)).description
    case .word, .list, .record: "a table"
    }
  }

  /// A text as a value of the same type.
  static func value(_ text: String, like old: LuaData) -> LuaData? {
    switch old {
    case .boolean: CaseCell.flags[text].map { .boolean($0) }
    case .integer, .number:
      Int64(text).map { .integer($0) } ?? Double(text).flatMap { $0.isFinite ? .number($0) : nil }
    case .text: .text(text)
    case .word(let word) where word.tag == .money:
      (try? CaseCell.money(text, currency: Money(word).currency)).map { .word(HostWord($0)) }
    case .word(let word) where word.tag == .date: Day(text).map { .word(HostWord($0)) }
    default: nil
    }
  }
}
