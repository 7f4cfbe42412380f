/* A state's life, its allocator, and the one way into Lua. */
#include <stdlib.h>

#include "internal.h"

/* Memory outside of Lua's: running out of it ends the process, as it does in Swift. */
void *ls_grow(void *block, size_t bytes) {
  void *fresh = realloc(block, bytes);
  if (fresh == NULL) abort();
  return fresh;
}

/* ---- the allocator ---- */

/* After a refusal Lua collects garbage and asks for the same once more. Granting that lowers the flag; a memory error
   raised while it is up is a memory fault, and one without it was forged by a script. */
static void *refuse(ls_state *state, size_t old, size_t bytes) {
  lua_Debug ar;
  state->refused = true;
  state->refused_old = old;
  state->refused_bytes = bytes;
  state->deep = state->L != NULL && lua_getstack(state->L, 4000, &ar);
  if (state->L != NULL) ls_locate(state->L, state);
  return NULL;
}

static void *allocate(void *context, void *block, size_t old, size_t bytes) {
  ls_state *state = context;
  if (block == NULL) old = 0;
  if (bytes == 0) {
    free(block);
    state->used -= old;
    return NULL;
  }
  if (state->capped && bytes > old) {
    size_t ceiling = state->set_up + state->limits.memory_bytes;
    if (bytes > state->limits.block_bytes || state->used + (bytes - old) > ceiling) {
      return refuse(state, old, bytes);
    }
  }
  void *fresh = realloc(block, bytes);
  if (fresh == NULL) return bytes <= old ? block : refuse(state, old, bytes);
  if (bytes > old) {
    if (state->refused && bytes == state->refused_bytes && old == state->refused_old) state->refused = false;
    if (bytes >= 1024) state->remaining -= (int64_t)(bytes / 32);
  }
  state->used += bytes;
  state->used -= old;
  return fresh;
}

/* ---- life ---- */

static int set_up(lua_State *L) {
  ls_state *state = ls_of(L);
  lua_pushlightuserdata(L, NULL);
  lua_createtable(L, 0, 24);
  lua_createtable(L, 2048, 0);
  for (int i = 1; i < LS_SYMBOL_BASE; i++) {
    lua_pushboolean(L, 0);
    lua_rawseti(L, -2, i);
  }
  lua_pushvalue(L, -1);
  state->symbols = luaL_ref(L, LUA_REGISTRYINDEX);
  lua_pushcclosure(L, ls_index_word, 1);
  lua_setfield(L, -2, "__index");
  ls_add_operators(L);
  lua_setmetatable(L, -2);
  lua_pop(L, 1);

  lua_newtable(L);
  state->text_numbers = luaL_ref(L, LUA_REGISTRYINDEX);
  ls_open_string(L, state);
  return 0;
}

ls_state *ls_new(ls_limits limits, ls_host host) {
  ls_state *state = calloc(1, sizeof *state);
  if (state == NULL) return NULL;
  state->limits = limits;
  state->host = host;
  state->remaining = INT64_MAX;
  lua_State *L = lua_newstate(allocate, state);
  if (L == NULL) {
    free(state);
    return NULL;
  }
  state->L = L;
  *(ls_state **)lua_getextraspace(L) = state;
  state->c_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  ls_fault fault;
  if (ls_protect(state, set_up, NULL, false, &fault) != LS_FAULT_NONE) {
    ls_free(state);
    return NULL;
  }
  return state;
}

void ls_free(ls_state *state) {
  lua_close(state->L);
  for (int i = 0; i < LS_OWNER_COUNT; i++) free(state->owners[i].members);
  for (int i = 0; i < LS_TABLES; i++) free(state->rows[i].columns);
  for (int32_t i = 0; i < state->text_count; i++) free(state->texts[i].bytes);
  free(state->texts);
  free(state->batch.failed);
  free(state->batch.failed_used);
  free(state->words);
  ls_buffer_free(&state->results);
  if (state->c_locale != (locale_t)0) freelocale(state->c_locale);
  free(state);
}

size_t ls_memory_in_use(const ls_state *state) { return state->used; }
int32_t ls_is_busy(const ls_state *state) { return state->busy; }
void ls_set_limits(ls_state *state, ls_limits limits) { state->limits = limits; }
void ls_freeze(ls_state *state) { state->frozen = true; }

/* ---- the way in ---- */

/* Runs the body under one protected call, with `argument` as its light userdata. Capped: memory and instructions
   count. Numbers are written and read as in the C locale whatever the process uses. */
int32_t ls_protect(ls_state *state, lua_CFunction body, void *argument, bool capped, ls_fault *fault) {
  lua_State *L = state->L;
  int top = lua_gettop(L);
  locale_t before = state->c_locale != (locale_t)0 ? uselocale(state->c_locale) : (locale_t)0;
  state->busy++;
  if (capped && state->set_up == 0) state->set_up = state->used;
  state->noted = state->host_failed = state->refused = state->exhausted = state->deep = false;
  state->fault.kind = LS_FAULT_NONE;
  state->fault.call = -1;
  state->fault.line = 0;
  state->fault.file[0] = '\0';
  state->fault.message.length = 0;

  lua_pushcfunction(L, ls_on_error);
  lua_pushcfunction(L, body);
  lua_pushlightuserdata(L, argument);
  state->capped = capped;
  if (capped) ls_budget_begin(state);
  int status = lua_pcall(L, 1, 0, top + 1);
  if (capped) ls_budget_end(state);
  state->capped = false;

  int32_t kind = LS_FAULT_NONE;
  if (status != LUA_OK) kind = ls_conclude(state, status, fault);
  lua_settop(L, top);
  state->busy--;
  if (before != (locale_t)0) uselocale(before);
  return kind;
}
