import CLuaSandbox

/// The host's rules for amounts and dates, by which the sandbox calculates with them itself: exactly, rounded once.
///
/// It answers ``HostOperation/add`` and the other operators and methods of amounts and dates, but `tostring`, where there
/// is an answer. What is refused, and what is rare, is asked of the host as if there were no such rules; the host must
/// calculate the same.
public struct Arithmetic: Hashable, Sendable {
  /// How an exact result becomes whole minor units.
  public enum Rounding: Hashable, Sendable {
    /// To the nearest, a tie to the even neighbour.
    case halfEven
    /// To the nearest, a tie away from zero.
    case halfUp
    /// Toward zero.
    case down
    /// Away from zero, whatever the fraction.
    case up
  }

  /// How an exact result becomes whole minor units.
  public var rounding: Rounding
  /// Amounts are within this of zero.
  public var largestMinorUnits: Int64
  /// The dates there are, in days since 1970-01-01.
  public var days: ClosedRange<Int32>

  /// - Precondition: amounts of `largestMinorUnits` and of as much below zero fit into a word.
  public init(rounding: Rounding, largestMinorUnits: Int64, days: ClosedRange<Int32>) {
    precondition(HostWord.minorUnits.contains(-largestMinorUnits) && HostWord.minorUnits.contains(largestMinorUnits))
    self.rounding = rounding
    self.largestMinorUnits = largestMinorUnits
    self.days = days
  }

  var raw: ls_arithmetic {
    let rule =
      switch rounding {
      case .halfEven: LS_ROUND_HALF_EVEN
      case .halfUp: LS_ROUND_HALF_UP
      case .down: LS_ROUND_DOWN
      case .up: LS_ROUND_UP
      }
    return ls_arithmetic(
      rounding: Int32(rule), first_day: days.lowerBound, last_day: days.upperBound, largest_minor: largestMinorUnits)
  }
}
