internal import LuaSandbox
internal import Receivables

/// Reads what a file of assumptions returned, and notes everything that is wrong with it.
struct AssumptionsReader {
  /// The shares of people and sales.
  private static let shares = Rate.zero...Rate.one
  /// By how much a clock may run faster: ten times more is a payment in two days instead of three weeks.
  private static let responses = Rate.zero...Rate(billionths: 10_000_000_000)
  /// Days on the way to the customer.
  private static let days = Rate.zero...Rate(billionths: 365_000_000_000)

  private var reader: DataReader
  private let lines: DataLines
  private var title = LocalizedText("Assumptions", arabic: "افتراضات")
  private var entries: [Assumptions.Entry] = []

  /// What is wrong.
  var problems: [PolicyProblem] { reader.problems }
  /// What is assumed.
  var assumptions: Assumptions { Assumptions(title: title, entries: entries) }

  init(_ data: LuaData, file: String, lines: DataLines, stages: [String]) {
    reader = DataReader(data, file: file, lines: (lines, ""))
    self.lines = lines
    title = reader.localized("title") ?? title
    readResponses(stages)
    readSteps()
    readLostSales()
    readDelivery()
    reader.finish()
    if entries.isEmpty, reader.problems.isEmpty {
      reader.note(
        LocalizedText("assumes nothing", "لا يفترض شيئاً"),
        remedy: .write("response = { reminder = range { 0.25, from = 0.05, to = 0.60, doc = \"…\" } }"))
    }
  }

  private mutating func readResponses(_ stages: [String]) {
    var own: [Assumptions.Entry] = []
    reader.table("response") { table in
      for stage in stages {
        guard let number = table.assumed(stage, in: AssumptionsReader.responses) else { continue }
        if !own.contains(where: { $0.assumption == .response(stage: stage) }) {
          own.append(Assumptions.Entry(.response(stage: stage), number))
        }
      }
      table.finish { name in
        let nearest = Spelling.nearest(to: name, in: stages)
        let all = stages.joined(separator: ", ")
        return (
          LocalizedText(
            "names the stage '\(name)', and none of the compared policies has it",
            "يذكر المرحلة '\(name)' وليست في أي من السياسات المقارنة"),
          nearest.map { LocalizedText("did you mean '\($0)'?", "أتقصد '\($0)'؟") }
            ?? (stages.isEmpty
              ? LocalizedText("they have no stages", "ليس لها مراحل")
              : LocalizedText("they have \(all)", "مراحلها \(all)"))
        )
      }
    }
    entries += own
  }

  /// The steps of take-up: annual rates that rise, and shares that do not fall.
  private mutating func readSteps() {
    var before: (annualRate: Rate, share: AssumedNumber)?
    for (place, item) in reader.items("take_up").enumerated() {
      var step = DataReader(
        item, file: reader.file, path: LocalizedText("take_up.\(place + 1)"), lines: (lines, "take_up.\(place + 1)"))
      let annualRate = step.rate("annual_rate")
      let share = step.assumed("share", in: AssumptionsReader.shares)
      if step.value("share") == nil {
        step.note(
          LocalizedText("has no share", "ليس له share"), remedy: .write("share = range { 0.2, from = 0.1, to = 0.4 }"))
      }
      step.finish()
      if let annualRate, let before, annualRate <= before.annualRate {
        step.note(
          LocalizedText(
            "annual_rate \(annualRate) does not rise: the step before has \(before.annualRate)",
            "annual_rate بقيمة \(annualRate) لا يزيد: للدرجة السابقة \(before.annualRate)"), at: "annual_rate",
          remedy: LocalizedText(
            "write the steps from the lowest annual rate to the highest, each rate once",
            "اكتب الدرجات من أدنى معدل سنوي إلى أعلاه، كل معدل مرة"))
      }
      if let share, let before {
        let pairs = [
          (before.share.low, share.low, LocalizedText("from")),
          (before.share.likely, share.likely, LocalizedText("the likely value", "القيمة المرجحة")),
          (before.share.high, share.high, LocalizedText("to")),
        ]
        if let fall = pairs.first(where: { $0.1 < $0.0 }) {
          step.note(
            LocalizedText(
              "share falls: \(fall.2.english) is \(fall.1) after \(fall.0) in the step before, though the offer is worth more",
              "share ينقص: \(fall.2.text(in: .arabic)) \(fall.1) بعد \(fall.0) في الدرجة السابقة مع أن العرض أجود"),
            at: "share",
            remedy: LocalizedText(
              "a better offer is taken by as many at least: write \(fall.0) or more",
              "العرض الأجود لا يأخذه عدد أقل: اكتب \(fall.0) أو أكثر"))
        }
      }
      reader.problems += step.problems
      guard let annualRate, let share else { continue }
      if before.map({ $0.annualRate < annualRate }) ?? true {
        entries.append(Assumptions.Entry(.takeUp(annualRate: annualRate), share))
      }
      before = (annualRate, share)
    }
  }

