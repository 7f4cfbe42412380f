/* Closes what a file has returned against change: every function that can be reached from it is examined, and what
   those functions captured can no longer be written to.

   A variable that is written to is found in the instructions, and the file refused. A table that is captured stays as
   it is while no function in the state writes to any table that it may not have made itself; then nothing can change
   it, and reading it costs nothing more. From the first function on that does, captured tables are read through an
   empty one, as `terms` is (readonly.c). */
#include "internal.h"

enum { DEEPEST = 100 };

/* References: what has been seen, as keys; and the functions, as a list. */
typedef struct sealing {
  ls_state *state;
  int seen, functions; /* places on the stack */
} sealing;

static void collect(lua_State *L, sealing *sealing, int index, int depth);

static bool is_new(lua_State *L, const sealing *sealing, int index) {
  lua_pushvalue(L, index);
  bool is_new = lua_rawget(L, sealing->seen) == LUA_TNIL;
  lua_pop(L, 1);
  if (!is_new) return false;
  lua_pushvalue(L, index);
  lua_pushboolean(L, 1);
  lua_rawset(L, sealing->seen);
  return true;
}

static bool is_environment(const char *name) { return name != NULL && strcmp(name, "_ENV") == 0; }

static void collect_function(lua_State *L, sealing *sealing, int index, int depth) {
  if (lua_iscfunction(L, index)) {
    if (ls_is_walk(lua_tocfunction(L, index))) {
      ls_fail(L, "policies keep no state: what pairs(…) returns is used up by going through it\x1Fwrite for … in "
                 "pairs(…) inside the function");
    }
    return;
  }
  lua_pushvalue(L, index);
  if (ls_examine_kept(L, sealing->state)) sealing->state->stores = true;
  lua_rawseti(L, sealing->functions, (lua_Integer)lua_rawlen(L, sealing->functions) + 1);
  const char *name;
  for (int i = 1; (name = lua_getupvalue(L, index, i)) != NULL; i++) {
    if (!is_environment(name)) collect(L, sealing, lua_gettop(L), depth + 1);
    lua_pop(L, 1);
  }
}

static void collect_table(lua_State *L, sealing *sealing, int index, int depth) {
  ls_push_real(L, index);
  int table = lua_gettop(L);
  lua_pushnil(L);
  while (lua_next(L, table)) {
    collect(L, sealing, lua_gettop(L) - 1, depth + 1);
    collect(L, sealing, lua_gettop(L), depth + 1);
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
}

static void collect(lua_State *L, sealing *sealing, int index, int depth) {
  int type = lua_type(L, index);
  if (type != LUA_TFUNCTION && type != LUA_TTABLE) return;
  if (depth > DEEPEST) ls_fail(L, "functions and tables refer to each other more than %d deep", DEEPEST);
  luaL_checkstack(L, 8, "too many functions in each other");
  if (!is_new(L, sealing, index)) return;
  (type == LUA_TFUNCTION ? collect_function : collect_table)(L, sealing, index, depth);
}

/* The tables that the functions from the `first` on captured. */
static void close_tables(lua_State *L, const sealing *sealing, lua_Integer first) {
  lua_Integer count = (lua_Integer)lua_rawlen(L, sealing->functions);
  for (lua_Integer i = first; i <= count; i++) {
    lua_rawgeti(L, sealing->functions, i);
    int function = lua_gettop(L);
    const char *name;
    for (int upvalue = 1; (name = lua_getupvalue(L, function, upvalue)) != NULL; upvalue++) {
      if (lua_type(L, -1) == LUA_TTABLE && !is_environment(name)) {
        ls_make_captured_readonly(L, name);
        lua_setupvalue(L, function, upvalue);
      } else {
        lua_pop(L, 1);
      }
    }
    lua_pop(L, 1);
  }
}

/* With what the file has returned on top of the stack. */
void ls_seal(lua_State *L, ls_state *state) {
  int value = lua_gettop(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, state->sealed);
  lua_rawgeti(L, LUA_REGISTRYINDEX, state->functions);
  sealing sealing = {state, value + 1, value + 2};
  lua_Integer first = state->stores ? (lua_Integer)lua_rawlen(L, sealing.functions) + 1 : 1;
  collect(L, &sealing, value, 0);
  if (state->stores) close_tables(L, &sealing, first);
  lua_settop(L, value);
}
