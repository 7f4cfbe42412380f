import Receivables

/// What makes one firm's ledger look different from another's: the figures the generator draws by.
struct Shape: Sendable {
  /// Payment terms in days, and how common each is.
  var terms: [(days: Int, weight: Int)] = [(14, 10), (30, 45), (45, 20), (60, 18), (90, 7)]
  /// How common each habit is, in the order of `PaymentHabit.allCases`.
  var habits = [45, 22, 13, 12, 8]
  /// Sales of January to December against an ordinary month.
  var season = [0.9, 0.95, 1.15, 0.85, 1.0, 0.95, 0.8, 0.85, 1.05, 1.1, 1.2, 1.3]
  /// Growth of sales over the whole span; 0.2 is a fifth.
  var growth = 0.2
  /// Days every payment comes later than the habits say.
  var delay = Trend(0)
  /// The share of invoices that are disputed, before habits.
  var disputes = Trend(0.07)
  /// The share that is never paid, before habits.
  var neverPaid = 0.012
  /// How many payments that name no invoice there are for each invoice.
  var paymentsOnAccount = 0.006
  /// The median amount of an ordinary customer's invoice, in halalas.
  var typicalAmount = 420_000.0
  /// The spread of the logarithm of amounts.
  var amountSpread = 0.85
  /// The share of customers who are billed in SAR, USD and EUR.
  var currencies = [84, 10, 6]
  /// The share of invoices still open on the last day; `nil` leaves it to the habits.
  var openShare: Double?
}

// MARK: - Stories

extension Shape {
  /// Short terms, prompt customers, an even year.
  static var technology: Shape {
    var shape = story
    shape.terms = [(14, 30), (30, 70)]
    shape.habits = [72, 15, 6, 4, 3]
    shape.season = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    shape.disputes = Trend(0.05)
    shape.neverPaid = 0.001
    shape.typicalAmount = 900_000
    return shape
  }

  /// Ordinary terms; payments come later and later from the middle of the span on, and objections with them.
  static var manufacturer: Shape {
    var shape = story
    shape.terms = [(30, 70), (45, 30)]
    shape.habits = [65, 15, 12, 5, 3]
    shape.season = [1, 1, 1, 1, 1, 1, 0.95, 0.95, 1.05, 1.05, 1, 1]
    shape.delay = Trend(0, 0, 0, 8, 36, 62)
    shape.disputes = Trend(0.04, 0.05, 0.08, 0.2)
    shape.typicalAmount = 1_500_000
    return shape
  }

  /// Long terms, slow customers, a peak before the end of the year.
  static var retailer: Shape {
    var shape = story
    shape.terms = [(60, 45), (90, 55)]
    shape.habits = [28, 47, 15, 5, 5]
    shape.season = [0.75, 0.8, 1.1, 0.9, 0.85, 0.85, 0.9, 1.0, 1.0, 1.1, 1.35, 1.4]
    shape.typicalAmount = 350_000
    return shape
  }

  /// Ordinary terms that hardly anybody keeps; an even business.
  static var wholesaler: Shape {
    var shape = story
    shape.terms = [(30, 65), (45, 35)]
    shape.habits = [20, 50, 18, 4, 8]
    shape.season = [0.95, 0.95, 1.05, 0.95, 1, 1, 0.95, 0.95, 1.05, 1.05, 1.05, 1.05]
    shape.delay = Trend(24)
    shape.typicalAmount = 700_000
    return shape
  }

  /// What the stories share: one currency and little noise, since a thousand invoices have to show the figure.
  private static var story: Shape {
    var shape = Shape()
    shape.growth = 0.1
    shape.amountSpread = 0.5
    shape.paymentsOnAccount = 0.002
    shape.currencies = [1, 0, 0]
    return shape
  }
}
