/// A chart as a figure of a page: the drawing in two widths of which one is shown, the legend, what it says in words, and
/// all its values in a table that opens.
struct HTMLChart {
  private let chart: any DrawnChart
  private let reading: [String]
  private let id: String
  private let say: Wording

  /// - Parameters:
  ///   - reading: what the chart says, in sentences.
  ///   - id: what begins the ids of its elements; no other chart of the page has it.
  init(_ chart: Chart, reading: [String], id: String, _ say: Wording) {
    self.chart = chart.drawn
    self.reading = reading
    self.id = id
    self.say = say
  }

  /// The figure.
  var html: String {
    let unit = chart.unitWords(say)
    let title = sentence(chart.title) + (unit.isEmpty ? "" : " <span class=\"unit\">\(sentence(unit))</span>")
    let legend = chart.legend(say).map { "<li>\($0.drawing) \(sentence($0.name))</li>" }
    let parts = [
      "<figcaption>\(title)</figcaption>", drawing(.wide), drawing(.narrow),
      legend.isEmpty ? "" : "<ul class=\"legend\">\(legend.joined())</ul>",
      reading.map { "<p>\(sentence($0))</p>" }.joined(separator: "\n"),
      "<details><summary>\(say("Figures of the chart", "أرقام الرسم"))</summary>",
      HTMLTable(chart.table(say), say).html, "</details>",
    ]
    return "<figure class=\"chart\">\n\(parts.filter { !$0.isEmpty }.joined(separator: "\n"))\n</figure>"
  }

  private func sentence(_ text: String) -> String { HTMLText.sentence(text, say) }

  private func drawing(_ form: ChartForm) -> String {
    let own = "\(id)-\(form.rawValue)"
    let box = "0 0 \(SVG.number(form.width)) \(SVG.number(chart.height(form)))"
    let title = HTMLText.label(chart.title, say)
    return """
      <svg class="\(form.rawValue)" viewBox="\(box)" role="img" aria-label="\(title)" aria-describedby="\(own)-desc">
      <title>\(title)</title>
      <desc id="\(own)-desc">\(HTMLText.label(chart.summary(say), say))</desc>
      \(chart.content(form, say))
      </svg>
      """
  }
}
