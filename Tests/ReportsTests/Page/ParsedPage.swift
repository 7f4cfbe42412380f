/// A page as a test reads it: its elements one by one, strictly.
struct ParsedPage {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// The names of the elements around it, the outermost first.
    let path: [String]
    /// The text directly in it, without that of elements in it.
    var text = ""
  }

  private(set) var elements: [Element] = []
  /// What is wrong with how elements begin and end.
  private(set) var mistakes: [String] = []

  /// Elements that have no end.
  private static let single: Set<String> = ["meta"]

  init(_ html: String) {
    var open: [Int] = []
    var rest = html[...]
    if rest.hasPrefix("<!DOCTYPE html>") { rest.removeFirst(15) } else { mistakes.append("no document type") }
    while let start = rest.firstIndex(of: "<") {
      add(rest[..<start], to: open.last)
      guard let end = rest[start...].firstIndex(of: ">") else {
        mistakes.append("a tag does not end")
        return
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        if let last = open.popLast(), elements[last].name == tag.dropFirst() { continue }
        mistakes.append("</\(tag.dropFirst())> closes something else")
      } else {
        let element = ParsedPage.element(tag, path: open.map { elements[$0].name }, &mistakes)
        elements.append(element)
        if !tag.hasSuffix("/"), !ParsedPage.single.contains(element.name) { open.append(elements.count - 1) }
      }
    }
    for place in open { mistakes.append("<\(elements[place].name)> is not closed") }
  }

  private mutating func add(_ text: Substring, to place: Int?) {
    if text.contains(">") { mistakes.append("'>' in a text") }
    if let place {
      elements[place].text += text
    } else if text.contains(where: { !$0.isWhitespace }) {
      mistakes.append("text outside of all elements")
    }
  }

  private static func element(_ tag: Substring, path: [String], _ mistakes: inout [String]) -> Element {
    let name = String(tag.prefix { $0 != " " && $0 != "/" })
    var attributes: [String: String] = [:]
    let rest = tag.dropFirst(name.count)
    for match in rest.matches(of: /([a-zA-Z-]+)="([^"]*)"/) {
      if attributes.updateValue(String(match.output.2), forKey: String(match.output.1)) != nil {
        mistakes.append("\(match.output.1) twice in \(tag)")
      }
    }
    let left = rest.replacing(/[a-zA-Z-]+="[^"]*"/, with: "").filter { $0 != " " && $0 != "/" }
    if !left.isEmpty { mistakes.append("'\(left)' in <\(tag)>") }
    return Element(name: name, attributes: attributes, path: path)
  }

  /// The elements of a name.
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// What people read or hear: texts and the words of attributes, without names and ids. Numbers of cells are among them.
  var words: [String] {
    let read = elements.filter { $0.name != "style" && ($0.name != "bdi" || $0.attributes["dir"] != nil) }
    return read.map(\.text) + elements.compactMap { $0.attributes["aria-label"] }
  }
}
