---@meta _
-- Made by `tahsil policy fields --format lua` from the tables that the program itself uses. Changes here are lost.

---An amount of money.
---@class Money
---@field currency string The ISO 4217 code of its currency.
---@operator add(Money): Money
---@operator sub(Money): Money
---@operator unm: Money
---@operator mul(number): Money
---@operator div(number): Money
---@operator div(Money): number
---@operator add(number): MoneyWithPlainNumber
---@operator sub(number): MoneyWithPlainNumber
---@operator mul(Money): MoneyTimesMoney
local Money = {}

---Rounded to a multiple of an amount.
---@param step Money
---@return Money
function Money:round_to(step) end

---A list of so many parts that add up to it exactly.
---@param parts number
---@return Money[]
function Money:split(parts) end

---It, or the other if that is more.
---@param amount Money
---@return Money
function Money:at_least(amount) end

---It, or the other if that is less.
---@param amount Money
---@return Money
function Money:at_most(amount) end

---Whether it is zero.
---@return boolean
function Money:is_zero() end

---The amount in another currency, by the ledger's rate of the day.
---@param currency string
---@return Money
function Money:to(currency) end

---A date.
---@class Date
---@field year number The year.
---@field month number The month, 1 to 12.
---@field day number The day of the month.
---@field weekday "sun"|"mon"|"tue"|"wed"|"thu"|"fri"|"sat" The day of the week: sun, mon, tue, wed, thu, fri or sat.
---@operator add(number): Date
---@operator sub(number): Date
---@operator sub(Date): number
---@operator add(Date): DatePlusDate
local Date = {}

---The last day of its month.
---@return Date
function Date:end_of_month() end

---The day after so many business days.
---@param days number
---@return Date
function Date:add_business_days(days) end

---It, or the next day on which business is done.
---@return Date
function Date:next_business_day() end

---So much off for payment within so many days of issue: discount(0.02, 10).
---@class Discount

---A credit limit without end.
---@class Unlimited

---An amount and a plain number do not add up: write the number with its currency, as in SAR(50).
---@class MoneyWithPlainNumber

---Two amounts are not multiplied: multiply by a number, such as a rate.
---@class MoneyTimesMoney

---Two dates are not added: a date plus days is a date, and a date minus a date is days.
---@class DatePlusDate
