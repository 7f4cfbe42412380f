/// The type of something that scripts can use, as the tables of fields and functions tell it.
public indirect enum ScriptType: Hashable, Sendable {
  /// `nil`.
  case nothing
  case flag
  /// A number without a fraction, of a unit such as `days`; an empty unit is none.
  case whole(unit: String)
  case number(unit: String)
  case text
  /// One of a few texts.
  case choice([String])
  case money(ScriptCurrency)
  case date
  /// What `discount(rate, days)` gives.
  case discount
  case unlimited
  case view(ScriptView)
  case list(ScriptType)
  /// A table with these names.
  case record([ScriptField])
  case table
  case function
  /// What `pairs` gives to a loop.
  case iterator
  /// The type of a parameter, by its place from 0.
  case parameter(Int)
  /// That, or nil.
  case optional(ScriptType)
  case oneOf([ScriptType])
  case any
}
