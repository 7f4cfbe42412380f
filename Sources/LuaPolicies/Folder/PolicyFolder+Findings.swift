internal import LuaSandbox
public import PolicySyntax

extension PolicyFolder {
  /// What is known of the scripts before anything runs: their trees, their types, and what is wrong with them.
  public func reading() -> PolicyReading {
    PolicyReading(files: scripts.mapValues(\.bytes))
  }

  /// What is wrong with the text of the policy, by file and line; nothing is run to find it.
  public func findings() -> [PolicyFinding] {
    reading().findings
  }
}
