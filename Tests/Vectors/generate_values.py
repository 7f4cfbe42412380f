#!/usr/bin/env python3
"""Writes test vectors for money, rates, days, business days and interest: what an independent calculation says.

    python3 Tests/Vectors/generate_values.py 3000 1 > Tests/ReceivablesTests/Vectors/values.csv

The arguments are the number of rows (the fixed ones come first and are always written) and the seed.
Results come from `decimal`, `fractions` and `datetime`, by other ways than the engine takes.

Columns: operation, rounding, a, b, c, expected. A list is joined by `;`. An amount is `12.50 SAR`, a number is what
Python prints or a hexadecimal float, a calendar is `fri;sat|2026-09-23;2026-09-24`. Where there is no result, `expected`
is one word: overflow, division_by_zero, not_finite, currency_mismatch, too_many_decimals, not_an_amount, part_count,
step_not_positive, out_of_range, none.
"""

import calendar
import csv
import datetime
import decimal
import math
import random
import sys
from decimal import Decimal
from fractions import Fraction

LARGEST = 2**51 - 1
ROUNDINGS = ["half_even", "half_up", "down", "up"]
DECIMAL_ROUNDINGS = dict(
    half_even=decimal.ROUND_HALF_EVEN, half_up=decimal.ROUND_HALF_UP, down=decimal.ROUND_DOWN, up=decimal.ROUND_UP)
DAY_COUNTS = ["actual/365", "actual/360", "actual/actual", "30/360"]
WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
FIRST, LAST = datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)

NO_DECIMALS = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split()
THREE_DECIMALS = "BHD IQD JOD KWD LYD OMR TND".split()
FOUR_DECIMALS = "CLF UYW".split()
# Every active code and its number, written down apart from the engine's table and sorted by number.
CODES = """
008 ALL 012 DZD 032 ARS 036 AUD 044 BSD 048 BHD 050 BDT 051 AMD 052 BBD 060 BMD 064 BTN 068 BOB 072 BWP 084 BZD 090 SBD
096 BND 104 MMK 108 BIF 116 KHR 124 CAD 132 CVE 136 KYD 144 LKR 152 CLP 156 CNY 170 COP 174 KMF 188 CRC 192 CUP 203 CZK
208 DKK 214 DOP 222 SVC 230 ETB 232 ERN 238 FKP 242 FJD 262 DJF 270 GMD 292 GIP 320 GTQ 324 GNF 328 GYD 332 HTG 340 HNL
344 HKD 348 HUF 352 ISK 356 INR 360 IDR 364 IRR 368 IQD 376 ILS 388 JMD 392 JPY 396 XAD 398 KZT 400 JOD 404 KES 408 KPW
410 KRW 414 KWD 417 KGS 418 LAK 422 LBP 426 LSL 430 LRD 434 LYD 446 MOP 454 MWK 458 MYR 462 MVR 480 MUR 484 MXN 496 MNT
498 MDL 504 MAD 512 OMR 516 NAD 524 NPR 532 XCG 533 AWG 548 VUV 554 NZD 558 NIO 566 NGN 578 NOK 586 PKR 590 PAB 598 PGK
600 PYG 604 PEN 608 PHP 634 QAR 643 RUB 646 RWF 654 SHP 682 SAR 690 SCR 702 SGD 704 VND 706 SOS 710 ZAR 728 SSP 748 SZL
752 SEK 756 CHF 760 SYP 764 THB 776 TOP 780 TTD 784 AED 788 TND 800 UGX 807 MKD 818 EGP 826 GBP 834 TZS 840 USD 858 UYU
860 UZS 882 WST 886 YER 901 TWD 924 ZWG 925 SLE 926 VED 927 UYW 928 VES 929 MRU 930 STN 933 BYN 934 TMT 936 GHS 938 SDG
940 UYI 941 RSD 943 MZN 944 AZN 946 RON 947 CHE 948 CHW 949 TRY 950 XAF 951 XCD 952 XOF 953 XPF 967 ZMW 968 SRD 969 MGA
970 COU 971 AFN 972 TJS 973 AOA 975 BGN 976 CDF 977 BAM 978 EUR 979 MXV 980 UAH 981 GEL 984 BOV 985 PLN 986 BRL 990 CLF
997 USN""".split()
NUMBERS = {code: int(number) for number, code in zip(CODES[::2], CODES[1::2])}


