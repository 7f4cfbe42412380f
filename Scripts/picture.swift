import Foundation

/// What `swift package dump-package` says of a package, as far as the picture needs it.
struct Manifest: Decodable {
  struct Target: Decodable {
    struct Dependency: Decodable {
      let byName: [String?]?
      let product: [Pair?]?

      var name: String? { byName?.first.flatMap(\.self) ?? product?.first.flatMap(\.self)?.text }
    }
    /// An element of the tuple `product` is written as: a name, or an object that is of no interest here.
    struct Pair: Decodable {
      let text: String?
      init(from decoder: any Decoder) throws {
        text = try? decoder.singleValueContainer().decode(String.self)
      }
    }
    let name: String
    let type: String
    let dependencies: [Dependency]
  }
  let targets: [Target]
}

/// The targets as a Mermaid graph: who imports whom. Tests are left out.
func picture(_ manifest: Manifest) -> String {
  let targets = manifest.targets.filter { $0.type != "test" }
  let own = Set(targets.map(\.name))
  var lines = ["```mermaid", "graph TD"]
  for target in targets where target.type == "system" { lines.append("  \(target.name)[(\(target.name))]") }
  for name in Set(targets.flatMap { $0.dependencies.compactMap(\.name) }).subtracting(own).sorted() {
    lines.append("  \(name)([\(name)])")
  }
  for target in targets.reversed() where !target.dependencies.isEmpty {
    lines.append("  \(target.name) --> \(target.dependencies.compactMap(\.name).sorted().joined(separator: " & "))")
  }
  return (lines + ["```"]).joined(separator: "\n")
}

let arguments = CommandLine.arguments
let manifest = try JSONDecoder().decode(
  Manifest.self, from: Data(contentsOf: URL(fileURLWithPath: arguments[1])))
let page = try String(contentsOf: URL(fileURLWithPath: arguments[2]), encoding: .utf8)
let opening = "<!-- targets: made by `make picture` -->\n"
let closing = "\n<!-- end of targets -->"
guard let start = page.range(of: opening)?.upperBound,
  let end = page.range(of: closing, range: start..<page.endIndex)?.lowerBound
else {
  FileHandle.standardError.write(Data("\(arguments[2]): the marks around the picture are gone\n".utf8))
  exit(1)
}
print(page.replacingCharacters(in: start..<end, with: picture(manifest)), terminator: "")
