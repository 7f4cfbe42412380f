import CLuaSandbox

/// What went wrong in a script, and where.
public struct Fault: Error, Hashable, Sendable {
  /// Who or what ended the script.
  public enum Kind: Hashable, Sendable {
    /// The script is wrong: it does not parse, or did what is refused.
    case script
    /// It needed more memory than it may have.
    case memory
    /// It took more instructions than it may.
    case instructions
    /// The host failed at something the script may do.
    case host
  }

  /// Who or what ended the script.
  public let kind: Kind
  /// The file, as it was named when it was loaded; nil when no file was involved yet.
  public let file: String?
  /// The line in the file; nil when unknown.
  public let line: Int?
  /// One sentence on what happened, without the position.
  public let message: String
  /// One sentence on what to write instead.
  public let remedy: String?
  /// The place in the batch of the call that failed; nil outside of a batch.
  public let call: Int?

  init(_ fault: ls_fault) {
    kind =
      switch Int(fault.kind) {
      case LS_FAULT_MEMORY: .memory
      case LS_FAULT_INSTRUCTIONS: .instructions
      case LS_FAULT_HOST: .host
      default: .script
      }
    let file = withUnsafeBytes(of: fault.file) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    self.file = file.isEmpty ? nil : file
    line = fault.line > 0 ? Int(fault.line) : nil
    let text = withUnsafeBytes(of: fault.message.text) {
      String(decoding: $0.prefix(Int(fault.message.length)), as: UTF8.self)
    }
    let parts = text.split(separator: Refusal.separator, maxSplits: 1, omittingEmptySubsequences: false)
    message = Fault.printable(parts.first ?? "")
    remedy = parts.count > 1 ? Fault.printable(parts[1]) : nil
    call = fault.call >= 0 ? Int(fault.call) : nil
  }

  /// A fault that the host found.
  public init(
    kind: Kind, file: String? = nil, line: Int? = nil, message: String, remedy: String? = nil, call: Int? = nil
  ) {
    self.kind = kind
    self.file = file
    self.line = line
    self.message = message
    self.remedy = remedy
    self.call = call
  }

  /// The text with what would garble a terminal or a log replaced by spaces.
  private static func printable(_ text: Substring) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: result.append(" ")
      case .format: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Fault: CustomStringConvertible {
  /// `late_fee.lua:7: invoice has no field 'ballance'; did you mean 'balance'?`
  public var description: String {
    var text = ""
    if let file {
      text += file
      if let line { text += ":\(line)" }
      text += ": "
    }
    text += message
    if let remedy { text += "; " + remedy }
    return text
  }
}
