/// A chart of a report. On a page it is a drawing with its table; a terminal shows the table.
public enum Chart: Sendable {
  case lines(LineChart)
  case pairs(PairedBarChart)
  case stacks(StackedBarChart)
  case rows(RowBarChart)
  case ranges(RangeBarChart)

  /// Whether there is nothing to show.
  public var isEmpty: Bool { drawn.isEmpty }

  var drawn: any DrawnChart {
    switch self {
    case .lines(let chart): chart
    case .pairs(let chart): chart
    case .stacks(let chart): chart
    case .rows(let chart): chart
    case .ranges(let chart): chart
    }
  }
}
