return {
  name = "do-nothing", revision = 1, effective_from = "2026-01-01", owner = "credit control",
  title = { en = "Do nothing", ar = "دون أي إجراء" },
  currency = "SAR",
  reasons = {
    no_action = { en = "the baseline does nothing", ar = "خط الأساس لا يتخذ أي إجراء" },
  },
}