def decimals(currency):
    if currency in NO_DECIMALS:
        return 0
    return 3 if currency in THREE_DECIMALS else 4 if currency in FOUR_DECIMALS else 2


def rounded(value, rounding):
    """A Fraction as a whole number, by one of the four rules."""
    magnitude = abs(value)
    if rounding == "half_even":
        whole = round(magnitude)
    elif rounding == "half_up":
        whole = math.floor(magnitude + Fraction(1, 2))
    else:
        whole = math.floor(magnitude) if rounding == "down" else math.ceil(magnitude)
    if magnitude < 10**60 and 10**9 % magnitude.denominator == 0:  # exact in Decimal: ask it as well
        with decimal.localcontext(decimal.Context(prec=120)):
            exact = Decimal(magnitude.numerator) / Decimal(magnitude.denominator)
            assert int(exact.quantize(Decimal(1), rounding=DECIMAL_ROUNDINGS[rounding])) == whole
    return -whole if value < 0 else whole


def exactly(number):
    """What a double means: the shortest decimal that names it if that is a plain one, else its binary value."""
    places = 9 if abs(number) <= 2**20 else 6 if abs(number) <= 2**30 else 3 if abs(number) <= 2**40 else 0
    shortest = Decimal(repr(number))
    if -shortest.as_tuple().exponent <= places:
        return Fraction(shortest)
    return Fraction(number)


def written(minor, currency):
    places = decimals(currency)
    return f"{Decimal(minor).scaleb(-places, decimal.Context(prec=60)):.{places}f} {currency}"


def amount(minor, currency):
    return written(minor, currency) if abs(minor) <= LARGEST else "overflow"


# --- random inputs


