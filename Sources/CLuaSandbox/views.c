/* Views over columns: the hot path. A field is found by the address of its interned name and read at the view's row;
   only a text that is not in the symbols allocates. */
#include <math.h>

#include "internal.h"

void ls_check_alive(lua_State *L, ls_state *state, uint64_t word) {
  uint32_t generation = ls_word_generation(word);
  if (generation == state->generation || generation == 0) return;
  ls_fail(L, "this %s belongs to an earlier question\x1Fpolicies keep nothing from one question to the next",
          state->owners[ls_owner_of(word)].name);
}

/* ---- reading a column ---- */

/* What is rare is kept out of the functions around it, which are short without. */
#define RARE __attribute__((noinline, cold))

RARE static int unavailable(lua_State *L, ls_state *state, uint64_t word, int32_t field) {
  state->fault.message.length = 0;
  state->host.unavailable(state->host.context, (int32_t)ls_word_table(word), field, ls_word_row(word),
                          &state->fault.message);
  ls_raise(L, state);
}

static int push_money(lua_State *L, ls_state *state, uint64_t word, int32_t field, const ls_column *column) {
  uint32_t row = ls_word_row(word);
  int64_t minor = ((const int64_t *)column->base)[row];
  if (minor < LS_MONEY_MIN || minor > LS_MONEY_MAX) {
    if (minor == INT64_MIN) {
      lua_pushnil(L);
      return 1;
    }
    if (minor == INT64_MIN + 1) return unavailable(L, state, word, field);
    ls_fail(L, "an amount too large to be shown");
  }
  uint32_t currency = column->currencies != NULL ? column->currencies[row] : column->currency;
  ls_push_word(L, ls_word_money(currency, minor));
  return 1;
}

__attribute__((noinline)) static int push_text(lua_State *L, const ls_column *column, uint32_t row) {
  const uint32_t *offsets = column->base;
  uint32_t start = offsets[row], length = offsets[row + 1] - start;
  if (length == 0 && column->nil_when_empty) {
    lua_pushnil(L);
  } else {
    lua_pushlstring(L, length == 0 ? "" : column->bytes + start, length);
  }
  return 1;
}

static int push_symbol(lua_State *L, lua_Integer key, bool known, int32_t code) {
  if (!known || lua_rawgeti(L, lua_upvalueindex(1), key) != LUA_TSTRING) ls_fail(L, "there is no text for code %d", code);
  return 1;
}

/* A column whose rows are of more than one type. */
__attribute__((noinline)) static int push_any(lua_State *L, ls_state *state, const ls_column *column, uint32_t row) {
  uint64_t word = ((const uint64_t *)column->base)[row];
  switch (ls_word_tag(word) == LS_TAG_SPECIAL ? ls_word_subkind(word) : 0) {
    case LS_SPECIAL_NIL: lua_pushnil(L); return 1;
    case LS_SPECIAL_COMPUTED: return ls_operate(L, state, column->operation, 1, 1);
    case LS_SPECIAL_TEXT: {
      int32_t code = (int32_t)(uint32_t)word;
      return push_symbol(L, LS_SYMBOL_BASE + (lua_Integer)column->symbol_first + code,
                         code >= 0 && code < column->symbol_count, code);
    }
    default: break;
  }
  if (ls_word_tag(word) == LS_TAG_VIEW) word = ls_word_view(ls_word_table(word), state->generation, ls_word_row(word));
  ls_push_word(L, word);
  return 1;
}

static inline int push_field(lua_State *L, ls_state *state, uint64_t word, int32_t field) {
  const ls_rows *rows = &state->rows[ls_word_table(word)];
  uint32_t row = ls_word_row(word);
  if (field >= rows->count || row >= rows->rows) ls_fail(L, "this field is not shown here");
  const ls_column *column = &rows->columns[field];
  switch (column->type) {
    case LS_COLUMN_MONEY: return push_money(L, state, word, field, column);
    case LS_COLUMN_DAY: {
      int32_t day = ((const int32_t *)column->base)[row];
      if (day == INT32_MIN) {
        lua_pushnil(L);
      } else {
        ls_push_word(L, ls_word_date(day));
      }
      return 1;
    }
    case LS_COLUMN_INTEGER: {
      int32_t value = ((const int32_t *)column->base)[row];
      if (value == INT32_MIN) {
        lua_pushnil(L);
      } else {
        lua_pushinteger(L, value);
      }
      return 1;
    }
    case LS_COLUMN_NUMBER: {
      double value = ((const double *)column->base)[row];
      if (isnan(value)) {
        lua_pushnil(L);
      } else {
        lua_pushnumber(L, value);
      }
      return 1;
    }
    case LS_COLUMN_FLAG: {
      uint8_t value = ((const uint8_t *)column->base)[row];
      if (value == 2) {
        lua_pushnil(L);
      } else {
        lua_pushboolean(L, value);
      }
      return 1;
    }
    case LS_COLUMN_TEXT: return push_text(L, column, row);
    case LS_COLUMN_SYMBOL: {
      int32_t code = ((const int32_t *)column->base)[row];
      if (code < 0) {
        lua_pushnil(L);
        return 1;
      }
      return push_symbol(L, LS_SYMBOL_BASE + (lua_Integer)column->symbol_first + code, code < column->symbol_count, code);
    }
    case LS_COLUMN_CURRENCY: {
      uint16_t code = ((const uint16_t *)column->base)[row];
      return push_symbol(L, (lua_Integer)code + 1, code < 1024, code);
    }
    case LS_COLUMN_VIEW: {
      int32_t target = ((const int32_t *)column->base)[row];
      if (target < 0) {
        lua_pushnil(L);
      } else {
        ls_push_word(L, ls_word_view((uint32_t)column->view_table, state->generation, (uint32_t)target));
      }
      return 1;
    }
    case LS_COLUMN_WORD: return push_any(L, state, column, row);
    default: ls_fail(L, "this field is not shown here");
  }
}

