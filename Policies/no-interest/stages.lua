return {
  { name = "courtesy", title = { en = "Courtesy note", ar = "تذكير ودي" }, channel = "email", letter = "courtesy" },
  { name = "reminder", title = { en = "Reminder", ar = "تذكير" }, channel = "email", letter = "reminder" },
  { name = "plan_offer", title = { en = "Offer of instalments", ar = "عرض تقسيط" }, channel = "phone" },
  { name = "final_notice", title = { en = "Final notice", ar = "إنذار أخير" }, channel = "letter", letter = "final_notice",
    hold_orders = true, fallback = "email" },
  { name = "mediation", title = { en = "Mediation", ar = "الصلح والوساطة" }, channel = "handover", hold_orders = true },
}