def some_minor(r):
    kind = r.random()
    if kind < 0.1:
        return r.choice([0, 1, -1, 5, -5, 50, 99, 100, 101, LARGEST, -LARGEST, LARGEST - 1, LARGEST // 2 + 1])
    minor = r.getrandbits(r.randint(1, 51 if kind < 0.3 else 34))
    return -minor if r.random() < 0.3 else minor


def some_currency(r):
    return r.choice(["SAR", "SAR", "USD", "EUR", "KWD", "JPY", "CLF"])


def some_number(r):
    """A number and how to write it."""
    kind = r.random()
    if kind < 0.45:
        number = r.randint(-20 if r.random() < 0.3 else 0, 10 ** r.randint(1, 9)) / 10 ** r.randint(0, 9)
    elif kind < 0.55:
        number = r.choice([0.5, 0.25, 0.125, 0.005, 1.5, 2.5, 0.1, 0.015, 0.18, 1.15, 1e-9, 1e-8, 1e9, -0.5, 0.0])
    elif kind < 0.62:
        limit, places = r.choice([(2**20, 9), (2**30, 6), (2**40, 3)])
        number = float(Decimal(r.randint(1, limit * 10**places)).scaleb(-places))
    elif kind < 0.72:
        number = r.randint(1, 1000) / r.randint(1, 1000)
    elif kind < 0.77:  # ties that only the binary value has
        number = r.randint(1, 2**20) / 2 ** r.randint(1, 40)
    elif kind < 0.82:
        number = math.nextafter(r.choice([0.1, 0.5, 0.015, 1.0, 2**20, 2**30, 2**40]), r.choice([-math.inf, math.inf]))
    elif kind < 0.85:
        number = r.choice([math.inf, -math.inf, math.nan])
    elif kind < 0.93:
        number = r.choice([1, -1]) * math.ldexp(r.random(), r.randint(-1074, 1023))
    else:
        number = math.ldexp(r.random(), r.randint(-60, 60))
    number = float(number)
    if math.isfinite(number) and r.random() < 0.3:
        return number, number.hex()
    return number, repr(number)


def some_day(r, near=False):
    if r.random() < 0.03:
        return r.choice([FIRST, LAST, datetime.date(2000, 2, 29), datetime.date(1900, 2, 28), datetime.date(2100, 2, 28)])
    if near or r.random() < 0.7:
        return datetime.date(2019, 1, 1) + datetime.timedelta(r.randint(0, 4500))
    return FIRST + datetime.timedelta(r.randint(0, (LAST - FIRST).days))


def some_calendar(r):
    weekend = r.choice([["fri", "sat"], ["sat", "sun"], ["sun"], [], ["fri"], WEEKDAYS[:6]])
    holidays = sorted({some_day(r, near=True) for _ in range(r.choice([0, 1, 3, 12]))})
    return weekend, holidays, ";".join(weekend) + "|" + ";".join(map(str, holidays))


# --- operations: each gives rounding, a, b, c, expected


def by_number(r, divide):
    minor, currency, rounding = some_minor(r), some_currency(r), r.choice(ROUNDINGS)
    number, text = some_number(r)
    if minor and r.random() < 0.12:  # a result next to the largest amount, on either side of it
        target = LARGEST * r.choice([1, 1, 1 - 2**-40, 1 + 2**-40, r.uniform(0.2, 1.5)])
        number = minor / target if divide else target / minor
        text = r.choice([repr, float.hex])(number)
    if not math.isfinite(number):
        expected = "not_finite"
    elif divide and number == 0:
        expected = "division_by_zero"
    else:
        value = minor / exactly(number) if divide else minor * exactly(number)
        expected = amount(rounded(value, rounding), currency)
    return rounding, written(minor, currency), text, "", expected


def by_integer(r, divide):
    minor, currency, rounding = some_minor(r), some_currency(r), r.choice(ROUNDINGS)
    integer = r.choice([r.randint(-12, 12), r.getrandbits(r.randint(1, 63)), -r.getrandbits(30)])
    if divide and integer == 0:
        return rounding, written(minor, currency), "0", "", "division_by_zero"
    value = Fraction(minor, integer) if divide else Fraction(minor * integer)
    return rounding if divide else "", written(minor, currency), str(integer), "", amount(rounded(value, rounding), currency)


def by_rate(r):
    minor, currency, rounding = some_minor(r), some_currency(r), r.choice(ROUNDINGS)
    rate = Decimal(r.randint(-(10**9), 10 ** r.randint(1, 9))).scaleb(-r.randint(0, 9))
    return rounding, written(minor, currency), f"{rate:f}", "", amount(rounded(minor * Fraction(rate), rounding), currency)


def percent(r):
    number, text = some_number(r)
    while abs(number) > 2**20:
        number, text = some_number(r)
    if not math.isfinite(number):
        return "", text, "", "", "none"
    hundredth = exactly(number) / 100
    if (hundredth * 10**9).denominator != 1 or exactly(number) != Fraction(Decimal(repr(number))):
        return "", text, "", "", "none"
    plain = f"{Decimal(hundredth.numerator) / Decimal(hundredth.denominator):.9f}".rstrip("0").rstrip(".")
    return "", text, "", "", "0" if plain == "-0" else plain


def of_two(r, operation):
    left, right, currency = some_minor(r), some_minor(r), some_currency(r)
    other = some_currency(r) if r.random() < 0.1 else currency
    if other != currency:
        expected = "currency_mismatch"
    elif operation == "/":
        expected = repr(float(Fraction(left, right))) if right else "division_by_zero"
    else:
        expected = amount(left + right if operation == "+" else left - right, currency)
    return "", written(left, currency), written(right, other), "", expected


def total(r):
    currency = some_currency(r)
    minors = [some_minor(r) for _ in range(r.randint(0, 6))]
    return "", ";".join(written(m, currency) for m in minors), currency, "", amount(sum(minors), currency)


def split(r):
    minor, currency = some_minor(r), some_currency(r)
    parts = r.choice([r.randint(1, 12), r.randint(1, 12), 0, -1, 1001])
    if not 1 <= parts <= 1000:
        return "", written(minor, currency), str(parts), "", "part_count"
    shares, left, sign = [], abs(minor), -1 if minor < 0 else 1
    for remaining in range(parts, 0, -1):  # each takes its share of what is left, rounded up
        share = -(-left // remaining)
        shares.append(sign * share)
        left -= share
    return "", written(minor, currency), str(parts), "", ";".join(written(s, currency) for s in shares)


def round_to(r):
    minor, currency, rounding = some_minor(r), some_currency(r), r.choice(ROUNDINGS)
    step = r.choice([1, 5, 25, 50, 100, 500, 1000, 100_000, r.getrandbits(40) + 1, 0, -5])
    expected = "step_not_positive"
    if step > 0:
        expected = amount(rounded(Fraction(minor, step), rounding) * step, currency)
    return rounding, written(minor, currency), written(step, currency), "", expected


def money(r):
    currency = some_currency(r)
    places = decimals(currency)
    kind = r.random()
    if kind < 0.15:
        bad = ["", "-", ".", "1.", ".5", "+1", "1'000.00", "1e3", " 1", "1 ", "--1", "1.2.3", "0x10", "nan", "١", "1-"]
        return "", r.choice(bad), currency, "", "not_an_amount"
    digits = str(r.getrandbits(r.randint(1, 70 if kind < 0.3 else 45)))
    fraction = "".join(r.choice("0000123456789") for _ in range(r.randint(0, places + 2)))
    text = r.choice(["", "", "-"]) + r.choice(["", "", "00"]) + digits + ("." + fraction if fraction else "")
    value = Fraction(Decimal(text)) * 10**places
    expected = amount(value.numerator, currency) if value.denominator == 1 else "too_many_decimals"
    return "", text, currency, "", expected


def date(r):
    year, month, day = r.choice([1899, 1900, 2000, 2024, 2026, 2100, 2199, 2200]), r.randint(0, 13), r.randint(0, 32)
    text = r.choice([f"{year}-{month:02}-{day:02}"] * 5 + [f"{year}-{month}-{day}", f"{year}{month:02}{day:02}"])
    try:
        known = datetime.date(year, month, day)
        valid = text == known.isoformat() and FIRST <= known <= LAST
    except ValueError:
        valid = False
    return "", text, "", "", str((known - datetime.date(1970, 1, 1)).days) if valid else "none"


def within(day_number):
    ordinal = day_number
    if not FIRST.toordinal() <= ordinal <= LAST.toordinal():
        return "out_of_range"
    return datetime.date.fromordinal(ordinal).isoformat()


def add_days(r):
    day, days = some_day(r), r.choice([r.randint(-400, 400), r.randint(-120_000, 120_000), 2**62])
    return "", str(day), str(days), "", within(day.toordinal() + days)


def days_between(r):
    left, right = some_day(r), some_day(r)
    return "", str(left), str(right), "", str((left - right).days)


def add_months(r):
    day, months = some_day(r), r.choice([r.randint(-30, 30), r.randint(-4000, 4000)])
    year, month = day.year, day.month
    for _ in range(abs(months)):
        month += 1 if months > 0 else -1
        year, month = (year + 1, 1) if month == 13 else (year - 1, 12) if month == 0 else (year, month)
    if not 1900 <= year <= 2199:
        return "", str(day), str(months), "", "out_of_range"
    last = calendar.monthrange(year, month)[1]
    return "", str(day), str(months), "", str(datetime.date(year, month, min(day.day, last)))


def weekday(r):
    day = some_day(r)
    return "", str(day), "", "", WEEKDAYS[day.weekday()]


def end_of_month(r):
    day = some_day(r)
    return "", str(day), "", "", str(day.replace(day=calendar.monthrange(day.year, day.month)[1]))


def is_business(day, weekend, holidays):
    return WEEKDAYS[day.weekday()] not in weekend and day not in holidays


def next_business_day(r):
    day, (weekend, holidays, text) = some_day(r), some_calendar(r)
    found = day
    while found < LAST and not is_business(found, weekend, holidays):
        found += datetime.timedelta(1)
    return "", str(day), "", text, str(found)


def add_business_days(r):
    day, count, (weekend, holidays, text) = some_day(r), r.randint(-30, 60), some_calendar(r)
    left, found = abs(count), day
    while left:
        if found == (LAST if count > 0 else FIRST):
            return "", str(day), str(count), text, "out_of_range"
        found += datetime.timedelta(1 if count > 0 else -1)
        left -= is_business(found, weekend, holidays)
    return "", str(day), str(count), text, str(found)


def business_days(r):
    start, (weekend, holidays, text) = some_day(r), some_calendar(r)
    end = min(max(start.toordinal() + r.randint(-200, 300), FIRST.toordinal()), LAST.toordinal())
    end = datetime.date.fromordinal(end)
    low, high = min(start, end), max(start, end)
    count = sum(
        is_business(datetime.date.fromordinal(d), weekend, holidays)
        for d in range(low.toordinal() + 1, high.toordinal() + 1))
    return "", str(start), str(end), text, str(count if start <= end else -count)


def years_between(anchor, start, end, day_count):
    """The part of a year from the day after `start` to `end`, in a chain that began at `anchor`."""
    if day_count == "30/360":
        def bond(to):
            first = min(anchor.day, 30)
            last = min(to.day, 30) if first == 30 else to.day
            return (to.year - anchor.year) * 360 + (to.month - anchor.month) * 30 + last - first
        return Fraction(bond(end) - bond(start), 360)
    if day_count != "actual/actual":
        return Fraction((end - start).days, int(day_count[-3:]))
    years = Fraction(0)
    for year in range(start.year, end.year + 1):
        before = max(start, datetime.date(year - 1, 12, 31))
        length = (min(end, datetime.date(year, 12, 31)) - before).days
        years += Fraction(max(length, 0), 366 if calendar.isleap(year) else 365)
    return years


def interest(r):
    currency, rounding, day_count = some_currency(r), r.choice(ROUNDINGS), r.choice(DAY_COUNTS)
    rate = Decimal(r.randint(0, 10 ** r.randint(1, 9))).scaleb(-r.choice([2, 4, 9]))
    cursor, anchor, last_end, exact, pieces = some_day(r), None, None, Fraction(0), []
    if r.random() < 0.3:
        cursor = cursor.replace(day=r.choice([28, calendar.monthrange(cursor.year, cursor.month)[1]]))
    for _ in range(r.randint(1, 5)):
        start = cursor if r.random() < 0.8 else min(LAST, cursor + datetime.timedelta(r.randint(1, 40)))
        end = min(LAST, start + datetime.timedelta(r.choice([r.randint(0, 60), r.randint(0, 1500), 30, 31])))
        if r.random() < 0.3:
            end = end.replace(day=calendar.monthrange(end.year, end.month)[1])
        minor = some_minor(r)
        pieces.append(f"{written(minor, currency)}@{start}@{end}")
        if end > start:
            anchor = anchor if last_end == start else start
            exact += minor * years_between(anchor, start, end, day_count)
            last_end = end
        cursor = end
    minor = rounded(exact * Fraction(rate), rounding)
    return rounding, ";".join(pieces), f"{rate:f}", day_count, amount(minor, currency)


OPERATIONS = [
    ("money*number", 8, lambda r: by_number(r, False)), ("money/number", 6, lambda r: by_number(r, True)),
    ("money*integer", 2, lambda r: by_integer(r, False)), ("money/integer", 3, lambda r: by_integer(r, True)),
    ("money*rate", 3, by_rate), ("money/money", 2, lambda r: of_two(r, "/")), ("money+money", 2, lambda r: of_two(r, "+")),
    ("money-money", 2, lambda r: of_two(r, "-")), ("sum", 1, total), ("split", 2, split), ("round_to", 2, round_to),
    ("money", 3, money), ("percent", 1, percent), ("date", 1, date), ("weekday", 1, weekday),
    ("end_of_month", 1, end_of_month), ("date+days", 1, add_days), ("date-date", 1, days_between),
    ("date+months", 1, add_months), ("next_business_day", 1, next_business_day),
    ("add_business_days", 2, add_business_days), ("business_days", 2, business_days), ("interest", 5, interest),
]

FIXED = [
    ("money*number", "half_even", "1725.05 EUR", "0.1", "", "172.50 EUR"),
    ("money*number", "half_even", "19.04 EUR", "0.01", "", "0.19 EUR"),
    ("money*number", "half_even", "1000.00 SAR", "0.015", "", "15.00 SAR"),
    ("money*number", "half_even", "0.10 SAR", "3.0", "", "0.30 SAR"),
    ("interest", "half_even", "100.00 USD@2026-01-01@2026-01-16", "0.1", "actual/365", "0.41 USD"),
    ("interest", "half_even", "5000.00 GBP@2026-01-01@2026-04-12", "0.1225", "actual/365", "169.49 GBP"),
    ("interest", "half_even", "2000.00 GBP@2026-01-01@2026-02-15", "0.1325", "actual/365", "32.67 GBP"),
    ("split", "", "1.00 SAR", "3", "", "0.34 SAR;0.33 SAR;0.33 SAR"),
    ("money+money", "", written(LARGEST, "SAR"), "0.01 SAR", "", "overflow"),
    ("money-money", "", written(-LARGEST, "SAR"), "0.01 SAR", "", "overflow"),
]


def main():
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    r = random.Random(seed)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["operation", "rounding", "a", "b", "c", "expected"])
    rows = FIXED + [("decimals", "", code, number, "", decimals(code)) for code, number in sorted(NUMBERS.items())]
    writer.writerows(rows)
    names = [(name, make) for name, weight, make in OPERATIONS for _ in range(weight)]
    for _ in range(count - len(rows)):
        name, make = r.choice(names)
        writer.writerow([name, *make(r)])


main()
