// A yardstick: the rules of Policies/standard written by hand over columns, one thread. What is left of the work when
// nothing is asked of a script.
//
//     rules FACTS DAY_NUMBER      FACTS is written by `phases dump`
//
// Amounts are minor units in 64 bits, products of amounts in 128, rounded half to even: as exact as rules_only.lua,
// which says the same in Lua. It trusts the file.
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// The loop takes some milliseconds: it is timed so many times, and the median counts.
enum { rounds = 5 };
enum { largest_line = 1 << 20 };
static const int64_t none = INT64_MIN;

enum segment { other_segment, vip, standard, risky };
enum currency { other_currency, sar, usd, eur, currencies };
enum stage { no_stage, courtesy, reminder, call, final_notice, agency };

enum reason {
  no_reason, new_customer, no_recent_sales, currency_not_listed, close_to_limit, months_of_sales, window_passed,
  owes_overdue, early_payment, disputed, within_grace, past_grace, not_yet, age
};

static const int64_t limit_steps[currencies] = {0, 100000, 25000, 25000};
static const int64_t fee_minimums[currencies] = {0, 5000, 1300, 1200};
static const int64_t months_by_segment[] = {2, 3, 2, 1};
static const int64_t tiers[2][2] = {{20000000, 10}, {10000000, 20}};
static const struct { int32_t day; enum stage stage; } ladder[] = {
  {-3, courtesy}, {3, reminder}, {15, call}, {30, final_notice}, {60, agency}};

// The columns.

static struct {
  size_t count, room;
  uint8_t *segment, *currency, *is_new;
  int64_t *sales_12m, *credit_limit;
  int32_t *oldest_overdue_days;
  size_t *first_invoice;  // one more than there are customers
} customers;

static struct {
  size_t count, room;
  uint8_t *currency, *disputed, *is_open;
  int64_t *amount, *balance, *paid;
  int32_t *issued, *due, *days_overdue, *days_since_issue;
  size_t *first_step;  // one more than there are invoices
} invoices;

static struct {
  size_t count, room;
  int32_t *day;
  int64_t *balance;
} steps;

static struct {
  int64_t *limit, *fee;
  uint8_t *limit_reason, *tier_count, *discount_reason, *fee_reason, *stage, *stage_reason;
} answers;

// The rules.

static int64_t round_div(__int128 numerator, int64_t denominator) {
  __int128 quotient = numerator / denominator, rest = numerator % denominator;
  if (rest < 0) {
    quotient -= 1;
    rest += denominator;
  }
  const __int128 twice = rest * 2;
  if (twice > denominator || (twice == denominator && quotient % 2 != 0)) quotient += 1;
  return (int64_t)quotient;
}

static int64_t credit_limit(size_t customer, uint8_t *reason) {
  if (customers.is_new[customer]) return *reason = new_customer, none;
  const int64_t sales = customers.sales_12m[customer];
  if (sales == 0) return *reason = no_recent_sales, none;
  const int64_t step = limit_steps[customers.currency[customer]];
  if (step == 0) return *reason = currency_not_listed, none;
  const int64_t months = months_by_segment[customers.segment[customer]];
  const int64_t limit = round_div(round_div((__int128)sales * months, 12), step) * step;
  const int64_t current = customers.credit_limit[customer];
  if (current != none) {
    const int64_t change = limit > current ? limit - current : current - limit;
    if (change < round_div((__int128)current * 10, 100)) return *reason = close_to_limit, none;
  }
  return *reason = months_of_sales, limit;
}

static uint8_t early_payment_discount(size_t customer, size_t invoice, uint8_t *reason) {
  if (invoices.paid[invoice] == 0) {
    if (invoices.days_since_issue[invoice] > tiers[1][1]) return *reason = window_passed, 0;
    if (customers.oldest_overdue_days[customer] > 15) return *reason = owes_overdue, 0;
  }
  return *reason = early_payment, 2;
}

// Minor units times days on the balance as it stood, from the day after `from` through `to`.
static __int128 unit_days(size_t invoice, int32_t from, int32_t to) {
  const size_t first = invoices.first_step[invoice], end = invoices.first_step[invoice + 1];
  if (first == end) {
    const int32_t before_issue = invoices.issued[invoice] - 1, start = from > before_issue ? from : before_issue;
    return to > start ? (__int128)invoices.balance[invoice] * (to - start) : 0;
  }
  __int128 sum = 0;
  for (size_t step = first; step < end; step += 1) {
    const int32_t before = steps.day[step] - 1, start = from > before ? from : before;
    const int32_t stop = step + 1 < end && steps.day[step + 1] - 1 < to ? steps.day[step + 1] - 1 : to;
    if (stop > start) sum += (__int128)steps.balance[step] * (stop - start);
  }
  return sum;
}

