internal import CollectionRuns
internal import Receivables

/// Faults and findings of two runs, told apart.
struct RemarkSections {
  private let remarks: ComparedRemarks
  private let say: Wording

  init(_ remarks: ComparedRemarks, _ say: Wording) {
    self.remarks = remarks
    self.say = say
  }

  /// How many mistakes are shown of each side.
  static let shownMistakes = 5

  var section: ReportSection {
    var section = ReportSection(say("Faults and findings", "الأخطاء والملاحظات"))
    var table = ReportTable(
      say("Met by both, or by one alone", "عند كلتيهما أو عند إحداهما"),
      [
        (say("what", "البيان"), .words), (say("both", "كلتاهما"), .numbers), (say("A alone", "أ وحدها"), .numbers),
        (say("B alone", "ب وحدها"), .numbers),
      ])
    func add(_ name: ReportCell, _ count: ComparedRemarks.Count) {
      guard !count.isEmpty else { return }
      table.add([name, .count(count.both), .count(count.alone.a), .count(count.alone.b)])
    }
    add(.text(say("customers with a fault", "عملاء لم يُقرَّر لهم شيء بسبب خطأ")), remarks.faultedCustomers)
    for (code, count) in remarks.findings.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      add(.text(RemarkSections.text(code, say)), count)
    }
    section.add(table)
    for side in Side.allCases {
      let name = side == .a ? say("A", "أ") : say("B", "ب")
      for group in remarks.faults[side].mostFrequentFirst.prefix(RemarkSections.shownMistakes) {
        section.add("\(name): \(say.foreign("\(group.place): \(group.fault.message)")) (\(group.customerCount))")
      }
      for finding in remarks.firstFindings[side] {
        let subject = [finding.customer, finding.invoice].filter { !$0.isEmpty }.joined(separator: " ")
        section.add("\(name): \(say.foreign("\(subject): \(finding.message)"))")
      }
    }
    return section
  }

  static func text(_ code: Finding.Code, _ say: Wording) -> String {
    switch code {
    case .feeBelowPosted: say("fee below what was posted", "رسم دون المرحّل")
    case .alreadyDecidedToday: say("already decided today", "سبق تقريره اليوم")
    case .stageNotInLadder: say("stage that the ladder does not have", "مرحلة ليست في السلّم")
    case .stagesSkipped: say("stages skipped", "مراحل متجاوزة")
    case .rateMissing: say("rate of exchange missing", "سعر صرف ناقص")
    case .reasonMissing: say("answer without a reason", "جواب بلا سبب")
    case .invariantBroken: say("invariant broken", "قاعدة ثابتة مخالَفة")
    case .capNotInLadder: say("cap that the ladder does not have", "حد تصعيد ليس في السلّم")
    }
  }
}