/* ---- finding a member ---- */

RARE static const ls_member *find_long(const ls_owner *owner, const char *name) {
  for (uint32_t i = 0; i < owner->capacity; i++) {
    if (owner->members[i].name != NULL && strcmp(owner->members[i].name, name) == 0) return &owner->members[i];
  }
  return NULL;
}

static const ls_member *find(const ls_owner *owner, const char *name) {
  if (owner->capacity == 0) return NULL;
  uint32_t mask = owner->capacity - 1;
  uint32_t at = ls_place_of(name, mask);
  for (;; at = (at + 1) & mask) {
    const ls_member *member = &owner->members[at];
    if (member->name == name) return member;
    if (member->name == NULL) return NULL;
  }
}

RARE static int unknown(lua_State *L, ls_state *state, int32_t owner) {
  size_t length;
  const char *name = lua_tolstring(L, 2, &length);
  if (name == NULL) ls_fail(L, "%s has named fields, not a %s", ls_type_name(L, 1), ls_type_name(L, 2));
  state->fault.message.length = 0;
  state->host.unknown_field(state->host.context, owner, name, length, &state->fault.message);
  ls_raise(L, state);
}

__attribute__((always_inline)) static inline int push_member(lua_State *L, ls_state *state, uint64_t word, const ls_member *member) {
  switch (member->kind) {
    case LS_MEMBER_FIELD: return push_field(L, state, word, member->number);
    case LS_MEMBER_METHOD: lua_rawgeti(L, LUA_REGISTRYINDEX, member->number); return 1;
    default: return ls_operate(L, state, member->number, 1, 1);
  }
}

/* A name that is not found by its address. Lua interns texts of up to 40 bytes: only longer ones may be equal at two. */
RARE static int index_otherwise(lua_State *L, ls_state *state, uint64_t word, const char *name) {
  int32_t number = ls_owner_of(word);
  const ls_member *member = NULL;
  if (name != NULL && lua_rawlen(L, 2) > 40) member = find_long(&state->owners[number], name);
  return member != NULL ? push_member(L, state, word, member) : unknown(L, state, number);
}

/* `value.name` for every word. Its upvalue is the table of symbols. */
int ls_index_word(lua_State *L) {
  ls_state *state = ls_of(L);
  uint64_t word = ls_to_word(L, 1);
  int32_t number = ls_owner_of(word);
  if (number >= LS_OWNER_VIEW) ls_check_alive(L, state, word);
  const char *name = lua_tostring(L, 2);
  const ls_member *member = name != NULL ? find(&state->owners[number], name) : NULL;
  return member != NULL ? push_member(L, state, word, member) : index_otherwise(L, state, word, name);
}

/* The same in a traced state: what a view shows is noted. */
int ls_index_traced(lua_State *L) {
  ls_state *state = ls_of(L);
  uint64_t word = ls_to_word(L, 1);
  int32_t number = ls_owner_of(word);
  if (number < LS_OWNER_VIEW || lua_type(L, 2) != LUA_TSTRING) return ls_index_word(L);
  ls_check_alive(L, state, word);
  const char *name = lua_tostring(L, 2);
  const ls_member *member = find(&state->owners[number], name);
  if (member == NULL && lua_rawlen(L, 2) > 40) member = find_long(&state->owners[number], name);
  if (member == NULL || member->kind == LS_MEMBER_METHOD) return ls_index_word(L);
  ls_note_field_begins(state, word, member->name);
  int count = ls_index_word(L);
  ls_note_field(L, state);
  return count;
}

/* ---- binding ---- */

void ls_bind(ls_state *state, int32_t table, const ls_column *columns, int32_t count, uint32_t rows) {
  ls_rows *bound = &state->rows[table];
  if (count > 0) {
    bound->columns = ls_grow(bound->columns, (size_t)count * sizeof *columns);
    memcpy(bound->columns, columns, (size_t)count * sizeof *columns);
  }
  bound->count = count;
  bound->rows = rows;
}

void ls_unbind(ls_state *state) {
  for (int i = 0; i < LS_TABLES; i++) state->rows[i].count = 0;
}

/* ---- symbols ---- */

typedef struct symbol {
  const char *bytes;
  size_t length;
  lua_Integer key;
} symbol;

static int symbol_body(lua_State *L) {
  const symbol *job = lua_touserdata(L, 1);
  lua_rawgeti(L, LUA_REGISTRYINDEX, ls_of(L)->symbols);
  lua_pushlstring(L, job->bytes, job->length);
  lua_rawseti(L, -2, job->key);
  return 0;
}

void ls_reset_symbols(ls_state *state) { state->symbol_next = 0; }

int32_t ls_add_symbol(ls_state *state, const char *bytes, size_t length, int32_t *number, ls_fault *fault) {
  *number = state->symbol_next++;
  symbol job = {bytes, length, LS_SYMBOL_BASE + (lua_Integer)*number};
  return ls_protect(state, symbol_body, &job, false, fault);
}

int32_t ls_set_currency(ls_state *state, uint32_t numeric, const char *code, ls_fault *fault) {
  symbol job = {code, strlen(code), (lua_Integer)(numeric & 0x3FF) + 1};
  return ls_protect(state, symbol_body, &job, false, fault);
}
