/* The functions of the language that every policy may use: an allow-list, each of them ours. They are strict: where
   Lua's own would quietly turn a text into a number, these refuse. */
#include "internal.h"

static void check_number(lua_State *L, int index, const char *function) {
  if (lua_type(L, index) != LUA_TNUMBER) {
    ls_fail(L, "%s needs a number, not %s", function, lua_isnone(L, index) ? "nothing" : ls_type_name(L, index));
  }
}

/* ---- comparing: numbers, and words through their operators ---- */

static int extreme(lua_State *L, const char *function, bool largest) {
  int count = lua_gettop(L);
  if (count == 0) ls_fail(L, "%s needs a value", function);
  ls_charge(L, ls_of(L), count);
  int best = 1;
  for (int i = 2; i <= count; i++) {
    if (largest ? lua_compare(L, best, i, LUA_OPLT) : lua_compare(L, i, best, LUA_OPLT)) best = i;
  }
  if (count == 1 && lua_type(L, 1) != LUA_TNUMBER && lua_type(L, 1) != LUA_TLIGHTUSERDATA) {
    check_number(L, 1, function);
  }
  lua_pushvalue(L, best);
  return 1;
}

static int library_min(lua_State *L) { return extreme(L, "min", false); }
static int library_max(lua_State *L) { return extreme(L, "max", true); }

/* Where low and high disagree, high wins. */
static int library_clamp(lua_State *L) {
  if (lua_gettop(L) != 3) ls_fail(L, "clamp needs a value, the lowest and the highest");
  int result = lua_compare(L, 1, 2, LUA_OPLT) ? 2 : 1;
  if (lua_compare(L, 3, result, LUA_OPLT)) result = 3;
  lua_pushvalue(L, result);
  return 1;
}

/* ---- types and texts ---- */

static int library_type(lua_State *L) {
  if (lua_isnone(L, 1)) ls_fail(L, "type needs a value");
  lua_pushstring(L, ls_type_name(L, 1));
  return 1;
}

/* Never an address: two runs must say the same. */
int ls_tostring(lua_State *L) {
  switch (lua_type(L, 1)) {
    case LUA_TNONE: ls_fail(L, "tostring needs a value");
    case LUA_TNIL: lua_pushliteral(L, "nil"); return 1;
    case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, 1) ? "true" : "false"); return 1;
    case LUA_TNUMBER:
      if (lua_tonumber(L, 1) != lua_tonumber(L, 1)) {
        lua_pushliteral(L, "nan"); /* machines differ in whether it has a sign */
        return 1;
      }
      lua_pushvalue(L, 1);
      lua_tostring(L, -1);
      return 1;
    case LUA_TSTRING: lua_pushvalue(L, 1); return 1;
    case LUA_TLIGHTUSERDATA:
      if (ls_operate(L, ls_of(L), LS_OP_TEXT, 1, 1) == 1 && lua_type(L, -1) == LUA_TSTRING) return 1;
      ls_fail(L, "this %s can't be written as text", ls_type_name(L, 1));
    default: lua_pushstring(L, luaL_typename(L, 1)); return 1;
  }
}

static int library_tonumber(lua_State *L) {
  if (lua_gettop(L) > 1) ls_fail(L, "tonumber takes one value: there is no other base than ten");
  if (lua_type(L, 1) == LUA_TNUMBER) {
    lua_settop(L, 1);
    return 1;
  }
  size_t length;
  const char *text = lua_type(L, 1) == LUA_TSTRING ? lua_tolstring(L, 1, &length) : NULL;
  if (text == NULL || lua_stringtonumber(L, text) != length + 1) lua_pushnil(L);
  return 1;
}

/* ---- errors ---- */

static int library_error(lua_State *L) {
  ls_state *state = ls_of(L);
  lua_settop(L, 1);
  ls_locate(L, state);
  ls_on_error(L);
  lua_error(L);
  return 0;
}

