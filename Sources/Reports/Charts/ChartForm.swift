/// How wide a chart is drawn. A page holds both forms and shows the one that fits, so that letters are as large on a phone.
enum ChartForm: String, CaseIterable {
  case wide, narrow

  /// In units that are about as large as a pixel of a page.
  var width: Double { self == .wide ? 720 : 340 }

  /// The height of a chart over time.
  var height: Double { self == .wide ? 260 : 230 }

  /// About how many stretches an axis of values along the width has.
  var intervalsAcross: Int { self == .wide ? 6 : 3 }
}
