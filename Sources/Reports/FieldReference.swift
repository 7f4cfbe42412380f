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
    let parts = [
      title, note,
      table("customer", say("A customer", "العميل"), SnapshotFields.customer),
      methods(SnapshotFields.customerMethods),
      table("invoice", say("An invoice", "الفاتورة"), SnapshotFields.invoice), methods(SnapshotFields.invoiceMethods),
      table("order", say("An order", "الطلب"), SnapshotFields.order),
      table("ledger", say("The whole ledger", "الدفتر كله"), SnapshotFields.ledger),
      say(
        "`ledger.economy` is text: `normal`, `downturn` or `boom`, as the run was told.",
        "`ledger.economy` نص: `normal` أو `downturn` أو `boom` كما أُبلغت الدورة."),
    ]
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

  private func methods(_ methods: [SnapshotFields.Method]) -> String {
    methods.map { "- `\($0.signature)`: \($0.sentence.text(in: say.language))" }.joined(separator: "\n")
  }

  private func type(_ type: String) -> String {
    guard say.language == .arabic else { return type }
    let words = [
      "money": "مبلغ", "date": "تاريخ", "whole number": "عدد صحيح", "number": "عدد", "true or false": "نعم أو لا",
      "text": "نص",
    ]
    return words[type] ?? type
  }

  private func unit(_ unit: String) -> String {
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
