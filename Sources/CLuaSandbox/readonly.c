/* Tables that scripts can read and not write: an empty table stands for the real one, which no script ever holds.
   Its metatable keeps the real one at [1], where our own library functions find it; that of the real one keeps the
   empty one at [2]. */
#include "internal.h"

/* Pushes the table to be read raw for the one at `index`. False, and nothing pushed, when there is none. */
bool ls_push_real(lua_State *L, int index) {
  if (lua_type(L, index) != LUA_TTABLE) return false;
  if (lua_getmetatable(L, index)) {
    if (lua_rawgeti(L, -1, 1) == LUA_TTABLE) {
      lua_remove(L, -2);
      return true;
    }
    lua_pop(L, 2);
  }
  lua_pushvalue(L, index);
  return true;
}

/* A key that the real table does not have. A place in a list reads as nil, so that lists end. */
static int on_unknown_key(lua_State *L) {
  ls_state *state = ls_of(L);
  if (lua_type(L, 2) != LUA_TSTRING) return 0;
  size_t path_length, length;
  const char *path = lua_tolstring(L, lua_upvalueindex(1), &path_length);
  const char *key = lua_tolstring(L, 2, &length);
  state->fault.message.length = 0;
  if (state->host.unknown_key(state->host.context, path, path_length, key, length, &state->fault.message) == 0) {
    return 0;
  }
  ls_raise(L, state);
}

static int on_write(lua_State *L) {
  const char *path = lua_tostring(L, lua_upvalueindex(1));
  if (lua_type(L, 2) == LUA_TSTRING) {
    ls_fail(L, "policies only read: %.100s.%.64s can't be set", path, lua_tostring(L, 2));
  }
  if (lua_isinteger(L, 2)) {
    ls_fail(L, "policies only read: %.100s[%lld] can't be set", path, (long long)lua_tointeger(L, 2));
  }
  ls_fail(L, "policies only read: nothing in %.100s can be set", path);
}

static int on_length(lua_State *L) {
  ls_push_real(L, 1);
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, -1));
  return 1;
}

/* Replaces a table on top of the stack that was made read-only already, by whatever way it was met first. */
static bool is_made(lua_State *L) {
  if (!lua_getmetatable(L, -1)) return false;
  if (lua_rawgeti(L, -1, 2) == LUA_TTABLE) {
    lua_replace(L, -3);
    lua_pop(L, 1);
  } else {
    lua_pop(L, 2); /* what stands for a table already */
  }
  return true;
}

/* Pushes the way to the table on top of the stack, which was found under the key below it. */
static const char *push_path(lua_State *L, const char *path) {
  if (lua_type(L, -2) == LUA_TSTRING) return lua_pushfstring(L, "%s.%s", path, lua_tostring(L, -2));
  if (lua_isinteger(L, -2)) return lua_pushfstring(L, "%s[%I]", path, (LUAI_UACINT)lua_tointeger(L, -2));
  return lua_pushfstring(L, "%s[…]", path);
}

/* Whose a table is: one that a file returned, or of the language; a script's own, which its functions captured; or one
   that the host has set as a global. */
enum { OF_FILE, OF_SCRIPT, OF_HOST };

static void make_readonly(lua_State *L, const char *path, int owner, int depth) {
  if (is_made(L)) return;
  if (depth > LS_DATA_DEPTH_MAX) ls_fail(L, "%.100s: more than 16 tables in each other", path);
  luaL_checkstack(L, 12, "too many tables in tables");
  int real = lua_gettop(L);
  lua_pushnil(L);
  while (lua_next(L, real)) {
    if (lua_type(L, -1) == LUA_TTABLE) {
      const char *inner = push_path(L, path);
      lua_insert(L, -2);
      make_readonly(L, inner, owner, depth + 1);
      lua_remove(L, -2);
      lua_pushvalue(L, -2);
      lua_insert(L, -2);
      lua_rawset(L, real);
    } else {
      lua_pop(L, 1);
    }
  }
  lua_newtable(L); /* stands for the real one */
  int proxy = lua_gettop(L);
  lua_createtable(L, 2, 1);
  lua_pushvalue(L, proxy);
  lua_rawseti(L, -2, 2);
  if (owner != OF_SCRIPT) {
    lua_pushstring(L, path);
    lua_pushcclosure(L, on_unknown_key, 1);
    lua_setfield(L, -2, "__index");
  }
  lua_setmetatable(L, real);

  lua_createtable(L, 1, 3);
  lua_pushvalue(L, real);
  lua_rawseti(L, -2, 1);
  lua_pushvalue(L, real);
  lua_setfield(L, -2, "__index");
  lua_pushstring(L, path);
  lua_pushcclosure(L, on_write, 1);
  lua_setfield(L, -2, "__newindex");
  lua_pushcfunction(L, on_length);
  lua_setfield(L, -2, "__len");
  if (owner == OF_HOST && ls_of(L)->trace != NULL) ls_trace_readonly(L, real, path);
  lua_setmetatable(L, proxy);
  lua_replace(L, real);
}

static void replace(lua_State *L, const char *path, int owner) {
  lua_pushstring(L, path);
  lua_insert(L, -2);
  make_readonly(L, lua_tostring(L, -2), owner, 0);
  lua_remove(L, -2);
}

/* Replaces the table on top of the stack, and those in it, by what can only be read. The host is asked what to say to
   a script that reads a name that is not there. */
void ls_make_readonly(lua_State *L, const char *path) { replace(L, path, OF_FILE); }

/* The same for a global of the host's, whose reading a traced state notes. */
void ls_make_global_readonly(lua_State *L, const char *name) { replace(L, name, OF_HOST); }

/* The same for a table of a script's own, where a name that is not there reads as nil. */
void ls_make_captured_readonly(lua_State *L, const char *name) { replace(L, name, OF_SCRIPT); }