static int library_assert(lua_State *L) {
  if (lua_isnone(L, 1)) ls_fail(L, "assert needs a value");
  if (lua_toboolean(L, 1)) return lua_gettop(L);
  if (lua_isnoneornil(L, 2)) ls_fail(L, "assertion failed");
  lua_remove(L, 1);
  return library_error(L);
}

static int library_select(lua_State *L) {
  int count = lua_gettop(L);
  ls_charge(L, ls_of(L), count);
  if (lua_type(L, 1) == LUA_TSTRING && strcmp(lua_tostring(L, 1), "#") == 0) {
    lua_pushinteger(L, count - 1);
    return 1;
  }
  if (!lua_isinteger(L, 1)) ls_fail(L, "select needs a whole number or '#'");
  lua_Integer from = lua_tointeger(L, 1);
  if (from < 0) from += count;
  if (from < 1) ls_fail(L, "select counts from 1");
  return from >= count ? 0 : count - (int)from;
}

/* ---- numbers ---- */

/* Without libm, which not every program that links us links. A value too large for an integer is whole already. */
static void push_rounded(lua_State *L, double value, bool up) {
  if (!(value >= -0x1p62 && value <= 0x1p62)) {
    lua_pushnumber(L, value);
    return;
  }
  lua_Integer whole = (lua_Integer)value;
  if (up && (double)whole < value) whole++;
  if (!up && (double)whole > value) whole--;
  lua_pushinteger(L, whole);
}

static int math_floor(lua_State *L) {
  check_number(L, 1, "math.floor");
  lua_settop(L, 1);
  if (!lua_isinteger(L, 1)) push_rounded(L, lua_tonumber(L, 1), false);
  return 1;
}

static int math_ceil(lua_State *L) {
  check_number(L, 1, "math.ceil");
  lua_settop(L, 1);
  if (!lua_isinteger(L, 1)) push_rounded(L, lua_tonumber(L, 1), true);
  return 1;
}

static int math_abs(lua_State *L) {
  check_number(L, 1, "math.abs");
  if (lua_isinteger(L, 1)) {
    lua_Integer value = lua_tointeger(L, 1);
    lua_pushinteger(L, value < 0 ? (lua_Integer)(0u - (lua_Unsigned)value) : value);
  } else {
    lua_Number value = lua_tonumber(L, 1);
    lua_pushnumber(L, value <= 0 ? 0 - value : value);
  }
  return 1;
}

static int math_tointeger(lua_State *L) {
  lua_Integer whole = 0;
  int exact = 0;
  if (lua_type(L, 1) == LUA_TNUMBER) whole = lua_tointegerx(L, 1, &exact);
  if (exact) {
    lua_pushinteger(L, whole);
  } else {
    lua_pushnil(L);
  }
  return 1;
}

/* ---- the environment ---- */

static int make_math(lua_State *L) {
  static const luaL_Reg functions[] = {{"floor", math_floor},         {"ceil", math_ceil},  {"abs", math_abs},
                                       {"tointeger", math_tointeger}, {"min", library_min}, {"max", library_max},
                                       {NULL, NULL}};
  luaL_newlib(L, functions);
  ls_make_readonly(L, "math");
  return luaL_ref(L, LUA_REGISTRYINDEX);
}

/* Into the table of globals on top of the stack. */
void ls_add_language(lua_State *L) {
  static const luaL_Reg functions[] = {
      {"min", library_min},       {"max", library_max},           {"clamp", library_clamp}, {"type", library_type},
      {"tostring", ls_tostring},  {"tonumber", library_tonumber}, {"error", library_error}, {"assert", library_assert},
      {"select", library_select}, {"pairs", ls_pairs},            {"ipairs", ls_ipairs},    {NULL, NULL}};
  ls_state *state = ls_of(L);
  luaL_setfuncs(L, functions, 0);
  if (state->trace != NULL) ls_add_traced_walks(L);
  ls_add_text_functions(L);
  if (state->math_library == 0) state->math_library = make_math(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, state->math_library);
  lua_setfield(L, -2, "math");
  lua_rawgeti(L, LUA_REGISTRYINDEX, state->string_library);
  lua_setfield(L, -2, "string");
}