static int64_t late_fee(size_t invoice, int32_t today, uint8_t *reason) {
  if (invoices.disputed[invoice]) return *reason = disputed, none;
  if (invoices.days_overdue[invoice] <= 5) return *reason = within_grace, none;
  int64_t fee = round_div(unit_days(invoice, invoices.due[invoice], today) * 18, 36500);
  const int64_t minimum = fee_minimums[invoices.currency[invoice]];
  if (fee < minimum) fee = minimum;
  const int64_t cap = round_div((__int128)invoices.amount[invoice] * 10, 100);
  return *reason = past_grace, fee > cap ? cap : fee;
}

static uint8_t escalation(size_t customer, size_t invoice, uint8_t *reason) {
  if (invoices.disputed[invoice]) return *reason = disputed, no_stage;
  const int32_t days = invoices.days_overdue[invoice] - (customers.segment[customer] == vip ? 7 : 0);
  uint8_t stage = no_stage;
  for (size_t rung = 0; rung < sizeof ladder / sizeof *ladder; rung += 1) {
    if (days >= ladder[rung].day) stage = ladder[rung].stage;
  }
  return *reason = stage == no_stage ? not_yet : age, stage;
}

static void decide(int32_t today) {
  for (size_t customer = 0; customer < customers.count; customer += 1) {
    answers.limit[customer] = credit_limit(customer, &answers.limit_reason[customer]);
    const size_t end = customers.first_invoice[customer + 1];
    for (size_t invoice = customers.first_invoice[customer]; invoice < end; invoice += 1) {
      answers.tier_count[invoice] = early_payment_discount(customer, invoice, &answers.discount_reason[invoice]);
      answers.fee[invoice] = late_fee(invoice, today, &answers.fee_reason[invoice]);
      if (!invoices.is_open[invoice]) continue;
      answers.stage[invoice] = escalation(customer, invoice, &answers.stage_reason[invoice]);
    }
  }
}

// Reading the columns, not counted.

static void *memory(void *old, size_t count, size_t size) {
  void *new = realloc(old, count * size);
  if (new == NULL) {
    fputs("rules: out of memory\n", stderr);
    exit(1);
  }
  return new;
}

#define GROW(column, room) ((column) = memory((column), (room), sizeof *(column)))

// A column of answers, written once so that the kernel hands out its pages before the clock starts.
#define FILL(column, count) ((column) = memory(NULL, (count) + 1, sizeof *(column)), \
  memset((column), 0, ((count) + 1) * sizeof *(column)))

static void grow_customers(void) {
  const size_t room = customers.room = customers.room * 2 + 1024;
  GROW(customers.segment, room);
  GROW(customers.currency, room);
  GROW(customers.is_new, room);
  GROW(customers.sales_12m, room);
  GROW(customers.credit_limit, room);
  GROW(customers.oldest_overdue_days, room);
  GROW(customers.first_invoice, room + 1);
}

static void grow_invoices(void) {
  const size_t room = invoices.room = invoices.room * 2 + 1024;
  GROW(invoices.currency, room);
  GROW(invoices.disputed, room);
  GROW(invoices.is_open, room);
  GROW(invoices.amount, room);
  GROW(invoices.balance, room);
  GROW(invoices.paid, room);
  GROW(invoices.issued, room);
  GROW(invoices.due, room);
  GROW(invoices.days_overdue, room);
  GROW(invoices.days_since_issue, room);
  GROW(invoices.first_step, room + 1);
}

static enum currency currency_of(const char *code) {
  return !strcmp(code, "SAR") ? sar : !strcmp(code, "USD") ? usd : !strcmp(code, "EUR") ? eur : other_currency;
}

static enum segment segment_of(const char *name) {
  return !strcmp(name, "vip") ? vip : !strcmp(name, "standard") ? standard : !strcmp(name, "risky") ? risky
    : other_segment;
}

static void add_customer(char **cells) {
  if (customers.count == customers.room) grow_customers();
  const size_t row = customers.count;
  customers.count += 1;
  customers.segment[row] = (uint8_t)segment_of(cells[2]);
  customers.currency[row] = (uint8_t)currency_of(cells[3]);
  customers.is_new[row] = *cells[4] == '1';
  customers.sales_12m[row] = atoll(cells[5]);
  customers.credit_limit[row] = *cells[6] == 0 ? none : atoll(cells[6]);
  customers.oldest_overdue_days[row] = atoi(cells[7]);
  customers.first_invoice[row] = invoices.count;
}

static void add_steps(char *text) {
  while (*text != 0) {
    if (steps.count == steps.room) {
      steps.room = steps.room * 2 + 1024;
      GROW(steps.day, steps.room);
      GROW(steps.balance, steps.room);
    }
    steps.day[steps.count] = (int32_t)strtol(text, &text, 10);
    steps.balance[steps.count] = strtoll(text + 1, &text, 10);
    steps.count += 1;
    if (*text == ' ') text += 1;
  }
}

