-- A ladder that nothing climbs.
return {
  { name = "reminder", title = { en = "Reminder", ar = "تذكير" }, channel = "email", letter = "reminder" },
}
