return {
  { name = "call", title = { en = "Friendly call", ar = "اتصال ودي" }, channel = "phone" },
  { name = "reminder", title = { en = "Reminder", ar = "تذكير" }, channel = "email", letter = "reminder" },
  { name = "meeting", title = { en = "Visit by the account manager", ar = "زيارة مدير الحساب" }, channel = "phone" },
  { name = "final_notice", title = { en = "Final notice", ar = "إنذار أخير" }, channel = "letter", letter = "final_notice",
    hold_orders = true, fallback = "email" },
  { name = "agency", title = { en = "Collection agency", ar = "وكالة تحصيل" }, channel = "handover", hold_orders = true },
}
