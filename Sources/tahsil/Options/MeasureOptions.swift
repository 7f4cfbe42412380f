public import ArgumentParser
public import Measures
import Receivables

/// How open balances are put into buckets, and customers into groups: what `aging` and `measures` share.
struct BucketOptions: ParsableArguments {
  @Option(help: "segment, region, currency or customer: one line for each group.")
  var by: Breakdown?

  @Option(help: "The upper bounds of the buckets in days overdue.", transform: BucketOptions.bounds)
  var bounds = Aging.ordinaryBounds

  private static func bounds(_ text: String) throws -> [Int] {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    let known = numbers.compactMap(\.self)
    guard known.count == numbers.count, known.allSatisfy({ (1...100_000).contains($0) }),
      zip(known, known.dropFirst()).allSatisfy({ $0 < $1 })
    else { throw ValidationError("--bounds takes ascending whole numbers, such as 30,60,90") }
    return known
  }
}

extension Breakdown: ExpressibleByArgument {}

extension Currency {
  /// A currency as the command line takes it.
  static func argument(_ text: String) throws -> Currency {
    guard let currency = Currency(code: text) else {
      throw ValidationError("there is no such currency; write three capital letters of ISO 4217, such as SAR")
    }
    return currency
  }
}

extension IndustryFigure {
  /// Figures as the command line takes them: `dso=45,cei=80.5`.
  static func arguments(_ text: String) throws -> [IndustryFigure] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2 else {
        throw ValidationError("--industry takes measures and numbers, such as dso=45,cei=80.5")
      }
      guard let measure = Measure(rawValue: String(sides[0])) else {
        let known = Measure.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--industry knows no measure of that name; write one of \(known)")
      }
      guard let rate = Rate(String(sides[1])), rate.billionths % 10_000_000 == 0 else {
        throw ValidationError("--industry takes numbers with at most two decimals, such as \(measure.rawValue)=45.5")
      }
      return IndustryFigure(measure, hundredths: Int(rate.billionths / 10_000_000))
    }
  }
}

/// What share of each bucket is expected to be lost.
struct LossRates: ExpressibleByArgument {
  /// The shares, not due first.
  let rates: [Rate]

  /// Reads percentages such as `0.5,2,5,20,50`.
  init?(argument: String) {
    let rates = argument.split(separator: ",", omittingEmptySubsequences: false).map { part -> Rate? in
      guard let percent = Rate(String(part)), percent.billionths % 100 == 0 else { return nil }
      return Rate(billionths: percent.billionths / 100)
    }
    let known = rates.compactMap(\.self)
    guard known.count == rates.count, known.allSatisfy({ Rate.zero <= $0 && $0 <= .one }) else { return nil }
    self.rates = known
  }
}
