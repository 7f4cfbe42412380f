/* A state's life, its allocator, and the one way into Lua. */
#include <stdlib.h>

#include "trace.h"

/* Memory outside of Lua's: running out of it ends the process, as it does in Swift. */
void *ls_grow(void *block, size_t bytes) {
  void *fresh = realloc(block, bytes);
  if (fresh == NULL) abort();
  return fresh;
}

/* ---- the allocator ---- */

/* After a refusal Lua collects garbage and asks for the same once more. Granting that lowers the flag; a memory error
   raised while it is up is a memory fault, and one without it was forged by a script. */
static void *refuse(ls_state *state, int32_t why, size_t old, size_t bytes) {
  state->refused = true;
  state->why = why;
  state->refused_old = old;
  state->refused_bytes = bytes;
  if (state->L != NULL) ls_locate(state->L, state);
  return NULL;
}

/* ---- Lua's stack among its blocks: it grows into a new block, twice as large, and then the old one is freed ---- */

/* Beyond the places that Lua counts, five more, of 16 bytes each. */
enum { STACK_EXTRA = 80 };

static bool is_stack_growth(const ls_state *state, const void *block, size_t old, size_t bytes) {
  if (block != NULL) return block == state->stack;
  return old == 0 && bytes == 2 * state->stack_bytes - STACK_EXTRA;
}

static void note_stack(ls_state *state, void *block, size_t bytes) {
  state->stack = block;
  state->stack_bytes = bytes;
  if (bytes > LS_STACK_USUAL) state->was_deep = true;
}

/* ---- granting ---- */

/* The growth that a test wants refused, and the same once more: Lua asks again when it has collected. */
static bool is_refused_for_test(ls_state *state, size_t old, size_t bytes) {
  if (state->refusals > 0) return --state->refusals == 0;
  if (state->refusals == 0 && state->refused && bytes == state->refused_bytes && old == state->refused_old) {
    state->refusals = -1;
    return true;
  }
  return false;
}

/* Which limit stands against a block that grows; 0 for none. A text and the stack have limits of their own: one
   instruction can compare two texts or copy a call's arguments, so their size bounds how long an instruction takes.
   For a new block Lua tells what it is for in place of the old size. */
static int32_t limit_against(ls_state *state, const void *block, size_t old, size_t bytes) {
  const ls_limits *limits = &state->limits;
  if (bytes > limits->stack_bytes && is_stack_growth(state, block, old, bytes)) return LS_WHY_STACK;
  if (bytes > LS_TEXT_MAX + LS_TEXT_OVERHEAD && block == NULL && old == LUA_TSTRING) return LS_WHY_TEXT;
  if (bytes > limits->block_bytes) return LS_WHY_BLOCK;
  size_t grown = block == NULL ? bytes : bytes - old;
  if (state->used + grown > state->set_up + limits->memory_bytes) return LS_WHY_TOTAL;
  return is_refused_for_test(state, old, bytes) ? LS_WHY_TOTAL : LS_WHY_NONE;
}

static void *release(ls_state *state, void *block, size_t old) {
  if (block != NULL && block == state->stack) note_stack(state, state->newest, state->newest_bytes);
  free(block);
  state->used -= block == NULL ? 0 : old;
  return NULL;
}

static void *allocate(void *context, void *block, size_t old, size_t bytes) {
  ls_state *state = context;
  if (bytes == 0) return release(state, block, old);
  bool grows = block == NULL || bytes > old;
  if (state->capped && grows) {
    int32_t why = limit_against(state, block, old, bytes);
    if (why != LS_WHY_NONE) return refuse(state, why, old, bytes);
  }
  bool is_stack = block != NULL && block == state->stack;
  void *fresh = realloc(block, bytes);
  if (fresh == NULL) return grows ? refuse(state, LS_WHY_TOTAL, old, bytes) : block;
  if (is_stack) note_stack(state, fresh, bytes);
  if (grows && state->refused && bytes == state->refused_bytes && old == state->refused_old) state->refused = false;
  state->used += bytes;
  if (block != NULL) {
    state->used -= old;
    return fresh;
  }
  state->newest = fresh;
  state->newest_bytes = bytes;
  /* Texts are made anew each time; all else depends on what earlier questions left and must not count. */
  if (old == LUA_TSTRING && bytes >= 1024) state->remaining -= (int64_t)(bytes / 32);
  return fresh;
}

/* The allocator while the stack is made to grow, so that it is known which block it is. */
static void *find_stack(void *context, void *block, size_t old, size_t bytes) {
  ls_state *state = context;
  void *fresh = allocate(context, block, old, bytes);
  if (bytes > 0 && state->stack == NULL) note_stack(state, fresh, bytes);
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
  lua_pushcclosure(L, state->trace != NULL ? ls_index_traced : ls_index_word, 1);
  lua_setfield(L, -2, "__index");
  ls_add_operators(L);
  lua_setmetatable(L, -2);
  lua_pop(L, 1);

  int32_t *tables[] = {&state->text_numbers, &state->sealed, &state->functions};
  for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
    lua_newtable(L);
    *tables[i] = luaL_ref(L, LUA_REGISTRYINDEX);
  }
  ls_open_string(L, state);
  return 0;
}

