internal import LuaPolicies
internal import Receivables

/// Fields by a name that people read: in English the words that scripts use, in Arabic a name of their own.
enum FieldWords {
  static func title(_ fact: FactName, _ say: Wording) -> String {
    let english = fact.field.replacing("_", with: " ")
    guard say.language == .arabic else { return fact.owner == .customer ? "customer's \(english)" : english }
    return arabic["\(fact)"] ?? english
  }

  /// A term by its path.
  static func term(_ path: String) -> String {
    path.replacing("_", with: " ").replacing(".", with: " ")
  }

  static let arabic: [String: String] = customer.merging(invoice) { one, _ in one }.merging(others) { one, _ in one }

  private static let customer = [
    "customer.id": "رمز العميل", "customer.name": "اسم العميل", "customer.segment": "فئة العميل",
    "customer.region": "منطقة العميل", "customer.language": "لغة العميل", "customer.rating": "تصنيف العميل",
    "customer.currency": "عملة العميل", "customer.opened": "يوم فتح الحساب", "customer.age_days": "أيام عمر الحساب",
    "customer.terms_days": "أيام مهلة العميل", "customer.credit_limit": "الحد الائتماني", "customer.exposure": "التعرض",
    "customer.headroom": "المتاح من الحد", "customer.over_limit": "تجاوز الحد",
    "customer.open_balance": "رصيد العميل المفتوح", "customer.overdue_balance": "رصيد العميل المتأخر",
    "customer.unapplied_credit": "الرصيد الدائن غير المخصص", "customer.open_orders": "الطلبات المفتوحة",
    "customer.open_invoices": "عدد الفواتير المفتوحة", "customer.overdue_invoices": "عدد الفواتير المتأخرة",
    "customer.oldest_overdue_days": "أيام تأخر أقدم فاتورة", "customer.sales_12m": "مبيعات 12 شهراً",
    "customer.sales_3m": "مبيعات 3 أشهر", "customer.invoices_12m": "فواتير 12 شهراً",
    "customer.on_time_ratio": "نسبة السداد في الموعد", "customer.average_days_late": "متوسط أيام التأخر",
    "customer.worst_days_late": "أكبر تأخر بالأيام", "customer.average_days_to_pay": "متوسط أيام السداد",
    "customer.last_payment": "يوم آخر دفعة", "customer.days_since_payment": "الأيام منذ آخر دفعة",
    "customer.disputes_open": "النزاعات المفتوحة", "customer.disputes_12m": "نزاعات 12 شهراً",
    "customer.promises_kept": "الوعود الموفى بها", "customer.promises_broken": "الوعود غير الموفى بها",
    "customer.promise_open": "وعد قائم", "customer.contacts_30d": "محاولات الاتصال في 30 يوماً",
    "customer.right_party_30d": "الاتصالات بالشخص المعني في 30 يوماً",
    "customer.days_since_contact": "الأيام منذ آخر اتصال بالعميل", "customer.highest_stage": "أعلى مرحلة",
    "customer.on_hold": "إيقاف الطلبات", "customer.blocked": "استثناء العميل",
    "customer.returned_payments_12m": "الدفعات المرتجعة في 12 شهراً", "customer.is_new": "عميل جديد",
  ]

  private static let invoice = [
    "invoice.id": "رمز الفاتورة", "invoice.number": "رقم الفاتورة", "invoice.order": "طلب الفاتورة",
    "invoice.currency": "عملة الفاتورة", "invoice.amount": "مبلغ الفاتورة", "invoice.balance": "رصيد الفاتورة",
    "invoice.paid": "المسدد من الفاتورة", "invoice.issued": "يوم الإصدار", "invoice.due": "يوم الاستحقاق",
    "invoice.terms_days": "أيام مهلة السداد", "invoice.days_overdue": "أيام التأخر",
    "invoice.days_since_issue": "الأيام منذ الإصدار", "invoice.business_days_overdue": "أيام العمل المتأخرة",
    "invoice.stage": "المرحلة", "invoice.stage_number": "رقم المرحلة", "invoice.days_in_stage": "الأيام في المرحلة",
    "invoice.days_since_contact": "الأيام منذ آخر اتصال", "invoice.fees_posted": "الرسوم المرحّلة",
    "invoice.fees_paid": "الرسوم المسددة", "invoice.cost": "تكلفة البضاعة", "invoice.margin": "نسبة الربح",
    "invoice.disputed": "نزاع مفتوح", "invoice.dispute_reason": "سبب النزاع",
    "invoice.disputed_amount": "المبلغ المتنازع عليه", "invoice.promise": "آخر يوم للوعد",
    "invoice.promise_broken": "وعد لم يوفَ به", "invoice.plan": "خطة التقسيط", "invoice.instalment": "القسط",
    "invoice.blocked": "استثناء الفاتورة", "invoice.discount_offered": "الخصم المعروض",
    "invoice.discount_taken": "الخصم المستفاد", "invoice.revised": "مرات التعديل",
  ]

  private static let others = [
    "order.id": "رمز الطلب", "order.date": "يوم الطلب", "order.amount": "قيمة الطلب", "order.currency": "عملة الطلب",
    "ledger.dso": "متوسط فترة التحصيل", "ledger.overdue_ratio": "نسبة المتأخر من الدفتر",
    "ledger.turnover": "معدل الدوران", "ledger.economy": "حال الاقتصاد",
  ]
}
