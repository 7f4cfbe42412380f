/// A customer as finance keeps it: one row of `customers.csv`.
///
/// What is left out there is `nil` or empty here; the snapshot says what stands instead.
public struct Customer: Hashable, Sendable {
  /// The firm's own key; never empty.
  public var id: String
  /// The name as letters print it.
  public var name: String
  /// The name in Arabic; empty when there is none.
  public var nameArabic = ""
  /// A group that policies tell apart, such as `vip`; empty when there is none.
  public var segment = ""
  /// A sales region; empty when there is none.
  public var region = ""
  /// The language of letters: `en` or `ar`; empty when nobody said.
  public var language = ""
  /// The currency of the limit and of all totals of this customer.
  public var currency: Currency?
  /// The day the account was opened.
  public var opened: Day?
  /// The credit limit on file.
  public var creditLimit: Money?
  /// An outside rating, as text; empty when there is none.
  public var rating = ""
  /// The agreed payment term, in days after issue.
  public var termsDays: Int?
  /// Where e-mail letters go; empty when there is no address.
  public var email = ""
  /// The number a collector calls; empty when there is none.
  public var phone = ""
  /// The id of the parent company; empty when there is none.
  public var parent = ""

  /// A customer with a key and a name; everything else is set afterwards.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}
