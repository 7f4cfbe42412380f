/* Money and dates calculated here, where an operator would otherwise ask the host.

   Only what has an answer: whatever is refused, does not fit into 64 bits on the way, or is of another kind is left to
   the host, which calculates it again or says why not. So there is one place that words refusals, and what stands here
   has to be right, never complete. The host's rules come with `ls_arithmetic`; without them all of it asks the host. */
#include "internal.h"

/* A product and a sum that are rounded once could change the whole number that a double is read as. */
#pragma STDC FP_CONTRACT OFF

/* ---- whole numbers ---- */

/* The exact quotient, rounded once; the denominator is positive. */
static int64_t quotient_of(int64_t numerator, int64_t denominator, int32_t rounding) {
  int64_t quotient = numerator / denominator, rest = numerator - quotient * denominator;
  if (rest == 0) return quotient;
  uint64_t left = rest < 0 ? 0 - (uint64_t)rest : (uint64_t)rest, gap = (uint64_t)denominator - left;
  bool away;
  switch (rounding) {
    case LS_ROUND_HALF_EVEN: away = left > gap || (left == gap && quotient % 2 != 0); break;
    case LS_ROUND_HALF_UP: away = left >= gap; break;
    case LS_ROUND_UP: away = true; break;
    default: away = false; break;
  }
  if (!away) return quotient;
  return numerator < 0 ? quotient - 1 : quotient + 1;
}

/* A double that is the one nearest to n / 10^9, 10^6 or 10^3 is that decimal; which of them depends on its size. */
static bool read_decimal(double value, int64_t *numerator, int64_t *denominator) {
  double magnitude = value < 0 ? -value : value;
  if (magnitude <= 0x1p20) {
    *denominator = 1000000000;
  } else if (magnitude <= 0x1p30) {
    *denominator = 1000000;
  } else if (magnitude <= 0x1p40) {
    *denominator = 1000;
  } else {
    return false;
  }
  /* Adding and taking away 1.5 * 2^52 rounds to the nearest whole number. */
  double scale = (double)*denominator;
  double whole = (value * scale + 0x1.8p52) - 0x1.8p52;
  if (whole / scale != value) return false;
  *numerator = (int64_t)whole;
  return true;
}

/* ---- results ---- */

static bool give_money(const ls_arithmetic *rules, uint64_t like, int64_t minor, ls_value *result) {
  if (minor > rules->largest_minor || minor < -rules->largest_minor) return false;
  result->kind = LS_WORD;
  result->as.word = ls_word_money(ls_word_currency(like), minor);
  return true;
}

/* `minor` times a fraction. */
static bool give_part(const ls_arithmetic *rules, uint64_t money, int64_t numerator, int64_t denominator,
                      ls_value *result) {
  int64_t product;
  if (denominator <= 0 || __builtin_mul_overflow(ls_word_minor(money), numerator, &product)) return false;
  return give_money(rules, money, quotient_of(product, denominator, rules->rounding), result);
}

static bool give_date(const ls_arithmetic *rules, int64_t day, ls_value *result) {
  if (day < rules->first_day || day > rules->last_day) return false;
  result->kind = LS_WORD;
  result->as.word = ls_word_date((int32_t)day);
  return true;
}

static bool give_boolean(bool boolean, ls_value *result) {
  result->kind = LS_BOOLEAN;
  result->as.integer = boolean;
  return true;
}

/* ---- operands ---- */

static bool is_money(const ls_value *value) {
  return value->kind == LS_WORD && ls_word_tag(value->as.word) == LS_TAG_MONEY;
}

static bool is_date(const ls_arithmetic *rules, const ls_value *value) {
  if (value->kind != LS_WORD || ls_word_tag(value->as.word) != LS_TAG_DATE) return false;
  int32_t day = ls_word_day(value->as.word);
  return day >= rules->first_day && day <= rules->last_day;
}

static bool are_of_one_currency(const ls_value *a, const ls_value *b) {
  return is_money(a) && is_money(b) && ls_word_currency(a->as.word) == ls_word_currency(b->as.word);
}

static bool is_zero(const ls_value *value) {
  return (value->kind == LS_INTEGER && value->as.integer == 0) || (value->kind == LS_NUMBER && value->as.number == 0);
}

/* ---- operations ---- */

/* `sign` 1 adds, -1 subtracts. */
static bool add(const ls_arithmetic *rules, const ls_value *a, const ls_value *b, int sign, ls_value *result) {
  if (are_of_one_currency(a, b)) {
    return give_money(rules, a->as.word, ls_word_minor(a->as.word) + sign * ls_word_minor(b->as.word), result);
  }
  if (is_date(rules, a) && b->kind == LS_INTEGER) {
    int64_t day;
    if (__builtin_mul_overflow(b->as.integer, sign, &day)) return false;
    return !__builtin_add_overflow(ls_word_day(a->as.word), day, &day) && give_date(rules, day, result);
  }
  if (sign < 0 && is_date(rules, a) && is_date(rules, b)) {
    result->kind = LS_INTEGER;
    result->as.integer = (int64_t)ls_word_day(a->as.word) - ls_word_day(b->as.word);
    return true;
  }
  return sign > 0 && a->kind == LS_INTEGER && is_date(rules, b) && add(rules, b, a, sign, result);
}

