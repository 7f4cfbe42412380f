/* One sandboxed Lua state, as seen from Swift. Everything that can raise a Lua error happens behind this header.

   The host's callbacks are called from C, return a code, and hold nothing when C raises: longjmp never crosses a Swift
   frame. Within a callback only `ls_buffer_…` and `ls_read_argument` may be called; those never raise. */
#ifndef LUA_SANDBOX_H
#define LUA_SANDBOX_H

#include <stddef.h>
#include <stdint.h>

#include "ls_word.h"

typedef struct ls_state ls_state;

/* ---- values ---- */

enum {
  LS_NIL = 0,
  LS_BOOLEAN = 1, /* integer: 0 or 1 */
  LS_INTEGER = 2,
  LS_NUMBER = 3,
  LS_TEXT = 4,  /* length bytes; at `text` in an argument, at offset `integer` of the bytes in a buffer */
  LS_WORD = 5,
  LS_TABLE = 6, /* argument: `integer` is its place, for ls_read_argument.
                   buffer: `integer` items follow, then `length` pairs of a text and a value */
  LS_FUNCTION = 7,
  LS_OTHER = 8,
  LS_ROWS = 9, /* buffer: `length` names follow, then `integer` rows of as many values: a list of records */
};

typedef struct ls_value {
  uint32_t kind;
  uint32_t length;
  union {
    int64_t integer;
    double number;
    uint64_t word;
    const char *text;
  } as;
} ls_value;

/* Values one after another, a tree in the order in which it is read. Plain memory outside of Lua's. */
typedef struct ls_buffer {
  ls_value *values;
  uint32_t count, capacity;
  char *bytes;
  size_t bytes_count, bytes_capacity;
} ls_buffer;

void ls_buffer_add(ls_buffer *buffer, ls_value value);
void ls_buffer_add_text(ls_buffer *buffer, const char *bytes, size_t length);
void ls_buffer_clear(ls_buffer *buffer);
void ls_buffer_free(ls_buffer *buffer);

#define LS_MESSAGE_CAPACITY 1024
typedef struct ls_message {
  uint32_t length;
  char text[LS_MESSAGE_CAPACITY];
} ls_message;

/* ---- faults ---- */

enum { LS_FAULT_NONE = 0, LS_FAULT_SCRIPT = 1, LS_FAULT_MEMORY = 2, LS_FAULT_INSTRUCTIONS = 3, LS_FAULT_HOST = 4 };

#define LS_FILE_CAPACITY 60
typedef struct ls_fault {
  int32_t kind;
  int32_t call; /* index in the batch, -1 outside of one */
  int32_t line; /* 0 = unknown */
  char file[LS_FILE_CAPACITY];
  ls_message message;
} ls_fault;

/* ---- answers ---- */

enum {
  LS_ANSWER_NONE = 0, /* not asked */
  LS_ANSWER_NIL,
  LS_ANSWER_BOOLEAN,
  LS_ANSWER_INTEGER,
  LS_ANSWER_NUMBER,
  LS_ANSWER_TEXT, /* integer: the id of the interned text */
  LS_ANSWER_WORD,
  LS_ANSWER_LIST, /* integer: place of the first of `count` words in the batch's words */
  LS_ANSWER_FAULT,
};

typedef struct ls_answer {
  uint8_t kind;
  uint8_t count;
  uint16_t unused;
  int32_t reason; /* id of an interned text, -1 = none */
  union {
    int64_t integer;
    double number;
    uint64_t word;
  } as;
} ls_answer;

enum { LS_CALL_NOTIFY = 1 };

typedef struct ls_call {
  int32_t function;
  int32_t group;
  uint32_t flags;
  int32_t argument_count;
  uint64_t arguments[2];
} ls_call;

/* ---- the host ---- */

/* Operations below LS_OP_HOST are the operators, and methods of money and dates that are calculated here where the host
   allows it; the host numbers its functions and methods from there. */
