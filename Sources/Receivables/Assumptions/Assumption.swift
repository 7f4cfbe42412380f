/// What an assumption is about.
public enum Assumption: Hashable, Sendable {
  /// By how much the debtor's clock runs faster while an invoice sits at this stage or a higher one: 0.25 is a quarter.
  case response(stage: String)
  /// The share of invoices that take a discount worth this much a year, or more.
  case takeUp(annualRate: Rate)
  /// The share of the amount of stopped orders that is lost.
  case stoppedOrders
  /// The share of the invoices issued while the customer is held that would not have been issued.
  case invoicesOnHold
  /// The days from the issue of an invoice until it reaches the customer, as they are.
  case deliveryBefore
  /// The same days, as they are under what is tried.
  case deliveryAfter

  /// Where it stands in an assumptions file: `response.call`, `take_up.0.3`, `lost_sales.stopped_orders`.
  public var path: String {
    switch self {
    case .response(let stage): "response.\(stage)"
    case .takeUp(let annualRate): "take_up.\(annualRate)"
    case .stoppedOrders: "lost_sales.stopped_orders"
    case .invoicesOnHold: "lost_sales.invoices_on_hold"
    case .deliveryBefore: "delivery_days.before"
    case .deliveryAfter: "delivery_days.after"
    }
  }
}
