import LuaPolicies
import Receivables

/// One answer to `tahsil policy new`, as somebody typed it: digits, percent signs and commas of Arabic keyboards count.
struct NewPolicyAnswer {
  private let text: String

  init(_ text: String) {
    self.text = NewPolicyAnswer.trimmed(text)
  }

  // MARK: Texts

  /// A name: letters, digits, `-` and `_`.
  func name() throws(NewPolicyRefusal) -> String {
    guard text.first?.isLetter == true, text.count <= 60,
      text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    else {
      throw NewPolicyRefusal(
        "\(shown) is no name; write letters, digits, - and _, beginning with a letter, such as north-region",
        "\(shown) لا يصلح اسماً؛ اكتب حروفاً وأرقاماً و- و_ تبدأ بحرف، مثل north-region")
    }
    return text
  }

  /// One line of text.
  func line() throws(NewPolicyRefusal) -> String {
    guard !text.isEmpty, text.count <= 200, ForeignText.shown(text) == text else {
      throw NewPolicyRefusal(
        "this must be one line of at most 200 letters, without invisible signs; write it again",
        "يجب أن يكون هذا سطراً واحداً لا يتجاوز 200 حرف وبلا رموز خفية؛ أعد كتابته")
    }
    return text
  }

  // MARK: Figures

  func currency() throws(NewPolicyRefusal) -> Currency {
    let code = latin.uppercased()
    if let currency = Currency(code: code) { return currency }
    let nearest = Spelling.nearest(to: code, in: Currency.all.map(\.code))
    throw NewPolicyRefusal(
      "\(shown) is no currency; write an ISO 4217 code such as \(nearest ?? "SAR")",
      "\(shown) ليس عملة؛ اكتب رمزاً من ISO 4217 مثل \(nearest ?? "SAR")")
  }

  /// A rate such as `0.18` or `18%`; `nil` for none.
  func annualRate() throws(NewPolicyRefusal) -> Rate? {
    if isNone { return nil }
    let isPercent = latin.hasSuffix("%")
    let number = NewPolicyAnswer.trimmed(isPercent ? String(latin.dropLast()) : latin)
    let rate = Rate(number).map { isPercent ? Rate(billionths: $0.billionths / 100) : $0 }
    guard let rate, PolicyTemplate.annualRates.contains(rate), rate.billionths.isMultiple(of: 100_000) else {
      throw NewPolicyRefusal(
        "\(shown) is no yearly rate; write 1% to 100% with at most two decimals, such as 18% or 0.18, or none",
        "\(shown) ليست نسبة سنوية؛ اكتب من 1% إلى 100% بمنزلتين عشريتين على الأكثر، مثل 18% أو 0.18، أو «بلا»")
    }
    return rate
  }

  func graceDays() throws(NewPolicyRefusal) -> Int {
    let allowed = PolicyTemplate.graceDaysAllowed
    guard let days = Int(latin), allowed.contains(days) else {
      throw NewPolicyRefusal(
        "\(shown) is no number of days of grace; write a whole number from \(allowed.lowerBound) to \(allowed.upperBound)",
        "\(shown) ليس عدداً لأيام السماح؛ اكتب عدداً صحيحاً من \(allowed.lowerBound) إلى \(allowed.upperBound)")
    }
    return days
  }

  /// A day; `nil` for none.
  func day() throws(NewPolicyRefusal) -> Day? {
    if isNone { return nil }
    guard let day = Day(latin) else {
      throw NewPolicyRefusal(
        "\(shown) is no day; write year-month-day, such as 2026-01-31, or none",
        "\(shown) ليس يوماً؛ اكتب السنة والشهر واليوم مثل 2026-01-31، أو «بلا»")
    }
    return day
  }

  // MARK: Lists