enum {
  LS_OP_ADD = 0,
  LS_OP_SUBTRACT,
  LS_OP_MULTIPLY,
  LS_OP_DIVIDE,
  LS_OP_NEGATE,
  LS_OP_LESS,
  LS_OP_LESS_OR_EQUAL,
  LS_OP_TEXT, /* tostring */
  LS_OP_AT_LEAST,
  LS_OP_AT_MOST,
  LS_OP_IS_ZERO,
  LS_OP_ROUND_TO, /* a multiple of the second amount */
  LS_OP_CURRENCY, /* the text given to ls_set_currency */
  LS_OP_HOST = 32,
};

/* What a callback returns: 0, or whose mistake the message tells of. */
enum { LS_OK = 0, LS_REFUSED = 1, LS_HOST_FAILED = 2 };

typedef struct ls_host {
  void *context;
  int32_t (*operation)(void *context, int32_t op, const ls_value *arguments, int32_t count, ls_buffer *results,
                       ls_message *message);
  void (*unknown_global)(void *context, const char *name, size_t length, ls_message *message);
  void (*unknown_field)(void *context, int32_t owner, const char *name, size_t length, ls_message *message);
  /* Returns 0 to read nil, else the message is raised. */
  int32_t (*unknown_key)(void *context, const char *path, size_t path_length, const char *key, size_t length,
                         ls_message *message);
  void (*unavailable)(void *context, int32_t table, int32_t field, uint32_t row, ls_message *message);
  /* The source of a required file: two texts, its name for messages and its content. */
  int32_t (*source)(void *context, const char *name, size_t length, ls_buffer *results, ls_message *message);
  void (*answered)(void *context, int32_t call, const ls_answer *answer, const uint64_t *words);
  void (*faulted)(void *context, const ls_fault *fault);
} ls_host;

/* How money and dates are calculated without asking the host, by its rules. What has no answer under them, and all of it
   by default, is asked of the host. */
enum { LS_ROUND_BY_HOST = 0, LS_ROUND_HALF_EVEN, LS_ROUND_HALF_UP, LS_ROUND_DOWN, LS_ROUND_UP };

typedef struct ls_arithmetic {
  int32_t rounding;            /* LS_ROUND_BY_HOST: the host calculates everything */
  int32_t first_day, last_day; /* the dates there are */
  int64_t largest_minor;       /* amounts are within this of zero */
} ls_arithmetic;

/* ---- columns ---- */

enum {
  LS_COLUMN_UNBOUND = 0,
  LS_COLUMN_MONEY,    /* int64, min = nil, min + 1 = unavailable; currencies per row, or `currency` */
  LS_COLUMN_DAY,      /* int32, min = nil */
  LS_COLUMN_INTEGER,  /* int32, min = nil */
  LS_COLUMN_NUMBER,   /* double, NaN = nil */
  LS_COLUMN_FLAG,     /* uint8: 0, 1; 2 = nil */
  LS_COLUMN_TEXT,     /* uint32 offsets, one more than rows, into bytes */
  LS_COLUMN_SYMBOL,   /* int32 into the symbols from symbol_first, negative = nil */
  LS_COLUMN_CURRENCY, /* uint16 ISO 4217 numeric, shown as its code */
  LS_COLUMN_VIEW,     /* int32 rows of the table `view_table`, negative = nil */
  LS_COLUMN_WORD,     /* uint64 words, for fields of more than one type; special ones may stand for what is no word */
};

typedef struct ls_column {
  int32_t type;
  int32_t nil_when_empty;
  const void *base;
  const uint16_t *currencies;
  const char *bytes;
  uint32_t currency;
  int32_t symbol_first;
  int32_t symbol_count;
  int32_t view_table;
  int32_t operation; /* what computes the value of a word that stands for one */
} ls_column;

/* ---- a state's life. Those that return int32_t return a fault kind, and fill `fault` unless it is 0 ---- */

#define LS_UNLIMITED INT64_MAX

typedef struct ls_limits {
  size_t memory_bytes; /* beyond what set-up took */
  size_t block_bytes;
  size_t stack_bytes;
  int64_t instructions; /* per question; LS_UNLIMITED: none, and nothing is watched */
  int32_t counts_always; /* 1: no timer and no signal, every question is counted */
} ls_limits;

