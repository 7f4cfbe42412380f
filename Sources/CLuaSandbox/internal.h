/* What the files of this target share. Not visible to Swift. */
#ifndef LS_INTERNAL_H
#define LS_INTERNAL_H

#include <lauxlib.h>
#include <locale.h>
#include <lua.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <time.h>

#include "lua_sandbox.h"

#define LS_TABLES 16
#define LS_ARGUMENTS_MAX 16
#define LS_TEXTS_MAX 4096
#define LS_TEXT_BYTES_MAX 64
#define LS_LIST_MAX 8
#define LS_DATA_DEPTH_MAX 16
#define LS_DATA_ENTRIES_MAX 10000
#define LS_DATA_TEXT_MAX (64 * 1024)
#define LS_TEXT_OVERHEAD 25 /* what Lua needs for a text beside its bytes */
#define LS_TEXT_MAX (64 * 1024)
#define LS_STACK_USUAL (64 * 1024)
#define LS_SYMBOL_BASE 1025 /* in the table of symbols; before it the currencies, at their numeric code + 1 */

typedef struct ls_trace ls_trace;

enum { LS_WHY_NONE = 0, LS_WHY_TOTAL, LS_WHY_BLOCK, LS_WHY_TEXT, LS_WHY_STACK };

/* One member of an owner, found by the address of its interned name. */
typedef struct ls_member {
  const char *name;
  int32_t kind;
  int32_t number; /* column, reference of the method, or operation of the property */
} ls_member;

typedef struct ls_owner {
  ls_member *members; /* open addressing, capacity a power of two */
  uint32_t capacity, count;
  char name[48];
} ls_owner;

typedef struct ls_rows {
  ls_column *columns;
  int32_t count;
  uint32_t rows;
} ls_rows;

typedef struct ls_environment {
  int32_t globals, proxy, modules; /* references */
} ls_environment;

typedef struct ls_interned {
  char *bytes;
  size_t length;
} ls_interned;

typedef struct ls_text_slot {
  const char *address;
  int32_t number;
} ls_text_slot;

typedef struct ls_batch {
  const ls_call *calls;
  ls_answer *answers;
  int32_t count, next;
  int32_t faults;
  int32_t start, end;   /* the stretch of questions that is being asked */
  size_t start_words;
  int32_t length;       /* of the next stretch that is not counted; 0: the next is counted */
  int32_t patience;     /* stretches until a longer one is tried */
  int32_t settled;      /* the question that is asked again in a settled state, -1 = none */
  bool timed, counted;
  int32_t *failed; /* open addressing over failed groups, see batch.c */
  uint8_t *failed_used;
  uint32_t failed_capacity, failed_count;
} ls_batch;

struct ls_state {
  lua_State *L;
  ls_host host;
  uint32_t generation;
  int32_t symbols; /* reference of the table of symbols */
  int32_t symbol_next;
  ls_rows rows[LS_TABLES];
  ls_owner owners[LS_OWNER_COUNT];
  char special_names[16][32];
  ls_buffer results;
  ls_arithmetic arithmetic;

  ls_limits limits;
  size_t used, set_up; /* bytes; set_up is 0 until the first script runs */
  bool capped;
  bool refused; /* the last allocation that asked for more was refused */
  int32_t why;  /* and which limit stood against it */
  size_t refused_old, refused_bytes;
  int64_t refusals; /* for tests: growths until one is refused, 0 = it was just now, -1 = none will be */
  void *stack, *newest; /* the block that holds Lua's stack, and the last new one */
  size_t stack_bytes, newest_bytes;
  bool was_deep; /* the stack has been larger than usual since the question began */

  int64_t remaining;
  int step;
  bool exhausted;
  bool again; /* the question ended without a verdict and is to be asked again */
  int64_t clock;
  /* Read by the signal handler. */
  volatile bool counted;
  volatile uint64_t question, question_at_tick;
  timer_t timer;
  sigset_t signals_before;

  bool noted;       /* `fault` tells of the error that is being raised */
  bool host_failed; /* and the host is to blame */
  bool frozen;
  int busy;
  ls_fault fault;
  char file[LS_FILE_CAPACITY]; /* what is being loaded */
  locale_t c_locale;

  ls_environment environments[LS_ENVIRONMENTS];
  int32_t environment_count;
  int32_t string_library, math_library; /* references */
  int32_t sealed, functions;            /* references of the tables of seal.c */
  bool stores;                          /* a function may write to tables of others */
  ls_buffer dump;

  int32_t text_numbers; /* reference of the table from text to number + 1 */
  ls_interned *texts;
  int32_t text_count;
  ls_text_slot text_slots[2 * LS_TEXTS_MAX];

  ls_batch batch;
  uint64_t *words;
  size_t words_count, words_capacity;

  ls_trace *trace; /* NULL in all but traced states */
};

static inline ls_state *ls_of(lua_State *L) { return *(ls_state **)lua_getextraspace(L); }
static inline uint64_t ls_to_word(lua_State *L, int index) { return (uint64_t)(uintptr_t)lua_touserdata(L, index); }
/* What is neither text, table nor function: nil, a boolean, a number, a word. False for all else, which is left alone. */
static inline bool ls_read_plain(lua_State *L, int index, ls_value *value) {
  switch (lua_type(L, index)) {
    case LUA_TLIGHTUSERDATA:
      value->kind = LS_WORD;
      value->as.word = ls_to_word(L, index);
      return true;
    case LUA_TNUMBER:
      if (lua_isinteger(L, index)) {
        value->kind = LS_INTEGER;
        value->as.integer = lua_tointeger(L, index);
      } else {
        value->kind = LS_NUMBER;
        value->as.number = lua_tonumber(L, index);
      }
      return true;
    case LUA_TBOOLEAN:
      value->kind = LS_BOOLEAN;
      value->as.integer = lua_toboolean(L, index);
      return true;
    case LUA_TNONE:
    case LUA_TNIL:
      value->kind = LS_NIL;
      value->as.integer = 0;
      return true;
    default: return false;
  }
}
static inline void ls_push_word(lua_State *L, uint64_t word) { lua_pushlightuserdata(L, (void *)(uintptr_t)word); }
static inline int32_t ls_owner_of(uint64_t word) {
  uint32_t tag = ls_word_tag(word);
  return tag == LS_TAG_VIEW ? LS_OWNER_VIEW + (int32_t)ls_word_table(word) : (int32_t)tag;
}

