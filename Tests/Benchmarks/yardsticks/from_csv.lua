-- A yardstick: from the house CSV files to the answers in plain Lua, whole process. It reads the files into tables,
-- derives what the rules read by the definitions of docs/semantics.md, and decides.
--
--     lua5.4 from_csv.lua FOLDER DAY_NUMBER
--
-- It trusts the files: no duplicate is looked for, every reference is there; what is no number or no date ends it. It
-- knows the three currencies of `tahsil generate`, which gives every customer one of them.
local folder = arg[0]:match("^(.*/)") or ""
local decide = assert(loadfile(folder .. "decide.lua"))(folder)
local files, today = arg[1], math.tointeger(arg[2])

-- Values.

local decimals = { SAR = 2, USD = 2, EUR = 2 }

local function minor_units(text, currency)
  local places = decimals[currency] or error("no decimals known of " .. currency)
  local whole, part = text:match("^(%d+)%.?(%d*)$")
  if whole == nil or #part > places then error(text .. " is not an amount in " .. currency) end
  return math.tointeger(whole .. part .. ("0"):rep(places - #part))
end

-- A sum at a rate in billionths, rounded half to even, without a product of more than 64 bits.
local function convert(sum, rate)
  local billions, rest = sum // 1000000000, sum % 1000000000
  local part = rest * rate
  local quotient, remainder = billions * rate + part // 1000000000, part % 1000000000
  if remainder > 500000000 or (remainder == 500000000 and quotient % 2 == 1) then return quotient + 1 end
  return quotient
end

-- Days since 1970-01-01; each date is computed once.
local days = setmetatable({ [""] = false }, {
  __index = function(self, text)
    local year, month, day = text:match("^(%d%d%d%d)%-(%d%d)%-(%d%d)$")
    if year == nil then error(text .. " is not a date") end
    local y, m = math.tointeger(year), math.tointeger(month)
    if m < 3 then y, m = y - 1, m + 12 end
    local number = 365 * y + y // 4 - y // 100 + y // 400 + (153 * (m - 3) + 2) // 5 + math.tointeger(day) - 719469
    self[text] = number
    return number
  end,
})

-- The last twelve months begin on the day after the same date a year before. 29 February has the 28th before it.
local function year_start()
  local date = os.date("!*t", today * 86400)
  local day = date.month == 2 and date.day == 29 and 28 or date.day
  return days[string.format("%04d-%02d-%02d", date.year - 1, date.month, day)] + 1
end

-- CSV.

-- The fields of a line that has quotes, which may go on in the lines after it.
local function quoted_fields(line, next_line)
  local fields, place = {}, 1
  while place <= #line + 1 do
    if line:sub(place, place) == '"' then
      local text = {}
      place = place + 1
      while true do
        local quote = line:find('"', place, true)
        if quote == nil then
          line = line .. "\n" .. (next_line() or error("a quote is not closed"))
        elseif line:sub(quote + 1, quote + 1) == '"' then
          text[#text + 1] = line:sub(place, quote)
          place = quote + 2
        else
          text[#text + 1] = line:sub(place, quote - 1)
          place = quote + 2
          break
        end
      end
      fields[#fields + 1] = table.concat(text)
    else
      local comma = line:find(",", place, true) or #line + 1
      fields[#fields + 1] = line:sub(place, comma - 1)
      place = comma + 1
    end
  end
  return fields
end

-- The rows of a file: the fields of each, and where each column stands among them.
local function rows(name)
  local next_line = assert(io.open(files .. "/" .. name)):lines()
  local at, width = {}, 0
  for heading in (next_line() .. ","):gmatch("([^,]*),") do
    width = width + 1
    at[heading] = width
  end
  local plain = "^" .. ("([^,]*),"):rep(width - 1) .. "([^,]*)$"
  return function()
    local line = next_line()
    if line == nil then return nil end
    if line:find('"', 1, true) then return quoted_fields(line, next_line), at end
    return { line:match(plain) }, at
  end
end

-- The tables.

local customers, customer_of, invoice_of = {}, {}, {}

for row, at in rows("customers.csv") do
  local limit = row[at.credit_limit]
  local customer = {
    id = row[at.id], segment = row[at.segment], currency = row[at.currency], is_new = true,
    credit_limit = limit ~= "" and minor_units(limit, row[at.currency]) or nil, oldest_overdue_days = 0, invoices = {},
  }
  customers[#customers + 1] = customer
  customer_of[customer.id] = customer
end

for row, at in rows("invoices.csv") do
  local customer, issued, currency = customer_of[row[at.customer]], days[row[at.issued]], row[at.currency]
  if issued <= today then
    local invoice = {
      id = row[at.id], issued = issued, due = days[row[at.due]], currency = currency,
      amount = minor_units(row[at.amount], currency),
    }
    customer.invoices[#customer.invoices + 1] = invoice
    invoice_of[invoice.id] = invoice
  end
end

local function move(invoice, day, amount, is_payment)
  if day > today then return end
  local movements = invoice.movements
  if movements == nil then
    movements = {}
    invoice.movements = movements
  end
  movements[#movements + 1] = { day = day, amount = amount, is_payment = is_payment }
end

-- What names no invoice is unapplied, and no rule reads it.
for row, at in rows("payments.csv") do
  local invoice, returned = invoice_of[row[at.invoice]], days[row[at.returned]]
  if invoice then
    local amount = minor_units(row[at.amount], row[at.currency])
    move(invoice, days[row[at.date]], amount, true)
    if returned then move(invoice, returned, -amount, true) end
  end
end

for row, at in rows("credit_notes.csv") do
  local invoice = invoice_of[row[at.invoice]]
  if invoice then move(invoice, days[row[at.date]], minor_units(row[at.amount], row[at.currency]), false) end
end

for row, at in rows("disputes.csv") do
  local invoice = invoice_of[row[at.invoice]]
  if invoice then
    invoice.disputes = invoice.disputes or {}
    table.insert(invoice.disputes, { opened = days[row[at.opened]], closed = days[row[at.closed]] })
  end
end

-- The latest rate through today of each pair of currencies, in billionths.
local rates = {}
for row, at in rows("rates.csv") do
  local pair, date = row[at.from] .. row[at.to], days[row[at.date]]
  if date <= today and (rates[pair] == nil or rates[pair].date <= date) then
    local whole, part = row[at.rate]:match("^(%d+)%.?(%d*)$")
    rates[pair] = { date = date, billionths = math.tointeger(whole .. part .. ("0"):rep(9 - #part)) }
  end
end

-- What the rules read.

local function total(sums, currency)
  local total = 0
  for from, sum in pairs(sums) do
    total = total + (from == currency and sum or convert(sum, rates[from .. currency].billionths))
  end
  return total
end

local function by_day(a, b) return a.day < b.day end
local function by_due(a, b)
  if a.due ~= b.due then return a.due < b.due end
  return a.id < b.id
end

-- Balance and payments at the end of a day, and the day on which the balance became zero for good.
local function standing(invoice, through)
  local principal, paid, settled = invoice.amount, 0, nil
  local movements = invoice.movements
  for index = 1, movements and #movements or 0 do
    local movement, following = movements[index], movements[index + 1]
    if movement.day > through then break end
    principal = principal - movement.amount
    if movement.is_payment then paid = paid + movement.amount end
    if following == nil or following.day ~= movement.day then
      if principal > 0 then settled = nil else settled = settled or math.max(invoice.issued, movement.day) end
    end
  end
  if principal < 0 then return 0, paid - math.min(-principal, paid), settled end
  return principal, paid, settled
end

-- What the balance was from the end of which day on; nil where it never changed after the day of issue.
local function balance_steps(invoice)
  local steps, principal = { { invoice.issued, invoice.amount } }, invoice.amount
  local movements = invoice.movements
  for index, movement in ipairs(movements) do
    principal = principal - movement.amount
    local following = movements[index + 1]
    if following == nil or following.day ~= movement.day then
      local balance = math.max(0, principal)
      if movement.day <= invoice.issued then
        steps[1][2] = balance
      elseif steps[#steps][2] ~= balance then
        steps[#steps + 1] = { movement.day, balance }
      end
    end
  end
  return #steps > 1 and steps or nil
end

local function is_disputed(invoice, day)
  for _, dispute in ipairs(invoice.disputes or {}) do
    if dispute.opened <= day and not (dispute.closed and dispute.closed <= day) then return true end
  end
  return false
end

-- Fills in the fields of an invoice as of a day, at whose end it had this balance.
local function show(invoice, day, balance, paid)
  invoice.balance, invoice.paid = balance, paid
  invoice.days_overdue, invoice.days_since_issue = day - invoice.due, day - invoice.issued
  invoice.disputed = invoice.disputes ~= nil and is_disputed(invoice, day)
  invoice.is_open = day == today
  invoice.steps = invoice.movements and balance_steps(invoice)
end

-- An open invoice is shown as of today, one that was settled today as of its last open day; nobody asks about others.
local first_day = year_start()
for _, customer in ipairs(customers) do
  local invoices = customer.invoices
  table.sort(invoices, by_due)
  local shown, sales = {}, {}
  for _, invoice in ipairs(invoices) do
    if invoice.movements and #invoice.movements > 1 then table.sort(invoice.movements, by_day) end
    if invoice.issued >= first_day then sales[invoice.currency] = (sales[invoice.currency] or 0) + invoice.amount end
    local balance, paid, settled = standing(invoice, today)
    if balance > 0 then
      if invoice.due < today then
        customer.oldest_overdue_days = math.max(customer.oldest_overdue_days, today - invoice.due)
      end
      show(invoice, today, balance, paid)
      shown[#shown + 1] = invoice
    else
      customer.is_new = false
      if settled == today and settled > invoice.issued then
        balance, paid = standing(invoice, today - 1)
        show(invoice, today - 1, balance, paid)
        shown[#shown + 1] = invoice
      end
    end
  end
  customer.invoices, customer.sales_12m = shown, total(sales, customer.currency)
end

decide(customers, today)