ls_state *ls_new(ls_limits limits, ls_host host);
void ls_free(ls_state *state);
size_t ls_memory_in_use(const ls_state *state);
int32_t ls_is_busy(const ls_state *state);
void ls_set_limits(ls_state *state, ls_limits limits);
void ls_freeze(ls_state *state);
void ls_set_arithmetic(ls_state *state, ls_arithmetic arithmetic);
/* For tests: the so-manieth growth of memory by scripts from now on is refused, and all others granted. Above 0 while
   it has not come yet. */
void ls_refuse_allocation(ls_state *state, int64_t number);
int64_t ls_refusals_left(const ls_state *state);
/* The signal by which slow questions are noticed, 0 = there is none. Chosen, and its handler set, by the first call or
   the first batch. */
int32_t ls_timer_signal(void);

/* Owners of fields: 0 money, 1 date, 2 special, 3 + t the view table t. */
enum { LS_OWNER_MONEY = 0, LS_OWNER_DATE = 1, LS_OWNER_SPECIAL = 2, LS_OWNER_VIEW = 3, LS_OWNER_COUNT = 19 };
enum { LS_MEMBER_FIELD = 0, LS_MEMBER_METHOD = 1, LS_MEMBER_PROPERTY = 2 };

void ls_set_owner_name(ls_state *state, int32_t owner, const char *name);
void ls_set_special_name(ls_state *state, int32_t subkind, const char *name);
/* `number` is the column of a field, the operation of a method or a property. */
int32_t ls_add_member(ls_state *state, int32_t owner, int32_t kind, const char *name, int32_t number, ls_fault *fault);
int32_t ls_set_currency(ls_state *state, uint32_t numeric, const char *code, ls_fault *fault);

/* An environment is a set of globals for files to be loaded in. At most LS_ENVIRONMENTS of them. */
#define LS_ENVIRONMENTS 16
int32_t ls_add_environment(ls_state *state, int32_t *environment, ls_fault *fault);
int32_t ls_add_function(ls_state *state, int32_t environment, const char *name, int32_t op, ls_fault *fault);
/* Every name that scripts can use in an environment, as texts in no order: globals, and names in libraries after a point,
   such as `math.floor`. */
int32_t ls_list_names(ls_state *state, int32_t environment, ls_buffer *names, ls_fault *fault);
int32_t ls_set_global(ls_state *state, int32_t environment, const char *name, const ls_buffer *value, ls_fault *fault);

/* ---- loading ---- */

#define LS_SOURCE_MAX (256 * 1024)

/* Runs a file. What it returned: a function id in *function, else -1 and `data` holds it. When it returned a table
   of functions, `data` is a table of names and ids, and *function is -2. */
int32_t ls_load(ls_state *state, int32_t environment, const char *name, const char *source, size_t length,
                int32_t *function, ls_buffer *data, ls_fault *fault);
/* Copies a table argument of the running operation. Returns 0, or 1 with a message. Never raises. */
int32_t ls_read_argument(ls_state *state, const ls_value *argument, ls_buffer *data, ls_message *message);

/* ---- running ---- */

/* Symbols shown until the next reset: each is given the next number, from 0. */
void ls_reset_symbols(ls_state *state);
int32_t ls_add_symbol(ls_state *state, const char *bytes, size_t length, int32_t *number, ls_fault *fault);
void ls_bind(ls_state *state, int32_t table, const ls_column *columns, int32_t count, uint32_t rows);
void ls_unbind(ls_state *state);

int32_t ls_intern(ls_state *state, const char *bytes, size_t length, int32_t *text, ls_fault *fault);
const char *ls_text(const ls_state *state, int32_t text, size_t *length);
int32_t ls_text_count(const ls_state *state);

/* Asks every call in order; `answers` has room for all of them. Returns the number of faults. Stops after `most_faults`
   of them when that is not negative; what was not asked is LS_ANSWER_NONE. */
int32_t ls_run(ls_state *state, const ls_call *calls, int32_t count, ls_answer *answers, int32_t most_faults);
const uint64_t *ls_words(const ls_state *state, size_t *count);

#endif
