public import Receivables

/// The reference of everything that scripts can see, as Markdown, from the one table of fields.
public struct FieldReference {
  private let say: Wording

  /// The reference in a language.
  public init(_ language: Language) {
    say = Wording(language)
  }

  /// The page.
  public var markdown: String {
    let title = say("# What a policy can see", "# ما تراه السياسة")
    let note = say(
      "Made by `tahsil policy fields` from the table that the program itself uses. Reading a name that is not here is an "
        + "error with a suggestion.",
      "أنشأها `tahsil policy fields` من الجدول الذي يستخدمه البرنامج نفسه. وقراءة اسم غير مذكور هنا خطأ يرافقه اقتراح.")
    let parts =
      [
        title, note,
        table("customer", say("A customer", "العميل"), SnapshotFields.customer),
        methods(.customer), table("invoice", say("An invoice", "الفاتورة"), SnapshotFields.invoice), methods(.invoice),
        table("order", say("An order", "الطلب"), SnapshotFields.order),
        table("ledger", say("The whole ledger", "الدفتر كله"), SnapshotFields.ledger),
        values([.ledger]),
        heading(say("A decision, in invariants.lua", "القرار، في invariants.lua"), "d"), values([.decision]),
      ] + functions
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func table<Columns>(_ view: String, _ title: String, _ fields: [Field<Columns>]) -> String {
    var lines = [
      "## \(title): `\(view)`", "",
      say("| field | type | unit | meaning |", "| الحقل | النوع | الوحدة | المعنى |"), "| --- | --- | --- | --- |",
    ]
    for field in fields {
      lines.append(
        "| `\(view).\(field.name)` | \(type(field.column.type)) | \(unit(field.unit)) | "
          + "\(field.sentence.text(in: say.language)) |")
    }
    return lines.joined(separator: "\n")
  }

  private func methods(_ owner: ScriptOwner) -> String { list(ScriptFunctions.functions(of: owner)) }

  private func list(_ functions: [ScriptFunction]) -> String {
    functions.map { "- `\($0.signature)`: \($0.sentence.text(in: say.language))" }.joined(separator: "\n")
  }

  private func heading(_ title: String, _ name: String) -> String { "## \(title): `\(name)`" }

  private func values(_ owners: [ScriptOwner]) -> String {
    ScriptFunctions.constants.filter { owners.contains($0.owner) }
      .map { "- `\($0.path)`: \($0.sentence.text(in: say.language))" }.joined(separator: "\n")
  }

  /// What is there besides fields.
  private var functions: [String] {
    let codes = ScriptFunctions.currencies.map(\.name).joined(separator: " ")
    return [
      say("## Functions", "## الدوال"),
      say(
        "What a script can use besides fields. Square brackets show what may be left out.",
        "ما يستطيع النص استخدامه غير الحقول. وما بين قوسين مربعين يجوز تركه."),
      say("### Values", "### القيم"), values([.global]), list(ScriptFunctions.values),
      say(
        "- `SAR(amount)`: an amount in a currency, as in `SAR(50)` or `USD \"12.50\"`. There is one for each ISO 4217 "
          + "code: \(codes).",
        "- `SAR(amount)`: مبلغ بعملة، مثل `SAR(50)` أو `USD \"12.50\"`. ولكل رمز من ISO 4217 دالته: \(codes)."),
      say("### An amount of money", "### المبلغ"), values([.money]), methods(.money),
      say("### A date", "### التاريخ"), values([.date]), methods(.date),
      say("### The language", "### اللغة"), list(ScriptFunctions.language),
      say("### Numbers and texts", "### الأعداد والنصوص"), methods(.math), methods(.string),
      say(
        "The functions on texts stand behind each text too: `customer.name:lower()`.",
        "ودوال النصوص متاحة خلف كل نص أيضاً: `customer.name:lower()`."),
    ]
  }

  private func type(_ type: String) -> String {
    guard say.language == .arabic else { return type }
    let words = [
      "money": "مبلغ", "date": "تاريخ", "whole number": "عدد صحيح", "number": "عدد", "true or false": "نعم أو لا",
      "text": "نص",
    ]
    return words[type] ?? type
  }

  /// The unit in the words of the reader.
  func unit(_ unit: String) -> String {
    guard say.language == .arabic else { return unit }
    let words = [
      "days": "أيام", "business days": "أيام عمل", "customer's currency": "عملة العميل",
      "invoice's currency": "عملة الفاتورة", "order's currency": "عملة الطلب", "invoices": "فواتير",
      "0 to 1": "من 0 إلى 1", "disputes": "نزاعات", "promises": "وعود", "contacts": "اتصالات", "payments": "دفعات",
      "place in the ladder": "الترتيب في السلم", "rate of the amount": "نسبة من المبلغ", "number": "رقم",
      "times": "مرات", "times a year": "مرات في السنة",
    ]
    return words[unit] ?? unit
  }
}
