/* Words as Lua values: what an operator, a function or a method of the host is, and how arguments reach it. */
#include <stdlib.h>

#include "internal.h"

/* ---- arguments and results ---- */

static void read_argument(lua_State *L, ls_state *state, int index, ls_value *value) {
  value->length = 0;
  if (ls_read_plain(L, index, value)) {
    if (value->kind == LS_WORD && ls_word_tag(value->as.word) == LS_TAG_VIEW) ls_check_alive(L, state, value->as.word);
    return;
  }
  switch (lua_type(L, index)) {
    case LUA_TSTRING: {
      size_t length;
      value->as.text = lua_tolstring(L, index, &length);
      value->length = (uint32_t)length;
      value->kind = LS_TEXT;
      return;
    }
    case LUA_TTABLE:
      value->kind = LS_TABLE;
      value->as.integer = index;
      return;
    case LUA_TFUNCTION: value->kind = LS_FUNCTION; break;
    default: value->kind = LS_OTHER; break;
  }
  value->as.integer = 0;
}

/* What an operation of the host is charged, beside the values it returns. */
enum { OPERATION_WORK = 16 };

static void push_plain(lua_State *L, const ls_value *value) {
  switch (value->kind) {
    case LS_WORD: ls_push_word(L, value->as.word); return;
    case LS_BOOLEAN: lua_pushboolean(L, value->as.integer != 0); return;
    case LS_INTEGER: lua_pushinteger(L, value->as.integer); return;
    default: lua_pushnumber(L, value->as.number); return;
  }
}

/* The currency of an amount, as columns of currencies show it. False where it has no text. */
static bool push_currency(lua_State *L, const ls_state *state, const ls_value *value) {
  if (value->kind != LS_WORD || ls_word_tag(value->as.word) != LS_TAG_MONEY) return false;
  lua_rawgeti(L, LUA_REGISTRYINDEX, state->symbols);
  int type = lua_rawgeti(L, -1, (lua_Integer)ls_word_currency(value->as.word) + 1);
  lua_remove(L, -2);
  if (type != LUA_TSTRING) lua_pop(L, 1);
  return type == LUA_TSTRING;
}

/* What needs no host, pushed. Charged as if the host had answered it, so that verdicts do not depend on who did. */
static bool answer_here(lua_State *L, ls_state *state, int32_t op, const ls_value *arguments, int count) {
  ls_value result;
  if (op >= LS_OP_HOST || state->arithmetic.rounding == LS_ROUND_BY_HOST) return false;
  if (op == LS_OP_CURRENCY) {
    if (count < 1 || !push_currency(L, state, arguments)) return false;
  } else {
    if (!ls_calculate(&state->arithmetic, op, arguments, count, &result)) return false;
    push_plain(L, &result);
  }
  ls_charge(L, state, OPERATION_WORK + 1);
  return true;
}

/* The one call of the host. */
static int ask_host(lua_State *L, ls_state *state, int32_t op, const ls_value *arguments, int count) {
  ls_buffer *results = &state->results;
  results->count = 0;
  results->bytes_count = 0;
  state->fault.message.length = 0;
  int32_t code = state->host.operation(state->host.context, op, arguments, count, results, &state->fault.message);
  if (code != LS_OK) {
    state->host_failed = code == LS_HOST_FAILED;
    ls_raise(L, state);
  }
  ls_charge(L, state, OPERATION_WORK + results->count);
  int pushed = 0;
  for (uint32_t place = 0; place < results->count; pushed++) {
    if (pushed >= 8) luaL_checkstack(L, 4, "too many results");
    ls_build(L, state, results, &place, true);
  }
  return pushed;
}

static inline int operate(lua_State *L, ls_state *state, int32_t op, int first, int count) {
  ls_value arguments[LS_ARGUMENTS_MAX];
  for (int i = 0; i < count; i++) read_argument(L, state, first + i, &arguments[i]);
  if (answer_here(L, state, op, arguments, count)) return 1;
  return ask_host(L, state, op, arguments, count);
}

/* An operator, a function, a method or a property. Pushes what is answered, here or by the host, and returns how much
   that is. */
int ls_operate(lua_State *L, ls_state *state, int32_t op, int first, int count) {
  if (count > LS_ARGUMENTS_MAX) ls_fail(L, "more than %d arguments", LS_ARGUMENTS_MAX);
  return operate(L, state, op, first, count);
}

/* ---- operators ---- */

#define OPERATOR(name, op, count) \
  static int name(lua_State *L) { return operate(L, ls_of(L), op, 1, count); }

OPERATOR(op_add, LS_OP_ADD, 2)
OPERATOR(op_subtract, LS_OP_SUBTRACT, 2)
OPERATOR(op_multiply, LS_OP_MULTIPLY, 2)
OPERATOR(op_divide, LS_OP_DIVIDE, 2)
OPERATOR(op_negate, LS_OP_NEGATE, 1)
OPERATOR(op_less, LS_OP_LESS, 2)
OPERATOR(op_less_or_equal, LS_OP_LESS_OR_EQUAL, 2)

static int op_refused(lua_State *L) {
  ls_fail(L, "this operator is for numbers, not for %s with %s\x1Fmoney and dates know + - * / and comparisons",
          ls_type_name(L, 1), ls_type_name(L, 2));
}

static int op_length(lua_State *L) { ls_fail(L, "%s has no length", ls_type_name(L, 1)); }

static int op_write(lua_State *L) {
  const char *key = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "?";
  ls_fail(L, "policies only read: '%.64s' of %s can't be set", key, ls_type_name(L, 1));
}

