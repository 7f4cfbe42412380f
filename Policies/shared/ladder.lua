-- The highest rung whose day has come: rungs are { days, stage }, the lowest first.
return function(rungs, days)
  local reached
  for _, rung in ipairs(rungs) do
    if days >= rung[1] then reached = rung[2] end
  end
  return reached
end
