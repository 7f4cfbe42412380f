return {
  { name = "reminder", title = { en = "Reminder", ar = "تذكير" }, channel = "email", letter = "reminder" },
  { name = "final_notice", title = { en = "Final notice", ar = "إنذار أخير" }, channel = "letter", letter = "final_notice",
    hold_orders = true, fallback = "email" },
  { name = "legal", title = { en = "Legal department", ar = "الإدارة القانونية" }, channel = "handover", hold_orders = true,
    minimum = { SAR(1000), USD(250), EUR(250) } },
}