/* Into the metatable on top of the stack. No `__concat`: 5.4.4 uses freed memory in it. */
void ls_add_operators(lua_State *L) {
  static const luaL_Reg operators[] = {
      {"__add", op_add},        {"__sub", op_subtract},   {"__mul", op_multiply}, {"__div", op_divide},
      {"__unm", op_negate},     {"__lt", op_less},        {"__le", op_less_or_equal},
      {"__mod", op_refused},    {"__idiv", op_refused},   {"__pow", op_refused},  {"__band", op_refused},
      {"__bor", op_refused},    {"__bxor", op_refused},   {"__shl", op_refused},  {"__shr", op_refused},
      {"__bnot", op_refused},   {"__len", op_length},     {"__newindex", op_write}, {NULL, NULL}};
  luaL_setfuncs(L, operators, 0);
}

/* What `type()` tells. Lives as long as the state. */
const char *ls_type_name(lua_State *L, int index) {
  if (lua_type(L, index) != LUA_TLIGHTUSERDATA) return luaL_typename(L, index);
  ls_state *state = ls_of(L);
  uint64_t word = ls_to_word(L, index);
  if (ls_word_tag(word) == LS_TAG_SPECIAL) {
    const char *name = state->special_names[ls_word_subkind(word)];
    if (name[0] != '\0') return name;
  }
  const char *name = state->owners[ls_owner_of(word)].name;
  return name[0] != '\0' ? name : "value";
}

/* ---- functions and methods ---- */

static int host_function(lua_State *L) {
  return ls_operate(L, ls_of(L), (int32_t)lua_tointeger(L, lua_upvalueindex(1)), 1, lua_gettop(L));
}

/* Methods that are calculated here have functions of their own, which need not look up what they are. */
#define METHOD(name, op) \
  static int name(lua_State *L) { return ls_operate(L, ls_of(L), op, 1, lua_gettop(L)); }

METHOD(at_least, LS_OP_AT_LEAST)
METHOD(at_most, LS_OP_AT_MOST)
METHOD(is_zero, LS_OP_IS_ZERO)
METHOD(round_to, LS_OP_ROUND_TO)

static void push_function(lua_State *L, int32_t op) {
  switch (op) {
    case LS_OP_AT_LEAST: lua_pushcfunction(L, at_least); return;
    case LS_OP_AT_MOST: lua_pushcfunction(L, at_most); return;
    case LS_OP_IS_ZERO: lua_pushcfunction(L, is_zero); return;
    case LS_OP_ROUND_TO: lua_pushcfunction(L, round_to); return;
    default:
      lua_pushinteger(L, op);
      lua_pushcclosure(L, host_function, 1);
      return;
  }
}

typedef struct addition {
  int32_t environment, owner, kind, number;
  const char *name;
} addition;

static int add_function_body(lua_State *L) {
  const addition *job = lua_touserdata(L, 1);
  lua_rawgeti(L, LUA_REGISTRYINDEX, ls_of(L)->environments[job->environment].globals);
  lua_pushstring(L, job->name);
  push_function(L, job->number);
  lua_rawset(L, -3);
  return 0;
}

int32_t ls_add_function(ls_state *state, int32_t environment, const char *name, int32_t op, ls_fault *fault) {
  addition job = {.environment = environment, .name = name, .number = op};
  return ls_protect(state, add_function_body, &job, false, fault);
}

/* ---- members ---- */

static ls_member *member_of(ls_owner *owner, const char *name) {
  uint32_t mask = owner->capacity - 1;
  uint32_t at = ls_place_of(name, mask);
  while (owner->members[at].name != NULL && owner->members[at].name != name) at = (at + 1) & mask;
  return &owner->members[at];
}

static void grow_members(ls_owner *owner) {
  ls_owner larger = *owner;
  larger.capacity = owner->capacity == 0 ? 64 : 2 * owner->capacity;
  size_t bytes = larger.capacity * sizeof *larger.members;
  larger.members = ls_grow(NULL, bytes);
  memset(larger.members, 0, bytes);
  for (uint32_t i = 0; i < owner->capacity; i++) {
    if (owner->members[i].name != NULL) *member_of(&larger, owner->members[i].name) = owner->members[i];
  }
  free(owner->members);
  *owner = larger;
}

static int add_member_body(lua_State *L) {
  const addition *job = lua_touserdata(L, 1);
  ls_owner *owner = &ls_of(L)->owners[job->owner];
  int32_t number = job->number;
  if (job->kind == LS_MEMBER_METHOD) {
    push_function(L, job->number);
    number = luaL_ref(L, LUA_REGISTRYINDEX);
  }
  const char *name = lua_pushstring(L, job->name);
  luaL_ref(L, LUA_REGISTRYINDEX); /* keeps the name at its address */
  if (4 * (owner->count + 1) > owner->capacity) grow_members(owner);
  ls_member *member = member_of(owner, name);
  if (member->name == NULL) owner->count++;
  member->name = name;
  member->kind = job->kind;
  member->number = number;
  return 0;
}

int32_t ls_add_member(ls_state *state, int32_t owner, int32_t kind, const char *name, int32_t number,
                      ls_fault *fault) {
  addition job = {.owner = owner, .kind = kind, .name = name, .number = number};
  return ls_protect(state, add_member_body, &job, false, fault);
}

static void set_name(char *target, size_t capacity, const char *name) {
  strncpy(target, name, capacity - 1);
  target[capacity - 1] = '\0';
}

void ls_set_owner_name(ls_state *state, int32_t owner, const char *name) {
  set_name(state->owners[owner].name, sizeof state->owners[owner].name, name);
}

void ls_set_special_name(ls_state *state, int32_t subkind, const char *name) {
  set_name(state->special_names[subkind & 0xF], sizeof state->special_names[0], name);
}
