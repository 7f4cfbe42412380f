/* What stands in a traced state where others read without noting: fields of views, globals, and the read-only tables
   that the host has set as globals. Each calls the ordinary function and notes what that gave. */
#include "trace.h"

enum { PATH = 3 }; /* where the metatable of what stands for a table keeps the way to it */

static void note_text(ls_trace *trace, const char *text) { ls_buffer_add_text(&trace->values, text, strlen(text)); }

/* ---- fields ---- */

/* `value.name`, where the name is one of a view's fields or properties. */
void ls_note_field_begins(ls_state *state, uint64_t view, const char *name) {
  state->trace->view = view;
  state->trace->name = name;
}

/* With the value on top of the stack. */
void ls_note_field(lua_State *L, ls_state *state) {
  ls_trace *trace = state->trace;
  uint32_t first = trace->values.count;
  ls_buffer_add(&trace->values, (ls_value){.kind = LS_WORD, .as.word = trace->view});
  note_text(trace, trace->name);
  ls_note_value(L, &trace->values, -1);
  trace->name = NULL;
  ls_note_read(L, trace, LS_STEP_FIELD, 0, first, false);
}

/* ---- globals ---- */

/* `__index` of what stands for the globals. Its upvalue is the table of globals. */
static int read_global(lua_State *L) {
  ls_trace *trace = ls_of(L)->trace;
  lua_settop(L, 2);
  lua_pushvalue(L, 2);
  int type = lua_gettable(L, lua_upvalueindex(1));
  if (type == LUA_TFUNCTION || type == LUA_TTABLE || lua_type(L, 2) != LUA_TSTRING) return 1;
  uint32_t first = trace->values.count;
  ls_note_value(L, &trace->values, 2);
  ls_note_value(L, &trace->values, 3);
  ls_note_read(L, trace, LS_STEP_GLOBAL, 0, first, false);
  return 1;
}

/* With the metatable of what stands for the globals on top of the stack, above it, and below both the globals. */
void ls_trace_globals(lua_State *L, int globals) {
  lua_pushvalue(L, globals);
  lua_pushcclosure(L, read_global, 1);
  lua_setfield(L, -2, "__index");
}

/* ---- read-only tables ---- */

/* Notes the way to the table at `index` where there is one; pushes nothing. */
static bool note_path(lua_State *L, ls_trace *trace, int index) {
  if (lua_type(L, index) != LUA_TTABLE || !lua_getmetatable(L, index)) return false;
  bool has_path = lua_rawgeti(L, -1, PATH) == LUA_TSTRING;
  if (has_path) ls_note_value(L, &trace->values, -1);
  lua_pop(L, 2);
  return has_path;
}

static void note_key(lua_State *L, ls_trace *trace, int table, int key, int value) {
  uint32_t first = trace->values.count;
  if (!note_path(L, trace, table)) return;
  ls_note_value(L, &trace->values, key);
  ls_note_value(L, &trace->values, value);
  ls_note_read(L, trace, LS_STEP_KEY, 0, first, false);
}

/* `terms.name`. Its upvalue is the real table. */
static int read_key(lua_State *L) {
  lua_settop(L, 2);
  lua_pushvalue(L, 2);
  lua_gettable(L, lua_upvalueindex(1));
  note_key(L, ls_of(L)->trace, 1, 2, 3);
  return 1;
}

static int read_length(lua_State *L) {
  ls_trace *trace = ls_of(L)->trace;
  lua_settop(L, 1);
  ls_push_real(L, 1);
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, -1));
  uint32_t first = trace->values.count;
  note_path(L, trace, 1);
  ls_note_value(L, &trace->values, -1);
  ls_note_read(L, trace, LS_STEP_LENGTH, 0, first, false);
  return 1;
}

/* With the metatable of what stands for the `real` table on top of the stack. */
void ls_trace_readonly(lua_State *L, int real, const char *path) {
  lua_pushstring(L, path);
  lua_rawseti(L, -2, PATH);
  lua_pushvalue(L, real);
  lua_pushcclosure(L, read_key, 1);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, read_length);
  lua_setfield(L, -2, "__len");
}

/* All keys and values of a table that is walked, or answered. Which keys there are is read too. */
void ls_note_entries(lua_State *L, int index) {
  ls_trace *trace = ls_of(L)->trace;
  index = lua_absindex(L, index);
  uint32_t first = trace->values.count;
  if (!note_path(L, trace, index)) return;
  ls_push_real(L, index);
  int real = lua_gettop(L);
  uint32_t head = trace->values.count;
  ls_buffer_add(&trace->values, (ls_value){.kind = LS_TABLE});
  lua_pushnil(L);
  while (lua_next(L, real)) {
    lua_pop(L, 1);
    ls_note_value(L, &trace->values, -1);
    trace->values.values[head].as.integer++;
  }
  ls_note_read(L, trace, LS_STEP_KEYS, 0, first, false);
  lua_pushnil(L);
  while (lua_next(L, real)) {
    note_key(L, trace, index, lua_gettop(L) - 1, lua_gettop(L));
    lua_pop(L, 1);
  }
  lua_settop(L, real - 1);
}

static int walk_pairs(lua_State *L) {
  ls_note_entries(L, 1);
  return ls_pairs(L);
}

static int walk_next_item(lua_State *L) {
  int count = ls_next_item(L);
  int top = lua_gettop(L);
  lua_pushinteger(L, lua_tointeger(L, 2) + 1);
  note_key(L, ls_of(L)->trace, 1, top + 1, top);
  lua_settop(L, top);
  return count;
}

static int walk_ipairs(lua_State *L) {
  int count = ls_ipairs(L);
  lua_pushcfunction(L, walk_next_item);
  lua_replace(L, -1 - count);
  return count;
}

/* Into the table of globals on top of the stack. */
void ls_add_traced_walks(lua_State *L) {
  lua_pushcfunction(L, walk_pairs);
  lua_setfield(L, -2, "pairs");
  lua_pushcfunction(L, walk_ipairs);
  lua_setfield(L, -2, "ipairs");
}