  private mutating func readLostSales() {
    var own: [Assumptions.Entry] = []
    reader.table("lost_sales") { table in
      for (name, assumption) in [("stopped_orders", Assumption.stoppedOrders), ("invoices_on_hold", .invoicesOnHold)] {
        if let number = table.assumed(name, in: AssumptionsReader.shares) {
          own.append(Assumptions.Entry(assumption, number))
        }
      }
    }
    entries += own
  }

  private mutating func readDelivery() {
    var own: [Assumptions.Entry] = []
    reader.table("delivery_days") { table in
      let before = table.assumed("before", in: AssumptionsReader.days)
      let after = table.assumed("after", in: AssumptionsReader.days)
      for name in ["before", "after"] where table.value(name) == nil {
        table.note(
          LocalizedText("has no '\(name)'", "ليس فيه '\(name)'"),
          remedy: .write("delivery_days = { before = 5, after = 1 }"))
      }
      if let before, let after {
        if after.likely > before.likely {
          table.note(
            LocalizedText(
              "after is \(after.likely) days and before \(before.likely): invoices would arrive later",
              "after هو \(after.likely) يوم وbefore هو \(before.likely): ستصل الفواتير متأخرة أكثر"), at: "after",
            remedy: LocalizedText(
              "write the days as they are under before, and the fewer ones under after",
              "اكتب الأيام كما هي الآن تحت before، والأقل تحت after"))
        }
        own = [Assumptions.Entry(.deliveryBefore, before), Assumptions.Entry(.deliveryAfter, after)]
      }
    }
    entries += own
  }
}

extension DataReader {
  /// An assumed number: `range { 0.25, from = 0.05, to = 0.60, doc = "…" }`, or a bare number, which is certain; `nil` where
  /// there is none.
  fileprivate mutating func assumed(_ name: String, in allowed: ClosedRange<Rate>) -> AssumedNumber? {
    guard let data = value(name) else { return nil }
    let written: (likely: Rate?, low: Rate?, high: Rate?, doc: String)
    switch data {
    case .record(let range):
      let doc = if case .text(let text)? = range["doc"] { text } else { "" }
      written = (
        range.items.first.flatMap(DataReader.rate), range["from"].flatMap(DataReader.rate),
        range["to"].flatMap(DataReader.rate), doc
      )
    default: written = (DataReader.rate(data), DataReader.rate(data), DataReader.rate(data), "")
    }
    guard let likely = written.likely, let low = written.low, let high = written.high else {
      note(
        LocalizedText(
          "\(name) is no decimal of at most nine places, nor a range of them",
          "\(name) ليس عدداً عشرياً بتسع خانات على الأكثر، ولا مدى من مثله"), at: name,
        remedy: LocalizedText(
          "write \(name) = range { 0.25, from = 0.05, to = 0.60, doc = \"…\" }, or \(name) = 0.25 where it is certain",
          "اكتب \(name) = range { 0.25, from = 0.05, to = 0.60, doc = \"…\" }، أو \(name) = 0.25 إن كان مؤكداً"))
      return nil
    }
    guard let number = AssumedNumber(likely: likely, low: low, high: high, doc: written.doc) else {
      note(
        LocalizedText("\(name) is \(likely), from \(low) to \(high)", "\(name) هو \(likely)، من \(low) إلى \(high)"),
        at: name,
        remedy: LocalizedText(
          "write the likely value first, and bounds on either side of it: range { 0.25, from = 0.05, to = 0.60 }",
          "اكتب القيمة المرجحة أولاً، وحداً على كل جانب منها: range { 0.25, from = 0.05, to = 0.60 }"))
      return nil
    }
    guard allowed.contains(low), allowed.contains(high) else {
      note(
        LocalizedText(
          "\(name) reaches from \(low) to \(high), outside of \(allowed.lowerBound) to \(allowed.upperBound)",
          "\(name) يمتد من \(low) إلى \(high)، خارج ما بين \(allowed.lowerBound) و\(allowed.upperBound)"), at: name,
        remedy: LocalizedText(
          "write bounds between \(allowed.lowerBound) and \(allowed.upperBound); 0.25 is a quarter",
          "اكتب حدين بين \(allowed.lowerBound) و\(allowed.upperBound)؛ و0.25 هو الربع"))
      return nil
    }
    return number
  }

  /// A plain decimal of zero or more that must be there.
  fileprivate mutating func rate(_ name: String) -> Rate? {
    if let rate = value(name).flatMap(DataReader.rate), rate >= .zero { return rate }
    note(
      LocalizedText("\(name) must be a decimal of zero or more", "يجب أن يكون \(name) عدداً عشرياً لا يقل عن صفر"),
      at: name,
      remedy: LocalizedText(
        "write \(name) = 0.10 for ten percent a year", "اكتب \(name) = 0.10 لعشرة بالمئة في السنة"))
    return nil
  }

  private static func rate(_ data: LuaData) -> Rate? {
    switch data {
    case .integer(let integer): (0...1_000_000_000).contains(integer) ? Rate(billionths: integer * 1_000_000_000) : nil
    case .number(let number): Rate(exactly: number)
    default: nil
    }
  }
}
