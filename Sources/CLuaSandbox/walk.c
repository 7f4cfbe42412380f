/* Walking tables in an order that is never chance: `pairs` goes through numbers ascending, then texts by their bytes;
   `ipairs` through a list. Both read raw, and see through read-only tables. */
#include <stdlib.h>

#include "internal.h"

typedef struct key {
  const char *text; /* NULL for a number */
  size_t length;
  lua_Integer integer;
  lua_Number number;
  bool is_integer;
} key;

static int compare_keys(const void *left, const void *right) {
  const key *a = left, *b = right;
  if ((a->text == NULL) != (b->text == NULL)) return a->text == NULL ? -1 : 1;
  if (a->text != NULL) {
    size_t shorter = a->length < b->length ? a->length : b->length;
    int order = memcmp(a->text, b->text, shorter);
    return order != 0 ? order : (a->length > b->length) - (a->length < b->length);
  }
  if (a->is_integer && b->is_integer) return (a->integer > b->integer) - (a->integer < b->integer);
  if (a->number != b->number) return a->number < b->number ? -1 : 1;
  return (int)a->is_integer - (int)b->is_integer;
}

static size_t count_keys(lua_State *L, ls_state *state, int table) {
  size_t count = 0;
  lua_pushnil(L);
  while (lua_next(L, table)) {
    lua_pop(L, 1);
    int type = lua_type(L, -1);
    if (type != LUA_TSTRING && type != LUA_TNUMBER) {
      ls_fail(L, "pairs walks tables whose keys are numbers and texts, this one has a %s", ls_type_name(L, -1));
    }
    count++;
  }
  ls_charge(L, state, 8 * (int64_t)count);
  return count;
}

/* Pushes a list of the sorted keys of the table. The texts stay alive in the table while they are sorted. */
static void push_sorted_keys(lua_State *L, ls_state *state, int table) {
  size_t count = count_keys(L, state, table);
  key *keys = lua_newuserdatauv(L, (count + 1) * sizeof *keys, 0);
  size_t at = 0;
  lua_pushnil(L);
  while (lua_next(L, table)) {
    lua_pop(L, 1);
    key *key = &keys[at++];
    memset(key, 0, sizeof *key);
    if (lua_type(L, -1) == LUA_TSTRING) {
      key->text = lua_tolstring(L, -1, &key->length);
    } else {
      key->is_integer = lua_isinteger(L, -1);
      key->integer = lua_tointeger(L, -1);
      key->number = lua_tonumber(L, -1);
    }
  }
  qsort(keys, count, sizeof *keys, compare_keys);
  lua_createtable(L, (int)count, 0);
  for (size_t i = 0; i < count; i++) {
    if (keys[i].text != NULL) {
      lua_pushlstring(L, keys[i].text, keys[i].length);
    } else if (keys[i].is_integer) {
      lua_pushinteger(L, keys[i].integer);
    } else {
      lua_pushnumber(L, keys[i].number);
    }
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  lua_remove(L, -2);
}

/* Upvalues: the real table, its sorted keys, how far it has come. */
static int next_pair(lua_State *L) {
  lua_Integer at = lua_tointeger(L, lua_upvalueindex(3));
  for (;;) {
    if (lua_rawgeti(L, lua_upvalueindex(2), ++at) == LUA_TNIL) return 1;
    lua_pushvalue(L, -1);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) break;
    lua_pop(L, 2);
  }
  lua_pushinteger(L, at);
  lua_replace(L, lua_upvalueindex(3));
  return 2;
}

/* Whether a function is used up by calling it. */
bool ls_is_walk(lua_CFunction function) { return function == next_pair; }

int ls_pairs(lua_State *L) {
  if (!ls_push_real(L, 1)) {
    ls_fail(L, "pairs walks a table, not %s", lua_isnone(L, 1) ? "nothing" : ls_type_name(L, 1));
  }
  push_sorted_keys(L, ls_of(L), lua_gettop(L));
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, next_pair, 3);
  return 1;
}

/* What `ipairs` goes on with. */
int ls_next_item(lua_State *L) {
  lua_Integer at = lua_tointeger(L, 2) + 1;
  if (lua_type(L, 1) != LUA_TTABLE) return 0;
  lua_pushinteger(L, at);
  if (!lua_getmetatable(L, 1)) return lua_rawgeti(L, 1, at) == LUA_TNIL ? 1 : 2;
  lua_pop(L, 1);
  ls_push_real(L, 1);
  int type = lua_rawgeti(L, -1, at);
  lua_remove(L, -2);
  return type == LUA_TNIL ? 1 : 2;
}

/* The table that goes round with the loop is the one that was given: the real one behind it never shows. */
int ls_ipairs(lua_State *L) {
  if (lua_type(L, 1) != LUA_TTABLE) {
    ls_fail(L, "ipairs walks a list, not %s", lua_isnone(L, 1) ? "nothing" : ls_type_name(L, 1));
  }
  lua_pushcfunction(L, ls_next_item);
  lua_pushvalue(L, 1);
  lua_pushinteger(L, 0);
  return 3;
}
