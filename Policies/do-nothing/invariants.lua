return {
  no_limit_changes = function(d) return d.kind ~= "limit" end,
  no_discount_is_offered = function(d) return d.kind ~= "terms" end,
  no_fee_is_charged = function(d) return d.kind ~= "fee" end,
  nobody_is_reminded = function(d) return d.kind ~= "stage" end,
}
