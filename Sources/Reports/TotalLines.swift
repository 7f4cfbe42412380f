internal import CollectionRuns
internal import Receivables

/// What runs do in all, line by line, a column for each of several totals.
struct TotalLines {
  /// The stages of the ladders, in the order in which they are shown, with the titles that people read.
  let stages: [(name: String, title: String)]
  let say: Wording

  /// Every line, those without anything in them included; of amounts one for each currency that any column has.
  func lines(_ totals: [RunTotals]) -> [FigureLine] {
    func count(_ key: String, _ name: String, _ count: (RunTotals) -> Int) -> FigureLine {
      FigureLine(key: key, name: name, currency: nil, values: totals.map { Int64(count($0)) })
    }
    var lines = [
      count("letters", say("letters", "خطابات"), \.letters), count("calls", say("calls", "اتصالات"), \.calls),
    ]
    lines += stages.map { stage in
      count("stages.\(stage.name)", say("invoices moving to: \(stage.title)", "فواتير تنتقل إلى: \(stage.title)")) {
        $0.moves[stage.name] ?? 0
      }
    }
    lines += amounts("late_fees", say("late fees", "رسوم التأخير"), totals.map(\.fees))
    lines += amounts("discounts", say("discounts taken", "خصومات مستحقة"), totals.map(\.discounts))
    lines += [
      count("discount_offers", say("discount offers", "عروض خصم"), \.offers),
      count("limits", say("new credit limits", "حدود ائتمانية جديدة"), \.limits),
    ]
    lines += HoldCause.allCases.map { cause in
      count("holds.\(cause.rawValue)", "\(say("holds placed", "إيقاف طلبات")): \(text(cause))") {
        $0.placed[cause] ?? 0
      }
    }
    lines += HoldCause.allCases.map { cause in
      count("holds_lifted.\(cause.rawValue)", "\(say("holds lifted", "رفع إيقاف")): \(text(cause))") {
        $0.lifted[cause] ?? 0
      }
    }
    for release in OrderRelease.allCases {
      let sums = totals.map { $0.orders[release] ?? OrderSum() }
      let name = text(release)
      lines.append(
        FigureLine(
          key: "orders.\(release.rawValue)", name: name, currency: nil, values: sums.map { Int64($0.count) }))
      lines += amounts(
        "orders.\(release.rawValue)_amount", say("\(name), worth", "\(name)، بقيمة"), sums.map(\.amounts))
    }
    return lines + [
      count("held_back", say("answers held back", "أجوبة مرجأة"), \.heldBack),
      count("faults", say("faults", "أخطاء"), \.faults),
      count("findings", say("findings", "ملاحظات للمراجعة"), \.findings),
    ]
  }

  /// A line for each currency that any column has.
  func amounts(_ key: String, _ name: String, _ sums: [[Currency: Int64]]) -> [FigureLine] {
    Set(sums.flatMap(\.keys)).sorted().map { currency in
      FigureLine(
        key: key, name: "\(name)\(say(", ", "، "))\(currency)", currency: currency,
        values: sums.map { $0[currency] ?? 0 })
    }
  }

  private func text(_ cause: HoldCause) -> String {
    switch cause {
    case .overLimit: say("over the limit", "تجاوز الحد")
    case .stage: say("stage reached", "بلوغ المرحلة")
    }
  }

  private func text(_ release: OrderRelease) -> String {
    switch release {
    case .release: say("orders released", "طلبات أُفرج عنها")
    case .hold: say("orders held", "طلبات أُوقفت")
    case .refuse: say("orders refused", "طلبات رُفضت")
    }
  }
}