static bool multiply(const ls_arithmetic *rules, const ls_value *a, const ls_value *b, ls_value *result) {
  if (!is_money(a)) return is_money(b) && multiply(rules, b, a, result);
  if (b->kind == LS_INTEGER) return give_part(rules, a->as.word, b->as.integer, 1, result);
  int64_t numerator, denominator;
  return b->kind == LS_NUMBER && read_decimal(b->as.number, &numerator, &denominator) &&
         give_part(rules, a->as.word, numerator, denominator, result);
}

static bool divide(const ls_arithmetic *rules, const ls_value *a, const ls_value *b, ls_value *result) {
  if (!is_money(a)) return false;
  if (b->kind == LS_INTEGER) return give_part(rules, a->as.word, 1, b->as.integer, result);
  if (are_of_one_currency(a, b)) {
    int64_t divisor = ls_word_minor(b->as.word);
    if (divisor == 0) return false;
    result->kind = LS_NUMBER;
    result->as.number = (double)ls_word_minor(a->as.word) / (double)divisor;
    return true;
  }
  int64_t numerator, denominator;
  return b->kind == LS_NUMBER && read_decimal(b->as.number, &numerator, &denominator) &&
         give_part(rules, a->as.word, denominator, numerator, result);
}

/* Whether the two can be ordered, and in *order whether the first is below, equal or above. */
static bool compare(const ls_arithmetic *rules, const ls_value *a, const ls_value *b, int *order) {
  int64_t left, right;
  if (are_of_one_currency(a, b)) {
    left = ls_word_minor(a->as.word);
    right = ls_word_minor(b->as.word);
  } else if (is_money(a) && is_zero(b)) {
    left = ls_word_minor(a->as.word);
    right = 0;
  } else if (is_zero(a) && is_money(b)) {
    left = 0;
    right = ls_word_minor(b->as.word);
  } else if (is_date(rules, a) && is_date(rules, b)) {
    left = ls_word_day(a->as.word);
    right = ls_word_day(b->as.word);
  } else {
    return false;
  }
  *order = (left > right) - (left < right);
  return true;
}

/* The amount, or the bound where the amount is below (`side` -1) or above it (1). */
static bool bound(const ls_value *a, const ls_value *b, int side, ls_value *result) {
  if (!are_of_one_currency(a, b)) return false;
  int64_t amount = ls_word_minor(a->as.word), limit = ls_word_minor(b->as.word);
  *result = (side < 0 ? amount < limit : amount > limit) ? *b : *a;
  return true;
}

static bool round_to(const ls_arithmetic *rules, const ls_value *a, const ls_value *step, ls_value *result) {
  if (!are_of_one_currency(a, step) || ls_word_minor(step->as.word) <= 0) return false;
  int64_t unit = ls_word_minor(step->as.word), minor;
  int64_t count = quotient_of(ls_word_minor(a->as.word), unit, rules->rounding);
  return !__builtin_mul_overflow(count, unit, &minor) && give_money(rules, a->as.word, minor, result);
}

/* Whether it was calculated. If not, nothing is known: the host is to be asked. */
bool ls_calculate(const ls_arithmetic *rules, int32_t op, const ls_value *arguments, int count, ls_value *result) {
  if (rules->rounding == LS_ROUND_BY_HOST || count < 1) return false;
  const ls_value *a = arguments, *b = arguments + 1;
  result->length = 0;
  switch (op) {
    case LS_OP_NEGATE: return is_money(a) && give_money(rules, a->as.word, -ls_word_minor(a->as.word), result);
    case LS_OP_IS_ZERO: return is_money(a) && give_boolean(ls_word_minor(a->as.word) == 0, result);
    default: break;
  }
  if (count < 2) return false;
  int order;
  switch (op) {
    case LS_OP_ADD: return add(rules, a, b, 1, result);
    case LS_OP_SUBTRACT: return add(rules, a, b, -1, result);
    case LS_OP_MULTIPLY: return multiply(rules, a, b, result);
    case LS_OP_DIVIDE: return divide(rules, a, b, result);
    case LS_OP_LESS: return compare(rules, a, b, &order) && give_boolean(order < 0, result);
    case LS_OP_LESS_OR_EQUAL: return compare(rules, a, b, &order) && give_boolean(order <= 0, result);
    case LS_OP_AT_LEAST: return bound(a, b, -1, result);
    case LS_OP_AT_MOST: return bound(a, b, 1, result);
    case LS_OP_ROUND_TO: return round_to(rules, a, b, result);
    default: return false;
  }
}
