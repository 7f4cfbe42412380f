return {
  { name = "courtesy", title = { en = "Courtesy note", ar = "تذكير ودي" }, channel = "email", letter = "courtesy" },
  { name = "reminder", title = { en = "Reminder", ar = "تذكير" }, channel = "email", letter = "reminder" },
  { name = "call", title = { en = "Telephone call", ar = "اتصال هاتفي" }, channel = "phone" },
  { name = "final_notice", title = { en = "Final notice", ar = "إنذار أخير" }, channel = "letter", letter = "final_notice",
    hold_orders = true, fallback = "email" },
  { name = "agency", title = { en = "Collection agency", ar = "وكالة تحصيل" }, channel = "handover", hold_orders = true },
  { name = "court", title = { en = "Court", ar = "المحكمة" }, channel = "handover", hold_orders = true },
}
