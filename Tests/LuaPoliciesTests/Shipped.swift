import Foundation
import LuaPolicies

/// The policies that come with the engine.
enum Shipped {
  static let names = ["standard", "relationship", "strict", "no-interest", "downturn", "do-nothing"]

  static func path(_ name: String) -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.appending(path: "Policies/\(name)").path()
  }

  static func policy(_ name: String) throws -> LuaPolicy {
    try LuaPolicy(path: path(name))
  }
}
