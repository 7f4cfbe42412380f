internal import Synchronization

/// The figures of the whole ledger as of a day, found when somebody reads them for the first time: few policies do, and
/// finding them is a walk over everything.
///
/// Any thread may ask; while one finds them, the others wait.
final class PortfolioOnDemand: Sendable {
  private let index: LedgerIndex
  private let asOf: Day
  private let rules: CollectionRules
  private let found = Mutex<Portfolio?>(nil)

  init(_ index: LedgerIndex, asOf: Day, rules: CollectionRules) {
    self.index = index
    self.asOf = asOf
    self.rules = rules
  }

  /// The figures. Linear in the ledger the first time.
  var figures: Portfolio {
    found.withLock { found in
      if let found { return found }
      var survey = PortfolioSurvey(index, asOf: asOf, rules: rules)
      survey.walk()
      let portfolio = survey.portfolio
      found = portfolio
      return portfolio
    }
  }
}
