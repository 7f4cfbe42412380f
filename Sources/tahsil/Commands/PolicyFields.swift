import ArgumentParser
import Foundation
import LuaPolicies
import Receivables
import Reports

extension PolicyCommand {
  /// `tahsil policy fields`: what a policy can see, for people and for their editors.
  struct Fields: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Everything that a policy can see, as a reference page or for an editor.",
      discussion: """
        With --format lua and the folder of your policies, it writes what the Lua language server reads: definitions and
        a plugin in .tahsil, and the settings in .luarc.json. VS Code and Neovim then complete, explain and check
        policies while you type. A .luarc.json that is there already stays as it is.

        Examples:
          tahsil policy fields --lang ar
          tahsil policy fields --format lua --output Policies
        """)

    /// The forms of the reference.
    enum Format: String, ExpressibleByArgument, CaseIterable {
      case markdown, lua
    }

    @Option(help: "markdown or lua.")
    var format = Format.markdown

    @Option(name: .customLong("lang"), help: "en or ar.")
    var language = Language.english

    @Option(help: "The folder to write into; else it goes to standard output.")
    var output: String?

    func run() throws {
      let page = FieldReference(language).markdown
      let definitions = EditorDefinitions(language)
      guard let output else { return try Output.write(format == .markdown ? page : definitions.text) }
      switch format {
      case .markdown: try write([(language == .english ? "fields.md" : "fields.\(language.rawValue).md", page)], output)
      case .lua: try write(definitions.files.map { ($0.path, $0.text) }, output)
      }
    }

    private func write(_ files: [(path: String, text: String)], _ folder: String) throws {
      let say = Wording(language)
      for (path, text) in files {
        let file = URL(fileURLWithPath: folder).appendingPathComponent(path)
        let old = try? String(contentsOf: file, encoding: .utf8)
        // The settings are the author's to change; all else is made again.
        if path == ".luarc.json", let old, old != text {
          Output.note(
            say(
              "\(folder)/\(path) is another one already, and stays; take it away to get the one that belongs to this",
              "\(folder)/\(path) موجود بمحتوى آخر ويبقى كما هو؛ احذفه لتحصل على الملف المناسب"))
          continue
        }
        do {
          try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
          if old != text { try Data(text.utf8).write(to: file, options: .atomic) }
        } catch {
          throw PolicyWriteError([
            PolicyProblem(
              file: "\(folder)/\(path)", message: LocalizedText("can not be written", "تعذرت كتابته"),
              remedy: LocalizedText("check the folder and its permissions", "راجع المجلد وصلاحياته"))
          ])
        }
        try Output.line("\(folder)/\(path)")
      }
    }
  }
}
