/// What is assumed about people: how much sooner they pay when they are asked, who takes a discount, which sales are lost.
/// None of it is in a ledger; all of it is somebody's opinion, and shown as such.
public struct Assumptions: Hashable, Sendable {
  /// One assumption.
  public struct Entry: Hashable, Sendable {
    /// What it is about.
    public let assumption: Assumption
    /// The number.
    public let number: AssumedNumber

    /// An assumption from its parts.
    public init(_ assumption: Assumption, _ number: AssumedNumber) {
      (self.assumption, self.number) = (assumption, number)
    }
  }

  /// What they are called.
  public let title: LocalizedText
  /// Each assumption once, in the order in which they are shown.
  public let entries: [Entry]

  /// Assumptions in their order. What is not among them is taken as 0.
  ///
  /// - Precondition: nothing is assumed twice.
  public init(title: LocalizedText, entries: [Entry]) {
    precondition(Set(entries.map(\.assumption)).count == entries.count, "nothing is assumed twice")
    (self.title, self.entries) = (title, entries)
  }

  /// The number of an assumption; `nil` where nothing is assumed. Linear in the entries.
  public subscript(assumption: Assumption) -> AssumedNumber? {
    entries.first { $0.assumption == assumption }?.number
  }
}
