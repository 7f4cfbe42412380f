---@meta _
-- Made by `tahsil policy fields --format lua` from the tables that the program itself uses. Changes here are lost.

---What terms.lua returns.
---@type table<string, any>
terms = nil

---The day that the run is about.
---@type Date
today = nil

---The figures of the whole portfolio.
---@type Ledger
ledger = nil

---A credit limit without end.
---@type Unlimited
unlimited = nil

---The functions on numbers.
---@class mathlib
math = {}

---The functions on texts.
---@class stringlib
string = {}

---The smallest of its values.
---@generic T
---@param ... T
---@return T
function min(...) end

---The largest of its values.
---@generic T
---@param ... T
---@return T
function max(...) end

---The value, not below low and not above high; where they disagree, high wins.
---@generic T
---@param value T
---@param low T
---@param high T
---@return T
function clamp(value, low, high) end

---Goes through a list in its order: for place, item in ipairs(list) do … end.
---@generic V
---@param list V[]
---@return fun(): integer, V
function ipairs(list) end

---Goes through a table in the order of its keys: for key, value in pairs(t) do … end.
---@generic K, V
---@param table table<K, V>
---@return fun(): K, V
function pairs(table) end

---What kind of value it is, such as number or money.
---@param value any
---@return string
function type(value) end

---The value as a text.
---@param value any
---@return string
function tostring(value) end

---The text as a number; nil where it is none.
---@param value any
---@return number?
function tonumber(value) end

---Stops with the message unless the condition holds; else gives the condition back.
---@generic T
---@param condition T
---@param message? any
---@return T
function assert(condition, message) end

---Stops this customer's decisions in this run, with the message.
---@param message any
function error(message) end

---The values from a place on; with "#" how many there are.
---@param place number|"#"
---@param ... any
---@return any
function select(place, ...) end

---What another file of this folder, or of shared, returns.
---@param name string
---@return any
function require(name) end

---Whether the text has the part in it.
---@param text string
---@param part string
---@return boolean
function contains(text, part) end

---Whether the text begins with the part.
---@param text string
---@param part string
---@return boolean
function starts_with(text, part) end

---Whether the text ends with the part.
---@param text string
---@param part string
---@return boolean
function ends_with(text, part) end

---An amount in the policy's currency: money "50.00".
---@param amount number|string
---@return Money
function money(amount) end

---A day: date "2026-01-31".
---@param text string
---@return Date
function date(text) end

---A rate from percent: percent(18) is 0.18.
---@param number number
---@return number
function percent(number) end

---So much off for payment within so many days of issue: discount(0.02, 10).
---@param rate number
---@param days number
---@return Discount
function discount(rate, days) end

---A number of terms.lua with its bounds: range { 5, from = 0, to = 30, step = 1, doc = "…" }.
---@param bounds table
---@return number
function range(bounds) end

---The business days after one day, through another.
---@param from Date
---@param to Date
---@return number
function business_days(from, to) end

---The next whole number below.
---@param number number
---@return number
function math.floor(number) end

---The next whole number above.
---@param number number
---@return number
function math.ceil(number) end

---The number without its sign.
---@generic T
---@param number T
---@return T
function math.abs(number) end

---The number as a whole number; nil where it is none.
---@param value any
---@return number?
function math.tointeger(value) end

---The same as min.
---@generic T
---@param ... T
---@return T
function math.min(...) end

---The same as max.
---@generic T
---@param ... T
---@return T
function math.max(...) end

---Values put into a form with %d, %s, %f or %g.
---@param form string
---@param ... any
---@return string
function string.format(form, ...) end

---With small letters, a to z only.
---@param text string
---@return string
function string.lower(text) end

---With capital letters, A to Z only.
---@param text string
---@return string
function string.upper(text) end

---The bytes from one place to another.
---@param text string
---@param first number
---@param last? number
---@return string
function string.sub(text, first, last) end

---How many bytes it has.
---@param text string
---@return number
function string.len(text) end

---Whether the part is in it.
---@param text string
---@param part string
---@return boolean
function string.contains(text, part) end

---Whether it begins with the part.
---@param text string
---@param part string
---@return boolean
function string.starts_with(text, part) end

---Whether it ends with the part.
---@param text string
---@param part string
---@return boolean
function string.ends_with(text, part) end
