/* A word: the 64 bits by which the host shows a value to Lua. Lua carries it as a light userdata, so it is copied
   like an integer and never allocates. Equal values have equal bits; Swift's `HostWord` is the same layout.

   bits 63-62  tag: 0 money, 1 date, 2 special, 3 view
   money       61-52 ISO 4217 numeric currency, 51-0 minor units, two's complement
   date        31-0 days since 1970-01-01, Int32
   special     61-58 subkind, the rest is the host's; in a column of words the last three stand for what is no word:
               a text, whose place among the column's symbols is in 31-0; a value that the column's operation computes
               from the view; nil
   view        61-58 table, 57-32 generation, 31-0 row; generation 0 stays alive from question to question */
#ifndef LS_WORD_H
#define LS_WORD_H

#include <stdint.h>

enum { LS_TAG_MONEY = 0, LS_TAG_DATE = 1, LS_TAG_SPECIAL = 2, LS_TAG_VIEW = 3 };

enum { LS_SPECIAL_TEXT = 13, LS_SPECIAL_COMPUTED = 14, LS_SPECIAL_NIL = 15 };

#define LS_MONEY_MAX (((int64_t)1 << 51) - 1)
#define LS_MONEY_MIN (-((int64_t)1 << 51))
#define LS_GENERATION_LOADING 1u
#define LS_GENERATION_MAX ((1u << 26) - 1)

static inline uint32_t ls_word_tag(uint64_t word) { return (uint32_t)(word >> 62); }

static inline uint64_t ls_word_money(uint32_t currency, int64_t minor) {
  return ((uint64_t)(currency & 0x3FF) << 52) | ((uint64_t)minor & (((uint64_t)1 << 52) - 1));
}
static inline uint32_t ls_word_currency(uint64_t word) { return (uint32_t)(word >> 52) & 0x3FF; }
static inline int64_t ls_word_minor(uint64_t word) { return (int64_t)(word << 12) >> 12; }

static inline uint64_t ls_word_date(int32_t day) { return ((uint64_t)LS_TAG_DATE << 62) | (uint32_t)day; }
static inline int32_t ls_word_day(uint64_t word) { return (int32_t)(uint32_t)word; }

static inline uint32_t ls_word_subkind(uint64_t word) { return (uint32_t)(word >> 58) & 0xF; }

static inline uint64_t ls_word_view(uint32_t table, uint32_t generation, uint32_t row) {
  return ((uint64_t)LS_TAG_VIEW << 62) | ((uint64_t)(table & 0xF) << 58) |
         ((uint64_t)(generation & LS_GENERATION_MAX) << 32) | row;
}
static inline uint32_t ls_word_table(uint64_t word) { return (uint32_t)(word >> 58) & 0xF; }
static inline uint32_t ls_word_generation(uint64_t word) { return (uint32_t)(word >> 32) & LS_GENERATION_MAX; }
static inline uint32_t ls_word_row(uint64_t word) { return (uint32_t)word; }

#endif