  func weekend() throws(NewPolicyRefusal) -> [Weekday] {
    if isNone { return [] }
    let days = parts.map { Weekday(abbreviation: $0.lowercased()) }
    let known = days.compactMap(\.self)
    guard known.count == days.count, Set(known).count == known.count, known.count < 7 else {
      throw NewPolicyRefusal(
        "\(shown) is no weekend; write days of mon,tue,wed,thu,fri,sat,sun, such as fri,sat, or none",
        "\(shown) ليست عطلة أسبوعية؛ اكتب أياماً من mon,tue,wed,thu,fri,sat,sun مثل fri,sat، أو «بلا»")
    }
    return known
  }

  /// Stages with their days, such as `reminder=3,call=15`.
  func ladder() throws(NewPolicyRefusal) -> [PolicyTemplate.Rung] {
    var ladder: [PolicyTemplate.Rung] = []
    let allowed = PolicyTemplate.daysAllowed
    let (first, last) = (allowed.lowerBound, allowed.upperBound)
    for part in parts {
      let sides = part.split(separator: "=", maxSplits: 1).map { NewPolicyAnswer.trimmed(String($0)) }
      guard sides.count == 2, let day = Int(sides[1]), allowed.contains(day) else {
        throw NewPolicyRefusal(
          "\(ForeignText.quoted(part)) is no stage with a day; write days from \(first) to \(last), such as reminder=3,call=15",
          "\(ForeignText.quoted(part)) ليست مرحلة بيومها؛ اكتب أياماً من \(first) إلى \(last)، مثل reminder=3,call=15")
      }
      let stage = try NewPolicyAnswer.stage(sides[0])
      if let last = ladder.last, day <= last.day || ladder.contains(where: { $0.stage == stage }) {
        throw NewPolicyRefusal(
          "\(ForeignText.quoted(part)) does not come after \(last.stage.rawValue)=\(last.day); write each stage once, "
            + "with rising days",
          "\(ForeignText.quoted(part)) لا تأتي بعد \(last.stage.rawValue)=\(last.day)؛ اكتب كل مرحلة مرة واحدة بأيام متزايدة"
        )
      }
      ladder.append(PolicyTemplate.Rung(stage, day: day))
    }
    guard !ladder.isEmpty else {
      throw NewPolicyRefusal(
        "there is no stage; write at least one, such as reminder=3",
        "لا توجد مرحلة؛ اكتب واحدة على الأقل مثل reminder=3")
    }
    return ladder
  }

  private static func stage(_ name: String) throws(NewPolicyRefusal) -> TemplateStage {
    if let stage = TemplateStage(rawValue: name.lowercased()) { return stage }
    let names = TemplateStage.allCases.map(\.rawValue)
    let quoted = ForeignText.quoted(name)
    if let nearest = Spelling.nearest(to: name, in: names) {
      throw NewPolicyRefusal(
        "there is no stage \(quoted); did you mean \(nearest)?", "لا توجد مرحلة \(quoted)؛ هل تقصد \(nearest)؟")
    }
    let all = names.joined(separator: ", ")
    throw NewPolicyRefusal(
      "there is no stage \(quoted); write some of \(all): others are added in stages.lua later",
      "لا توجد مرحلة \(quoted)؛ اكتب من \(all): وتُضاف غيرها لاحقاً في stages.lua")
  }

  // MARK: -

  private var shown: String { ForeignText.quoted(text) }

  private var isNone: Bool { ["none", "no", "بلا", "لا"].contains(latin.lowercased()) }

  private var parts: [String] {
    latin.split(separator: ",").map { NewPolicyAnswer.trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// The text with the digits and signs of Arabic keyboards written in Latin ones.
  private var latin: String {
    var latin = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x660...0x669: latin.append(Unicode.Scalar(UInt8(scalar.value - 0x660) + 0x30))
      case 0x6F0...0x6F9: latin.append(Unicode.Scalar(UInt8(scalar.value - 0x6F0) + 0x30))
      case 0x60C: latin.append(",")
      case 0x66B: latin.append(".")
      case 0x66A: latin.append("%")
      default: latin.append(scalar)
      }
    }
    return String(latin)
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
