/// What is owed on an invoice from the end of a day on, until the next one.
package struct DatedStanding: Sendable, Equatable {
  /// The day at whose end it stands so for the first time.
  package let day: Day
  /// What is owed then.
  package var standing: InvoiceStanding
}
