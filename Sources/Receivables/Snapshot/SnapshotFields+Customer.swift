extension SnapshotFields {
  /// What scripts can read of a customer.
  public static let customer: [Field<CustomerColumns>] = [
    Field("id", .text(\.id), "The firm's own key of the customer.", "رمز العميل لدى الشركة."),
    Field("name", .text(\.name), "The name as letters print it.", "اسم العميل كما يظهر في الخطابات."),
    Field(
      "segment", .symbol(\.segment), "The group the customer is in, such as vip; empty when there is none.",
      "الفئة التي ينتمي إليها العميل، مثل vip؛ فارغة إن لم توجد."),
    Field("region", .symbol(\.region), "The sales region; empty when there is none.", "منطقة البيع؛ فارغة إن لم توجد."),
    Field(
      "language", .symbol(\.language), choices: ["en", "ar", ""],
      "The language of letters, en or ar; empty when nobody said.",
      "لغة الخطابات، en أو ar؛ فارغة إن لم تُحدد."),
    Field("rating", .symbol(\.rating), "An outside rating; empty when there is none.", "تصنيف خارجي؛ فارغ إن لم يوجد."),
    Field(
      "currency", .symbol(\.currency), "The currency of all the customer's totals.", "عملة جميع مجاميع العميل."),
    Field("opened", .day(\.opened), "The day the account was opened.", "يوم فتح الحساب."),
    Field(
      "age_days", .integer(\.ageDays), unit: "days",
      "Days since the account was opened.", "عدد الأيام منذ فتح الحساب."),
    Field(
      "terms_days", .integer(\.termsDays), unit: "days",
      "The agreed payment term; without one, that of the latest invoice.",
      "مدة السداد المتفق عليها؛ وإن لم توجد فمدة آخر فاتورة."),
    Field(
      "credit_limit", .money(\.creditLimit), isOptional: true, unit: "customer's currency",
      "The limit this run answered, else the one on file; nil when there is none or it is unlimited.",
      "الحد الائتماني الذي أجابت به هذه الدورة، وإلا فالمسجل؛ nil إن لم يوجد حد أو كان غير محدود."),
    Field(
      "exposure", .money(\.exposure), unit: "customer's currency",
      "Open invoices plus open fees plus open orders within the horizon minus unapplied credits.",
      "الفواتير المفتوحة والرسوم المفتوحة والطلبات المفتوحة ضمن الأفق ناقصاً الأرصدة غير المخصصة."),
    Field(
      "headroom", .money(\.headroom), isOptional: true, unit: "customer's currency",
      "The limit minus the exposure; nil without a limit.", "الحد ناقصاً التعرض؛ nil إن لم يوجد حد."),
    Field(
      "over_limit", .flag(\.overLimit), "Whether the exposure is strictly greater than the limit.",
      "هل التعرض أكبر تماماً من الحد."),
    Field(
      "open_balance", .money(\.openBalance), unit: "customer's currency", "What is left of all open invoices.",
      "ما بقي من جميع الفواتير المفتوحة."),
    Field(
      "overdue_balance", .money(\.overdueBalance), unit: "customer's currency",
      "What is left of invoices that are at least one day overdue.",
      "ما بقي من الفواتير المتأخرة يوماً واحداً على الأقل."),
    Field(
      "unapplied_credit", .money(\.unappliedCredit), unit: "customer's currency",
      "Payments and credit notes that no invoice has used yet.", "دفعات وإشعارات دائنة لم تُخصص لأي فاتورة بعد."),
    Field(
      "open_orders", .money(\.openOrders), unit: "customer's currency", "Open orders dated within the horizon.",
      "الطلبات المفتوحة المؤرخة ضمن الأفق."),
    Field(
      "open_invoices", .integer(\.openInvoices), unit: "invoices", "How many invoices are open.",
      "عدد الفواتير المفتوحة."),
    Field(
      "overdue_invoices", .integer(\.overdueInvoices), unit: "invoices",
      "How many open invoices are at least one day overdue.", "عدد الفواتير المفتوحة المتأخرة يوماً واحداً على الأقل."),
    Field(
      "oldest_overdue_days", .integer(\.oldestOverdueDays), unit: "days",
      "Days overdue of the oldest overdue invoice; 0 when nothing is overdue.",
      "أيام تأخر أقدم فاتورة متأخرة؛ 0 إن لم يتأخر شيء."),
    Field(
      "sales_12m", .money(\.sales12m), unit: "customer's currency", "Invoices issued in the last twelve months.",
      "الفواتير الصادرة في آخر اثني عشر شهراً."),
    Field(
      "sales_3m", .money(\.sales3m), unit: "customer's currency", "Invoices issued in the last three months.",
      "الفواتير الصادرة في آخر ثلاثة أشهر."),
    Field(
      "invoices_12m", .integer(\.invoices12m), unit: "invoices",
      "How many invoices were issued in the last twelve months.", "عدد الفواتير الصادرة في آخر اثني عشر شهراً."),
    Field(
      "on_time_ratio", .number(\.onTimeRatio), isOptional: true, unit: "0 to 1",
      "Share, by count, of the invoices settled in the last twelve months that were settled by their due day; nil when none was.",
      "نسبة الفواتير المسددة في آخر اثني عشر شهراً التي سُددت حتى يوم استحقاقها، بالعدد؛ nil إن لم يُسدد شيء."),
    Field(
      "average_days_late", .number(\.averageDaysLate), isOptional: true, unit: "days",
      "Days late, on average, of invoices settled in the last twelve months, early ones as 0; nil when none was.",
      "متوسط أيام التأخر للفواتير المسددة في آخر اثني عشر شهراً، والمبكرة تُحسب 0؛ nil إن لم يُسدد شيء."),
    Field(
      "worst_days_late", .integer(\.worstDaysLate), isOptional: true, unit: "days",
      "The most days late among invoices settled in the last twelve months; nil when none was.",
      "أكبر تأخر بين الفواتير المسددة في آخر اثني عشر شهراً؛ nil إن لم يُسدد شيء."),
    Field(
      "average_days_to_pay", .number(\.averageDaysToPay), isOptional: true, unit: "days",
      "Days from issue to settlement, on average, over the last twelve months; nil when nothing was settled.",
      "متوسط الأيام من الإصدار إلى السداد خلال آخر اثني عشر شهراً؛ nil إن لم يُسدد شيء."),
    Field(
      "last_payment", .day(\.lastPayment), isOptional: true,
      "The day of the last payment that was not returned; nil when there is none.",
      "يوم آخر دفعة لم تُرتجع؛ nil إن لم توجد."),
    Field(
      "days_since_payment", .integer(\.daysSincePayment), isOptional: true, unit: "days",
      "Days since the last payment; nil when there is none.", "عدد الأيام منذ آخر دفعة؛ nil إن لم توجد."),
    Field(
      "disputes_open", .integer(\.disputesOpen), unit: "disputes", "How many disputes are open.",
      "عدد النزاعات المفتوحة."),
    Field(
      "disputes_12m", .integer(\.disputes12m), unit: "disputes",
      "How many disputes were opened in the last twelve months.", "عدد النزاعات التي فُتحت في آخر اثني عشر شهراً."),
    Field(
      "promises_kept", .integer(\.promisesKept), unit: "promises", "How many promises to pay were kept.",
      "عدد وعود السداد التي وُفي بها."),
    Field(
      "promises_broken", .integer(\.promisesBroken), unit: "promises",
      "How many promises to pay ran out without the money.", "عدد وعود السداد التي انقضت دون سداد."),
    Field(
      "promise_open", .flag(\.promiseOpen), "Whether a promise to pay has not run out.", "هل يوجد وعد بالسداد لم ينقضِ."),
    Field(
      "contacts_30d", .integer(\.contacts30d), unit: "contacts", "Attempts to reach the customer in the last 30 days.",
      "محاولات الاتصال بالعميل في آخر 30 يوماً."),
    Field(
      "right_party_30d", .integer(\.rightParty30d), unit: "contacts",
      "Of them, those that reached the right person.", "منها ما وصل إلى الشخص المعني."),
    Field(
      "days_since_contact", .integer(\.daysSinceContact), isOptional: true, unit: "days",
      "Days since the last attempt; nil when there was none.", "عدد الأيام منذ آخر محاولة؛ nil إن لم توجد."),
    Field(
      "highest_stage", .symbol(\.highestStage), isOptional: true,
      "The highest stage among overdue invoices; nil when everything overdue is paid.",
      "أعلى مرحلة بين الفواتير المتأخرة؛ nil إن سُدد كل متأخر."),
    Field("on_hold", .flag(\.onHold), "Whether the customer's orders are held.", "هل طلبات العميل موقوفة."),
    Field(
      "blocked", .flag(\.blocked), "Whether a block stands on the customer.", "هل على العميل استثناء قائم من المطالبة."),
    Field(
      "returned_payments_12m", .integer(\.returnedPayments12m), unit: "payments",
      "Payments that were returned in the last twelve months.", "الدفعات المرتجعة في آخر اثني عشر شهراً."),
    Field("is_new", .flag(\.isNew), "Whether no invoice was settled yet.", "هل لم تُسدد أي فاتورة بعد."),
  ]
}
