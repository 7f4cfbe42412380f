/// The values of one field, one for each row. They are not copied: arrays are pinned while a batch runs.
public enum Column {
  /// Minor units, and the numeric ISO 4217 code of each row. ``noMinorUnits`` reads as `nil`,
  /// ``unavailableMinorUnits`` asks the host what to say.
  case money([Int64], currencies: [UInt16])
  /// Minor units in one currency.
  case moneyInOneCurrency([Int64], currency: UInt16)
  /// Money that the host changes while a batch runs; the memory is the host's.
  case liveMoney(UnsafeMutablePointer<Int64>, currencies: [UInt16])
  /// Days since 1970-01-01; ``noInteger`` reads as `nil`.
  case days([Int32])
  /// Whole numbers; ``noInteger`` reads as `nil`.
  case integers([Int32])
  /// Numbers; not-a-number reads as `nil`.
  case numbers([Double])
  /// Yes or no.
  case flags([Bool])
  /// Yes or no; 2 reads as `nil`.
  case optionalFlags([UInt8])
  /// Yes or no that the host changes while a batch runs; the memory is the host's.
  case liveFlags(UnsafeMutablePointer<Bool>)
  /// Texts that mostly differ from row to row.
  case text(TextColumn)
  /// Places in a list of texts; a negative one reads as `nil`. Ten times as fast to read as `text`.
  case symbols([Int32], [String])
  /// Numeric ISO 4217 codes, read as the text given to ``LuaState/defineCurrency(numeric:code:)``.
  case currencies([UInt16])
  /// Views of rows of another table; a negative one reads as `nil`.
  case views([Int32], table: Int)
  /// Values of more than one type: words, and what ``noWord``, ``word(forText:)`` and ``computedWord`` stand for.
  ///
  /// The texts are those of ``word(forText:)``; the operation computes, from the view, what ``computedWord`` stands for.
  case words([HostWord], texts: [String], computed: HostOperation)
  /// Not shown for now: reading it is a fault.
  case unbound

  /// In a money column: no amount.
  public static let noMinorUnits = Int64.min
  /// In a money column: an amount that exists and can't be shown.
  public static let unavailableMinorUnits = Int64.min + 1
  /// In a column of days or whole numbers: none.
  public static let noInteger = Int32.min

  /// In a column of words: none.
  public static let noWord = HostWord.special(subkind: 15, payload: 0)
  /// In a column of words: what the column's operation answers about the view.
  public static let computedWord = HostWord.special(subkind: 14, payload: 0)

  /// In a column of words: the text at a place of the column's texts.
  public static func word(forText place: Int32) -> HostWord {
    precondition(place >= 0, "a text has a place")
    return HostWord.special(subkind: 13, payload: UInt64(place))
  }
}
