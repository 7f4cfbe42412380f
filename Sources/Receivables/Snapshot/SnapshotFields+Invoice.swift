extension SnapshotFields {
  /// What scripts can read of an invoice.
  public static let invoice: [Field<InvoiceColumns>] = [
    Field("id", .text(\.id), "The firm's own key of the invoice.", "رمز الفاتورة لدى الشركة."),
    Field("number", .text(\.number), "The number printed on it.", "الرقم المطبوع عليها."),
    Field(
      "order", .text(\.order), "The order it came from; empty when none is known.",
      "الطلب الذي نشأت عنه؛ فارغ إن لم يُعرف."),
    Field("currency", .symbol(\.currency), "The currency of all its amounts.", "عملة جميع مبالغها."),
    Field("amount", .money(\.amount), unit: "invoice's currency", "What it was issued over.", "المبلغ الذي صدرت به."),
    Field(
      "balance", .money(\.balance), unit: "invoice's currency",
      "The amount less payments, credit notes, discounts taken and write-offs.",
      "المبلغ ناقصاً الدفعات والإشعارات الدائنة والخصومات المستفادة والمشطوب."),
    Field(
      "paid", .money(\.paid), unit: "invoice's currency", "Payments received on it and not returned.",
      "الدفعات المستلمة عليها وغير المرتجعة."),
    Field("issued", .day(\.issued), "The day of issue.", "يوم الإصدار."),
    Field("due", .day(\.due), "The due day.", "يوم الاستحقاق."),
    Field(
      "terms_days", .integer(\.termsDays), unit: "days", "Days from issue to the due day.",
      "الأيام من الإصدار إلى الاستحقاق."),
    Field(
      "days_overdue", .integer(\.daysOverdue), unit: "days", "Today minus the due day: negative before it, 0 on it.",
      "اليوم ناقصاً يوم الاستحقاق: سالب قبله و0 فيه."),
    Field(
      "days_since_issue", .integer(\.daysSinceIssue), unit: "days", "Today minus the day of issue.",
      "اليوم ناقصاً يوم الإصدار."),
    Field(
      "business_days_overdue", .integer(\.businessDaysOverdue), unit: "business days",
      "Business days after the due day through today; negative before it.",
      "أيام العمل بعد يوم الاستحقاق حتى اليوم؛ سالبة قبله."),
    Field(
      "stage", .symbol(\.stage), isOptional: true,
      "The stage it is at; nil before the first.", "المرحلة التي بلغتها؛ nil قبل الأولى."),
    Field(
      "stage_number", .integer(\.stageNumber), unit: "place in the ladder",
      "The place of its stage in the ladder, 1 for the first; 0 before it.",
      "ترتيب مرحلتها في السلم، 1 للأولى؛ و0 قبلها."),
    Field(
      "days_in_stage", .integer(\.daysInStage), unit: "days", "Days since its stage was posted; 0 without one.",
      "الأيام منذ ترحيل مرحلتها؛ 0 إن لم توجد."),
    Field(
      "days_since_contact", .integer(\.daysSinceContact), isOptional: true, unit: "days",
      "Days since the last contact about it or the whole account; nil when there was none.",
      "الأيام منذ آخر اتصال بشأنها أو بشأن الحساب كله؛ nil إن لم يوجد."),
    Field(
      "fees_posted", .money(\.feesPosted), unit: "invoice's currency", "Late fees posted so far.",
      "رسوم التأخير المرحّلة حتى الآن."),
    Field("fees_paid", .money(\.feesPaid), unit: "invoice's currency", "Of them, paid.", "المسدد منها."),
    Field(
      "cost", .money(\.cost), isOptional: true, unit: "invoice's currency", "What the goods cost; nil if unknown.",
      "تكلفة البضاعة؛ nil إن لم تُعرف."),
    Field(
      "margin", .number(\.margin), isOptional: true, unit: "rate of the amount",
      "The amount less the cost, as a rate of the amount; nil if unknown.",
      "المبلغ ناقصاً التكلفة كنسبة من المبلغ؛ nil إن لم تُعرف."),
    Field(
      "disputed", .flag(\.disputed), "Whether a dispute is open, over all or a part.",
      "هل عليها نزاع مفتوح، كلياً أو جزئياً."),
    Field(
      "dispute_reason", .symbol(\.disputeReason), isOptional: true, "The reason of the open dispute; nil without one.",
      "سبب النزاع المفتوح؛ nil إن لم يوجد."),
    Field(
      "disputed_amount", .money(\.disputedAmount), unit: "invoice's currency", "The part of the balance in dispute.",
      "الجزء المتنازع عليه من الرصيد."),
    Field(
      "promise", .day(\.promise), isOptional: true,
      "The last day of a promise to pay that has not run out; nil without one.",
      "آخر يوم لوعد بالسداد لم ينقضِ؛ nil إن لم يوجد."),
    Field(
      "promise_broken", .flag(\.promiseBroken), "Whether the last promise ran out without the money.",
      "هل انقضى آخر وعد دون سداد."),
    Field(
      "plan", .symbol(\.plan), choices: ["none", "kept", "missed"],
      "none, kept or missed: how its instalment plan stands.",
      "none أو kept أو missed: حال خطة التقسيط."),
    Field(
      "instalment", .integer(\.instalment), unit: "number", "The first instalment not yet covered; 0 without a plan.",
      "أول قسط لم يُغطَّ بعد؛ 0 إن لم توجد خطة."),
    Field(
      "blocked", .flag(\.blocked), "Whether a block stands on it or its customer.",
      "هل عليها أو على عميلها استثناء قائم."),
    Field(
      "discount_offered", .money(\.discountOffered), isOptional: true, unit: "invoice's currency",
      "The best discount offered that today's payment would still earn; nil without one.",
      "أفضل خصم معروض ما زال السداد اليوم يستحقه؛ nil إن لم يوجد."),
    Field(
      "discount_taken", .money(\.discountTaken), unit: "invoice's currency", "Discounts posted on it.",
      "الخصومات المرحّلة عليها."),
    Field(
      "revised", .integer(\.revised), unit: "times", "How many credit notes and re-issues it has had.",
      "عدد الإشعارات الدائنة وإعادات الإصدار."),
  ]

  /// What scripts can read of an order.
  public static let order: [Field<OrderColumns>] = [
    Field("id", .text(\.id), "The firm's own key of the order.", "رمز الطلب لدى الشركة."),
    Field("date", .day(\.date), "The day of the order.", "يوم الطلب."),
    Field("amount", .money(\.amount), unit: "order's currency", "What it is worth.", "قيمة الطلب."),
    Field("currency", .symbol(\.currency), "The currency of its amount.", "عملة مبلغه."),
  ]

  /// What scripts can read of the whole ledger, besides `ledger.economy`.
  public static let ledger: [Field<PortfolioColumns>] = [
    Field(
      "dso", .number(\.dso), isOptional: true, unit: "days",
      "Days sales outstanding over the last twelve months; nil without sales.",
      "متوسط فترة التحصيل خلال آخر اثني عشر شهراً؛ nil دون مبيعات."),
    Field(
      "overdue_ratio", .number(\.overdueRatio), isOptional: true, unit: "0 to 1",
      "The overdue share of all open balances; nil when nothing is open.",
      "نسبة المتأخر من جميع الأرصدة المفتوحة؛ nil إن لم يكن شيء مفتوحاً."),
    Field(
      "turnover", .number(\.turnover), isOptional: true, unit: "times a year",
      "Sales of the last twelve months over the mean of the open balances at both ends; nil without any.",
      "مبيعات آخر اثني عشر شهراً على متوسط الأرصدة المفتوحة في طرفيها؛ nil إن لم توجد."),
  ]
}