/* Where the search for a member with a name at this address begins. */
static inline uint32_t ls_place_of(const char *name, uint32_t mask) {
  return (uint32_t)(((uintptr_t)name >> 4) ^ ((uintptr_t)name >> 12)) & mask;
}

/* state.c */
void *ls_grow(void *block, size_t bytes);
int32_t ls_protect(ls_state *state, lua_CFunction body, void *argument, bool capped, ls_fault *fault);

/* fault.c */
void ls_locate(lua_State *L, ls_state *state);
int ls_on_error(lua_State *L);
_Noreturn void ls_raise(lua_State *L, ls_state *state);
_Noreturn void ls_raise_noted(lua_State *L, ls_state *state);
_Noreturn void ls_fail(lua_State *L, const char *format, ...) __attribute__((format(printf, 2, 3)));
_Noreturn void ls_fail_at(lua_State *L, const char *file, int32_t line, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void ls_write(ls_message *message, const char *format, ...) __attribute__((format(printf, 2, 3)));
int32_t ls_conclude(ls_state *state, int status, ls_fault *fault);

/* budget.c */
void ls_on_count(lua_State *L, lua_Debug *ar);
void ls_budget_count(ls_state *state, bool counted);
void ls_budget_end(ls_state *state);
void ls_clock_start(ls_state *state);
bool ls_clock_proves(ls_state *state);
_Noreturn void ls_ask_again(lua_State *L, ls_state *state);
void ls_charge(lua_State *L, ls_state *state, int64_t work);
_Noreturn void ls_exhaust(lua_State *L, ls_state *state);

/* Begins the budget of one question, or of one file that is run. */
static inline void ls_budget_begin(ls_state *state, bool counted) {
  state->question++;
  state->remaining = state->limits.instructions;
  state->exhausted = state->again = false;
  if (counted || state->counted) ls_budget_count(state, counted);
}

/* Whether what was charged leaves room for doubt, now that a question was answered without being counted. */
static inline bool ls_budget_is_half_charged(const ls_state *state) {
  return state->remaining < state->limits.instructions / 2;
}

/* watch.c */
bool ls_watch_begin(ls_state *state);
void ls_watch_end(ls_state *state);

/* values.c */
int ls_operate(lua_State *L, ls_state *state, int32_t op, int first, int count);
const char *ls_type_name(lua_State *L, int index);
void ls_add_operators(lua_State *L);

/* arithmetic.c */
bool ls_calculate(const ls_arithmetic *rules, int32_t op, const ls_value *arguments, int count, ls_value *result);

/* views.c */
int ls_index_word(lua_State *L);
int ls_index_traced(lua_State *L);
void ls_check_alive(lua_State *L, ls_state *state, uint64_t word);

/* data.c */
void ls_build(lua_State *L, ls_state *state, const ls_buffer *buffer, uint32_t *place, bool stamped);
bool ls_read(lua_State *L, int index, ls_buffer *buffer, ls_message *message);

/* readonly.c */
void ls_make_readonly(lua_State *L, const char *path);
void ls_make_captured_readonly(lua_State *L, const char *name);
void ls_make_global_readonly(lua_State *L, const char *name);
bool ls_push_real(lua_State *L, int index);

/* source.c */
void ls_check_source(lua_State *L, ls_state *state, const char *source, size_t length);

/* examine.c */
void ls_examine_file(lua_State *L, ls_state *state);
bool ls_examine_kept(lua_State *L, ls_state *state);

/* seal.c */
void ls_seal(lua_State *L, ls_state *state);

/* text.c */
size_t ls_decode(const char *text, size_t length, uint32_t *scalar);
bool ls_is_utf8(const char *bytes, size_t length);
bool ls_is_printable(const char *bytes, size_t length);
int32_t ls_intern_value(lua_State *L, ls_state *state, int index, const char *what);

/* library.c, walk.c, text_library.c */
void ls_add_language(lua_State *L);
int ls_tostring(lua_State *L);
int ls_pairs(lua_State *L);
int ls_ipairs(lua_State *L);
int ls_next_item(lua_State *L);
bool ls_is_walk(lua_CFunction function);
void ls_open_string(lua_State *L, ls_state *state);
void ls_add_text_functions(lua_State *L);

/* load.c */
int ls_require(lua_State *L);

/* trace.c, trace_reads.c, trace_comparisons.c, trace_lines.c: called in traced states only */
void ls_trace_begin(ls_trace *trace);
void ls_trace_line(lua_State *L, ls_trace *trace, lua_Debug *ar);
void ls_note_field_begins(ls_state *state, uint64_t view, const char *name);
void ls_note_field(lua_State *L, ls_state *state);
void ls_note_entries(lua_State *L, int index);
void ls_trace_globals(lua_State *L, int globals);
void ls_trace_readonly(lua_State *L, int real, const char *path);
void ls_add_traced_walks(lua_State *L);
void ls_trace_loaded(lua_State *L, ls_state *state);

#endif
