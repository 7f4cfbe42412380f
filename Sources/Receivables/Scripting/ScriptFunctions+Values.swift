extension ScriptFunctions {
  /// What makes values: amounts, days, rates, discounts.
  public static let values: [ScriptFunction] = [
    ScriptFunction(
      .global, "money", [ScriptParameter("amount", .oneOf([.number(unit: ""), .text]))], .money(.policy),
      "An amount in the policy's currency: money \"50.00\".", "مبلغ بعملة السياسة: money \"50.00\"."),
    ScriptFunction(
      .global, "date", [ScriptParameter("text", .text)], .date, "A day: date \"2026-01-31\".",
      "يوم: date \"2026-01-31\"."),
    ScriptFunction(
      .global, "percent", [ScriptParameter("number", .number(unit: ""))], .number(unit: ""),
      "A rate from percent: percent(18) is 0.18.", "معدل من نسبة مئوية: percent(18) هو 0.18."),
    ScriptFunction(
      .global, "discount",
      [ScriptParameter("rate", .number(unit: "0 to 1")), ScriptParameter("days", .whole(unit: "days"))], .discount,
      "So much off for payment within so many days of issue: discount(0.02, 10).",
      "خصم بنسبة للسداد خلال أيام من الإصدار: discount(0.02, 10)."),
    ScriptFunction(
      .global, "range", [ScriptParameter("bounds", .table)], .number(unit: ""),
      "A number of terms.lua with its bounds: range { 5, from = 0, to = 30, step = 1, doc = \"…\" }.",
      "عدد في terms.lua بحدوده: range { 5, from = 0, to = 30, step = 1, doc = \"…\" }."),
    ScriptFunction(
      .global, "business_days", [ScriptParameter("from", .date), ScriptParameter("to", .date)],
      .whole(unit: "business days"), "The business days after one day, through another.",
      "أيام العمل بعد يوم وحتى يوم آخر."),
  ]

  /// What can be called behind a value or a view.
  public static let methods: [ScriptFunction] = ofMoney + ofDates + ofViews

  private static let ofMoney: [ScriptFunction] = [
    ScriptFunction(
      .money, "round_to", [ScriptParameter("step", .money(.any))], .money(.any), "Rounded to a multiple of an amount.",
      "مقرباً إلى مضاعف مبلغ."),
    ScriptFunction(
      .money, "split", [ScriptParameter("parts", .whole(unit: ""))], .list(.money(.any)),
      "A list of so many parts that add up to it exactly.", "قائمة أجزاء مجموعها يساويه تماماً."),
    ScriptFunction(
      .money, "at_least", [ScriptParameter("amount", .money(.any))], .money(.any), "It, or the other if that is more.",
      "هو، أو الآخر إن كان أكبر."),
    ScriptFunction(
      .money, "at_most", [ScriptParameter("amount", .money(.any))], .money(.any), "It, or the other if that is less.",
      "هو، أو الآخر إن كان أصغر."),
    ScriptFunction(.money, "is_zero", [], .flag, "Whether it is zero.", "هل هو صفر."),
    ScriptFunction(
      .money, "to", [ScriptParameter("currency", .text)], .money(.any),
      "The amount in another currency, by the ledger's rate of the day.", "المبلغ بعملة أخرى بسعر اليوم في الدفتر."),
  ]

  private static let ofDates: [ScriptFunction] = [
    ScriptFunction(.date, "end_of_month", [], .date, "The last day of its month.", "آخر يوم في شهره."),
    ScriptFunction(
      .date, "add_business_days", [ScriptParameter("days", .whole(unit: "business days"))], .date,
      "The day after so many business days.", "اليوم بعد عدد من أيام العمل."),
    ScriptFunction(
      .date, "next_business_day", [], .date, "It, or the next day on which business is done.",
      "هو، أو أول يوم عمل بعده."),
  ]

  private static let ofViews: [ScriptFunction] = [
    ScriptFunction(
      .customer, "invoices", [], .list(.view(.invoice)), "The customer's open invoices, oldest due first.",
      "فواتير العميل المفتوحة، الأقدم استحقاقاً أولاً."),
    ScriptFunction(
      .customer, "history", [ScriptParameter("months", .whole(unit: ""))],
      .list(
        .record([
          ScriptField("month", .date), ScriptField("sales", .money(.customer)), ScriptField("paid", .money(.customer)),
          ScriptField("average_days_late", .optional(.number(unit: "days"))),
        ])),
      "A list of the last calendar months, oldest first, each with month, sales, paid and average_days_late.",
      "قائمة بالأشهر الأخيرة من الأقدم إلى الأحدث، ولكل شهر: month وsales وpaid وaverage_days_late."),
    ScriptFunction(
      .invoice, "interest",
      [
        ScriptParameter("rate", .number(unit: "0 to 1")), ScriptParameter("from", .date), ScriptParameter("to", .date),
        ScriptParameter("basis", .choice(DayCount.allCases.map(\.rawValue)), isOptional: true),
      ], .money(.invoice),
      "Simple interest on the balance as it was on each day, from the day after `from` to `to` inclusive, rounded once.",
      "فائدة بسيطة على الرصيد كما كان في كل يوم، من اليوم التالي لـ from حتى to شاملاً، مع تقريب واحد."),
    ScriptFunction(
      .invoice, "payments", [],
      .list(.record([ScriptField("date", .date), ScriptField("amount", .money(.any))])),
      "The payments on this invoice that were not returned, oldest first, each with date and amount.",
      "الدفعات على هذه الفاتورة التي لم تُرتجع، الأقدم أولاً، ولكل دفعة date وamount."),
  ]
}
