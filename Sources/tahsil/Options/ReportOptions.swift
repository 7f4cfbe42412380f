public import ArgumentParser
import Foundation
public import Reports

/// A page for a browser beside what is printed.
struct ReportOptions: ParsableArguments {
  @Option(help: "Write the result as a page for a browser, too.", completion: .file(extensions: ["html"]))
  var report: String?

  @Option(help: "The digits of the page: latin (1,234.50) or arabic (١٬٢٣٤٫٥٠); else latin.")
  var digits: DigitSet?

  func validate() throws {
    if digits != nil, report == nil {
      throw ValidationError("--digits is about the page; add --report page.html")
    }
  }

  /// Writes the page where one was asked for; a file of that name is replaced as a whole.
  func write(_ page: (DigitSet) throws -> String) throws {
    guard let report else { return }
    try Data(page(digits ?? .latin).utf8).write(to: URL(fileURLWithPath: report), options: .atomic)
  }
}

extension DigitSet: ExpressibleByArgument {}
