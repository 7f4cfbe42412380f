import Foundation

/// Locales of other countries, made from the system's own descriptions where they are not installed.
struct Locales {
  /// A decimal comma, and an Arabic one.
  static let names = ["de_DE.UTF-8", "ar_SA.UTF-8"]

  /// Why they cannot be made on this machine; `nil` where they can.
  static let obstacle: String? = {
    if !FileManager.default.isExecutableFile(atPath: maker) { return "\(maker) is not here" }
    let missing = names.map { "/usr/share/i18n/locales/\($0.prefix { $0 != "." })" }
      .filter { !FileManager.default.fileExists(atPath: $0) }
    return missing.isEmpty ? nil : "\(missing.joined(separator: ", ")) is not here"
  }()

  private static let maker = "/usr/bin/localedef"

  /// The folder to name in `LOCPATH`; gone with this value.
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in Self.names {
      let parts = name.split(separator: ".").map(String.init)
      // Status 1 are warnings.
      _ = try Program.run(["-i", parts[0], "-f", parts[1], folder.path + "/" + name], of: Self.maker)
    }
  }

  /// Puts this process under a locale, and makes sure that the C library now writes numbers in its way.
  func enter(_ name: String) throws {
    struct NotInForce: Error { let name: String }
    setenv("LOCPATH", folder.path, 1)
    guard setlocale(LC_ALL, name) != nil else { throw NotInForce(name: name) }
    let mark = localeconv()?.pointee.decimal_point.map { String(cString: $0) }
    guard mark == (name.hasPrefix("de") ? "," : "."), strtod("1,5", nil) == (mark == "," ? 1.5 : 1) else {
      throw NotInForce(name: name)
    }
  }
}
