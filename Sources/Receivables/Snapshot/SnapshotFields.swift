/// The one table of what scripts can see: it drives the views, the suggestions for misspelt names and the reference
/// page. A field that is not here does not exist.
public enum SnapshotFields {
  /// Everything that a name in a script can mean: fields of a view, its methods.
  public struct Method: Sendable {
    /// How it is written, such as `invoice:payments()`.
    public let signature: String
    /// What it gives, in one sentence.
    public let sentence: LocalizedText

    init(_ signature: String, _ english: String, _ arabic: String) {
      self.signature = signature
      self.sentence = LocalizedText(english, arabic: arabic)
    }

    /// The name alone.
    public var name: String {
      String(signature.drop { $0 != ":" }.dropFirst().prefix { $0 != "(" })
    }
  }

  /// What `customer:…` can do.
  public static let customerMethods = [
    Method(
      "customer:invoices()", "The customer's open invoices, oldest due first.",
      "فواتير العميل المفتوحة، الأقدم استحقاقاً أولاً."),
    Method(
      "customer:history(months)",
      "A list of the last calendar months, oldest first, each with month, sales, paid and average_days_late.",
      "قائمة بالأشهر الأخيرة من الأقدم إلى الأحدث، ولكل شهر: month وsales وpaid وaverage_days_late."),
  ]

  /// What `invoice:…` can do.
  public static let invoiceMethods = [
    Method(
      "invoice:interest(rate, from, to [, basis])",
      "Simple interest on the balance as it was on each day, from the day after `from` to `to` inclusive, rounded once.",
      "فائدة بسيطة على الرصيد كما كان في كل يوم، من اليوم التالي لـ from حتى to شاملاً، مع تقريب واحد."),
    Method(
      "invoice:payments()",
      "The payments on this invoice that were not returned, oldest first, each with date and amount.",
      "الدفعات على هذه الفاتورة التي لم تُرتجع، الأقدم أولاً، ولكل دفعة date وamount."),
  ]
}