static void add_invoice(char **cells) {
  if (invoices.count == invoices.room) grow_invoices();
  const size_t row = invoices.count;
  invoices.count += 1;
  invoices.currency[row] = (uint8_t)currency_of(cells[2]);
  invoices.amount[row] = atoll(cells[3]);
  invoices.balance[row] = atoll(cells[4]);
  invoices.paid[row] = atoll(cells[5]);
  invoices.due[row] = atoi(cells[6]);
  invoices.days_overdue[row] = atoi(cells[7]);
  invoices.days_since_issue[row] = atoi(cells[8]);
  invoices.disputed[row] = *cells[9] == '1';
  invoices.is_open[row] = *cells[10] == '1';
  invoices.issued[row] = atoi(cells[11]);
  invoices.first_step[row] = steps.count;
  add_steps(cells[12]);
}

static void read_facts(const char *path) {
  static char line[largest_line];
  FILE *file = fopen(path, "r");
  if (file == NULL) {
    perror(path);
    exit(1);
  }
  while (fgets(line, sizeof line, file) != NULL) {
    line[strcspn(line, "\n")] = 0;
    char *cells[13] = {line};
    size_t count = 1;
    for (char *tab = strchr(line, '\t'); tab != NULL && count < 13; tab = strchr(tab + 1, '\t')) {
      *tab = 0;
      cells[count] = tab + 1;
      count += 1;
    }
    if (count != (*line == 'C' ? 8u : 13u)) {
      fprintf(stderr, "rules: a line of %s has %zu cells\n", path, count);
      exit(1);
    }
    if (*line == 'C') add_customer(cells); else add_invoice(cells);
  }
  fclose(file);
  if (customers.room == 0) grow_customers();
  if (invoices.room == 0) grow_invoices();
  customers.first_invoice[customers.count] = invoices.count;
  invoices.first_step[invoices.count] = steps.count;
}

static void make_places(void) {
  FILL(answers.limit, customers.count);
  FILL(answers.limit_reason, customers.count);
  FILL(answers.tier_count, invoices.count);
  FILL(answers.discount_reason, invoices.count);
  FILL(answers.fee, invoices.count);
  FILL(answers.fee_reason, invoices.count);
  FILL(answers.stage, invoices.count);
  FILL(answers.stage_reason, invoices.count);
}

// The checksum, not counted: the same as in Sources/phases/Checksum.swift.

static uint64_t hash;

static void add(int64_t value) { hash = hash * 6364136223846793005u + (uint64_t)value + 1; }

static void print_checksum(void) {
  int64_t limits = 0, limit_sum = 0, discounts = 0, fees = 0, fee_sum = 0, stages = 0;
  for (size_t customer = 0; customer < customers.count; customer += 1) {
    const int64_t limit = answers.limit[customer];
    if (limit != none) limits += 1, limit_sum += limit;
    add(limit == none ? -1 : limit);
    const size_t end = customers.first_invoice[customer + 1];
    for (size_t invoice = customers.first_invoice[customer]; invoice < end; invoice += 1) {
      discounts += answers.tier_count[invoice] > 0;
      add(answers.tier_count[invoice]);
      for (size_t tier = 0; tier < answers.tier_count[invoice]; tier += 1) add(tiers[tier][0]), add(tiers[tier][1]);
      const int64_t fee = answers.fee[invoice];
      if (fee != none) fees += 1, fee_sum += fee;
      add(fee == none ? -1 : fee);
      stages += answers.stage[invoice] > 0;
      add(answers.stage[invoice]);
    }
  }
  printf("{\"checksum\": \"%" PRIx64 "\", \"limits\": %" PRId64 ", \"limit_sum\": %" PRId64 ", \"discounts\": %" PRId64
    ", \"fees\": %" PRId64 ", \"fee_sum\": %" PRId64 ", \"stages\": %" PRId64 ", \"faults\": 0}\n",
    hash, limits, limit_sum, discounts, fees, fee_sum, stages);
}

static double seconds(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static int by_size(const void *a, const void *b) {
  const double left = *(const double *)a, right = *(const double *)b;
  return (left > right) - (left < right);
}

int main(int count, char **words) {
  if (count != 3) {
    fputs("rules FACTS DAY_NUMBER\n", stderr);
    return 2;
  }
  read_facts(words[1]);
  make_places();
  const int32_t today = (int32_t)atoi(words[2]);
  double cpu[rounds];
  for (int round = 0; round < rounds; round += 1) {
    const double started = seconds(CLOCK_PROCESS_CPUTIME_ID);
    decide(today);
    cpu[round] = seconds(CLOCK_PROCESS_CPUTIME_ID) - started;
  }
  qsort(cpu, rounds, sizeof *cpu, by_size);
  printf("{\"phase\": \"evaluate\", \"cpu\": %.6f}\n", cpu[rounds / 2]);
  print_checksum();
  return 0;
}
