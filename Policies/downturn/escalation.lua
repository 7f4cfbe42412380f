-- How far has this invoice come? By its age, everything some days earlier in a storm.
local reached = require "ladder"
local weather = require "weather"
local rungs = {
  { terms.reminder_day, "reminder" },
  { terms.call_day, "call" },
  { terms.final_notice_day, "final_notice" },
  { terms.agency_day, "agency" },
}

return function(customer, invoice)
  if invoice.disputed then return nil, "disputed" end
  local sky = weather()
  local days = invoice.days_overdue
  -- What is not yet overdue is left alone in any weather.
  if sky == "storm" and days > 0 then days = days + terms.storm_days end
  local stage = reached(rungs, days)
  if stage == nil then return nil, "not_yet" end
  return stage, sky
end
