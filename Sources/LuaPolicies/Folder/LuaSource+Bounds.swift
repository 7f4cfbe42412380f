internal import LuaSandbox
internal import Receivables

extension LuaSource {
  /// What a data file returns where `range { … }` stays a table with its bounds, and is not the number alone; `nil` where
  /// it returns no data.
  ///
  /// - Throws: what the file meets when it runs.
  func dataWithBounds(host: PolicyHost, limits: Limits) throws(Fault) -> LuaData? {
    let state = LuaState(limits: limits, host: host)
    Vocabulary.define(in: state)
    let result = try state.load(self, in: state.makeEnvironment(functions: PolicyOperation.keepingBounds))
    return if case .data(let data) = result { data } else { nil }
  }
}