/* A file that keeps a count. Where this is not seen through, Lua writes functions down in another way than we read. */
static int try_examination(lua_State *L) {
  static const char counts[] = "local n = 0 return function() n = n + 1 return n end";
  if (luaL_loadbufferx(L, counts, sizeof counts - 1, "@counts", "t") != LUA_OK) lua_error(L);
  lua_call(L, 0, 1);
  ls_examine_kept(L, ls_of(L));
  return 0;
}

static bool examines_functions(ls_state *state) {
  static const char expected[] = "policies keep no state: 'n'";
  ls_fault fault;
  return ls_protect(state, try_examination, NULL, false, &fault) == LS_FAULT_SCRIPT && fault.line == 1 &&
         strncmp(fault.message.text, expected, sizeof expected - 1) == 0;
}

static ls_state *make_state(ls_limits limits, ls_host host, bool is_traced) {
  ls_state *state = calloc(1, sizeof *state);
  if (state == NULL) return NULL;
  if (is_traced) state->trace = ls_trace_new();
  state->limits = limits;
  state->host = host;
  state->remaining = INT64_MAX;
  state->counted = true;
  state->refusals = -1;
  state->generation = LS_GENERATION_LOADING;
  lua_State *L = lua_newstate(allocate, state);
  if (L == NULL) {
    ls_trace_free(state->trace);
    free(state);
    return NULL;
  }
  state->L = L;
  *(ls_state **)lua_getextraspace(L) = state;
  lua_setallocf(L, find_stack, state);
  bool grew = lua_checkstack(L, 200) && state->stack != NULL;
  lua_setallocf(L, allocate, state);
  if (!grew) {
    ls_free(state);
    return NULL;
  }
  state->c_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  ls_fault fault;
  if (ls_protect(state, set_up, NULL, false, &fault) != LS_FAULT_NONE || !examines_functions(state)) {
    ls_free(state);
    return NULL;
  }
  return state;
}

ls_state *ls_new(ls_limits limits, ls_host host) { return make_state(limits, host, false); }
ls_state *ls_new_traced(ls_limits limits, ls_host host) { return make_state(limits, host, true); }

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
  ls_buffer_free(&state->dump);
  ls_trace_free(state->trace);
  if (state->c_locale != (locale_t)0) freelocale(state->c_locale);
  free(state);
}

size_t ls_memory_in_use(const ls_state *state) { return state->used; }
int32_t ls_is_busy(const ls_state *state) { return state->busy; }
void ls_set_limits(ls_state *state, ls_limits limits) { state->limits = limits; }
void ls_freeze(ls_state *state) { state->frozen = true; }
void ls_set_arithmetic(ls_state *state, ls_arithmetic arithmetic) { state->arithmetic = arithmetic; }
void ls_refuse_allocation(ls_state *state, int64_t number) { state->refusals = number; }
int64_t ls_refusals_left(const ls_state *state) { return state->refusals; }

/* ---- the way in ---- */

/* Runs the body under one protected call, with `argument` as its light userdata. Capped: memory counts; what the host
   itself takes in the other calls is added to what set-up took. Numbers are written and read as in the C locale
   whatever the process uses. */
int32_t ls_protect(ls_state *state, lua_CFunction body, void *argument, bool capped, ls_fault *fault) {
  lua_State *L = state->L;
  int top = lua_gettop(L);
  locale_t before = state->c_locale != (locale_t)0 ? uselocale(state->c_locale) : (locale_t)0;
  state->busy++;
  if (capped && state->set_up == 0) state->set_up = state->used;
  state->noted = state->host_failed = state->refused = state->exhausted = state->again = false;
  state->fault.kind = LS_FAULT_NONE;
  state->fault.call = -1;
  state->fault.line = 0;
  state->fault.file[0] = '\0';
  state->fault.message.length = 0;

  lua_pushcfunction(L, ls_on_error);
  lua_pushcfunction(L, body);
  lua_pushlightuserdata(L, argument);
  size_t used = state->used;
  state->capped = capped;
  int status = lua_pcall(L, 1, 0, top + 1);
  ls_budget_end(state);
  state->capped = false;
  if (!capped && state->set_up > 0 && state->used > used) state->set_up += state->used - used;

  int32_t kind = LS_FAULT_NONE;
  if (status != LUA_OK) kind = ls_conclude(state, status, fault);
  lua_settop(L, top);
  state->busy--;
  if (before != (locale_t)0) uselocale(before);
  return kind;
}
