/// What a page needs of a chart of any kind.
protocol DrawnChart {
  /// What it shows; no second chart of the page has the same.
  var title: String { get }
  /// Whether there is nothing to show.
  var isEmpty: Bool { get }

  /// What its numbers are, such as `thousands of SAR`; empty for plain counts.
  func unitWords(_ say: Wording) -> String
  /// What can be seen in it, in sentences.
  func summary(_ say: Wording) -> String
  /// All its values.
  func table(_ say: Wording) -> ReportTable
  /// The kind of each part with its name.
  func legend(_ say: Wording) -> [ChartKey]
  /// The height of the drawing.
  func height(_ form: ChartForm) -> Double
  /// The drawing.
  func content(_ form: ChartForm, _ say: Wording) -> String
}

extension DrawnChart {
  /// The title with the unit, for a table that stands by itself.
  func caption(_ say: Wording, unit: String) -> String { unit.isEmpty ? title : title + say(", ", "، ") + unit }
}

extension ChartUnit {
  /// What plain values are, for the caption of a table, where nothing is shortened.
  func words(_ say: Wording) -> String { ChartMagnitude.ones.words(self, say) }

  /// The cell of a value that there may not be.
  func cell(_ value: Int64?, _ say: Wording) -> ReportCell { value.map(cell) ?? .text(MeasureWords(say).notAvailable) }
}
