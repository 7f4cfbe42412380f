internal import Receivables

/// Types in words, for people who do not program.
enum TypeWords {
  /// What a value is, such as `an amount of money`; of several kinds the first.
  static func name(_ type: PolicyType) -> LocalizedText {
    guard let kind = type.kinds.first else { return LocalizedText("nil", "nil") }
    return name(kind)
  }

  static func name(_ kind: TypeKind) -> LocalizedText {
    switch kind {
    case .boolean: LocalizedText("true or false", "قيمة نعم أو لا")
    case .number: LocalizedText("a number", "عدد")
    case .text: LocalizedText("a text", "نص")
    case .money: LocalizedText("an amount of money", "مبلغ من المال")
    case .date: LocalizedText("a date", "تاريخ")
    case .discount: LocalizedText("a discount", "خصم")
    case .unlimited: LocalizedText("the limit without end", "الحد بلا نهاية")
    case .view(let view): self.view(view)
    case .table(let table) where table.isTerms: LocalizedText("a table of terms.lua", "جدول من terms.lua")
    case .table: LocalizedText("a table", "جدول")
    case .function: LocalizedText("a function", "دالة")
    }
  }

  private static func view(_ view: String) -> LocalizedText {
    switch ScriptView(rawValue: view) {
    case .customer: LocalizedText("the customer", "العميل")
    case .invoice: LocalizedText("the invoice", "الفاتورة")
    case .order: LocalizedText("the order", "الطلب")
    case .ledger: LocalizedText("the ledger", "الدفتر")
    case .decision, nil: LocalizedText("the decision", "القرار")
    }
  }

  /// What a parameter takes.
  static func name(_ type: ScriptType) -> LocalizedText {
    switch type {
    case .flag: LocalizedText("true or false", "نعم أو لا")
    case .whole: LocalizedText("a whole number", "عدداً صحيحاً")
    case .number: LocalizedText("a number", "عدداً")
    case .text, .choice: LocalizedText("a text", "نصاً")
    case .money: LocalizedText("an amount of money", "مبلغاً")
    case .date: LocalizedText("a date", "تاريخاً")
    case .table, .list, .record: LocalizedText("a table", "جدولاً")
    case .oneOf(let choices):
      choices.dropFirst().reduce(choices.first.map { name($0) } ?? LocalizedText("")) { all, next in
        LocalizedText("\(all.english) or \(name(next).english)", "\(all.arabic ?? "") أو \(name(next).arabic ?? "")")
      }
    default: LocalizedText("another value", "قيمة أخرى")
    }
  }

  /// A number as people write it.
  static func number(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? "\(Int64(value))" : "\(value)"
  }

  /// `"a", "b" and "c"`.
  static func list(_ texts: some Collection<String>, most: Int = 8) -> LocalizedText {
    let quoted = texts.prefix(most).map { "\"\($0)\"" } + (texts.count > most ? ["…"] : [])
    guard quoted.count > 1 else { return LocalizedText(quoted.first ?? "", quoted.first ?? "") }
    let start = quoted.dropLast().joined(separator: ", ")
    return LocalizedText(
      "\(start) or \(quoted.last!)", "\(quoted.dropLast().joined(separator: "، ")) أو \(quoted.last!)")
  }
}

extension Expression {
  /// It as it is written, on one line and cut where it is long.
  func written(in tree: SyntaxTree?) -> String {
    guard let tree else { return "…" }
    let words = tree.source.text(of: range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 48 ? words.prefix(45) + "…" : words
  }
}
