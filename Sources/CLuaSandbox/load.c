/* Environments, files and what files return. */
#include <stdio.h>
#include <stdlib.h>

#include "internal.h"

/* ---- environments ---- */

static int on_unknown_global(lua_State *L) {
  ls_state *state = ls_of(L);
  size_t length;
  if (lua_type(L, 2) != LUA_TSTRING) return 0;
  const char *name = lua_tolstring(L, 2, &length);
  state->fault.message.length = 0;
  state->host.unknown_global(state->host.context, name, length, &state->fault.message);
  ls_raise(L, state);
}

static int on_set_global(lua_State *L) {
  const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "?";
  ls_fail(L, "policies keep no state: '%.64s' is not local\x1Fwrite local %.64s", name, name);
}

/* Globals are read through an empty table, so that every assignment meets `__newindex`, to a known name too. */
static int environment_body(lua_State *L) {
  ls_state *state = ls_of(L);
  ls_environment *environment = &state->environments[state->environment_count];
  lua_newtable(L);
  int globals = lua_gettop(L);
  ls_add_language(L);
  lua_pushinteger(L, state->environment_count);
  lua_pushcclosure(L, ls_require, 1);
  lua_setfield(L, globals, "require");
  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, on_unknown_global);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, globals);

  lua_newtable(L);
  lua_createtable(L, 0, 2);
  lua_pushvalue(L, globals);
  lua_setfield(L, -2, "__index");
  if (state->trace != NULL) ls_trace_globals(L, globals);
  lua_pushcfunction(L, on_set_global);
  lua_setfield(L, -2, "__newindex");
  lua_setmetatable(L, -2);
  environment->proxy = luaL_ref(L, LUA_REGISTRYINDEX);
  environment->globals = luaL_ref(L, LUA_REGISTRYINDEX);
  lua_newtable(L);
  environment->modules = luaL_ref(L, LUA_REGISTRYINDEX);
  return 0;
}

int32_t ls_add_environment(ls_state *state, int32_t *environment, ls_fault *fault) {
  if (state->environment_count == LS_ENVIRONMENTS) abort();
  int32_t kind = ls_protect(state, environment_body, NULL, false, fault);
  *environment = state->environment_count;
  if (kind == LS_FAULT_NONE) state->environment_count++;
  return kind;
}

typedef struct global {
  int32_t environment;
  const char *name;
  const ls_buffer *value;
} global;

static int set_global_body(lua_State *L) {
  const global *job = lua_touserdata(L, 1);
  ls_state *state = ls_of(L);
  uint32_t place = 0;
  lua_rawgeti(L, LUA_REGISTRYINDEX, state->environments[job->environment].globals);
  lua_pushstring(L, job->name);
  ls_build(L, state, job->value, &place, false);
  if (lua_type(L, -1) == LUA_TTABLE) ls_make_global_readonly(L, job->name);
  lua_rawset(L, -3);
  return 0;
}

int32_t ls_set_global(ls_state *state, int32_t environment, const char *name, const ls_buffer *value,
                      ls_fault *fault) {
  global job = {environment, name, value};
  return ls_protect(state, set_global_body, &job, false, fault);
}

typedef struct listing {
  int32_t environment;
  ls_buffer *names;
} listing;

/* Adds the names in the table on top of the stack, and those in the libraries in it. */
static void add_names(lua_State *L, ls_buffer *names, const char *library) {
  int table = lua_gettop(L);
  lua_pushnil(L);
  while (lua_next(L, table)) {
    if (lua_type(L, -2) == LUA_TSTRING) {
      const char *name = lua_tostring(L, -2);
      if (library != NULL) name = lua_pushfstring(L, "%s.%s", library, name);
      ls_buffer_add_text(names, name, strlen(name));
      if (library != NULL) lua_pop(L, 1);
      if (library == NULL && lua_type(L, -1) == LUA_TTABLE && ls_push_real(L, -1)) {
        add_names(L, names, name);
        lua_pop(L, 1);
      }
    }
    lua_pop(L, 1);
  }
}

static int list_names_body(lua_State *L) {
  const listing *job = lua_touserdata(L, 1);
  lua_rawgeti(L, LUA_REGISTRYINDEX, ls_of(L)->environments[job->environment].globals);
  add_names(L, job->names, NULL);
  return 0;
}

int32_t ls_list_names(ls_state *state, int32_t environment, ls_buffer *names, ls_fault *fault) {
  listing job = {environment, names};
  return ls_protect(state, list_names_body, &job, false, fault);
}

/* ---- a file ---- */

static void set_file(ls_state *state, const char *name) {
  snprintf(state->file, sizeof state->file, "%.*s", LS_FILE_CAPACITY - 1, name);
}

/* Hands out a file line by line, so that it is known how far the parser came where its message does not tell. */
typedef struct reading {
  const char *at, *end;
  int32_t line;
} reading;

static const char *next_line(lua_State *L, void *context, size_t *length) {
  reading *reading = context;
  (void)L;
  if (reading->at == reading->end) return NULL;
  const char *start = reading->at;
  const char *newline = memchr(start, '\n', (size_t)(reading->end - start));
  reading->at = newline != NULL ? newline + 1 : reading->end;
  reading->line++;
  *length = (size_t)(reading->at - start);
  return start;
}

/* Lua's "late_fee.lua:3: unexpected symbol near 'x'", taken apart. */
static void raise_syntax_error(lua_State *L, ls_state *state, int32_t line) {
  const char *text = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "it does not parse";
  if (strcmp(text, "C stack overflow") == 0) text = "too many brackets, blocks or functions in each other";
  size_t length = strlen(state->file);
  state->fault.line = line;
  snprintf(state->fault.file, sizeof state->fault.file, "%s", state->file);
  if (strncmp(text, state->file, length) == 0 && text[length] == ':') {
    char *end;
    long told = strtol(text + length + 1, &end, 10);
    if (*end == ':' && end[1] == ' ') {
      state->fault.line = (int32_t)told;
      text = end + 2;
    }
  }
  ls_write(&state->fault.message, "%s", text);
  ls_raise_noted(L, state);
}

/* Pushes what the file returns. Text only: forged bytecode would crash the process. */
static void run_file(lua_State *L, ls_state *state, int32_t environment, const char *name, const char *source,
                     size_t length) {
  char chunk[LS_FILE_CAPACITY + 1];
  set_file(state, name);
  if (strlen(name) > 55) ls_fail(L, "the name of this file is longer than 55 bytes");
  if (length > LS_SOURCE_MAX) ls_fail(L, "this file is longer than %d kB", LS_SOURCE_MAX / 1024);
  if (source == NULL) source = "";
  if (length >= 3 && memcmp(source, "\xEF\xBB\xBF", 3) == 0) {
    source += 3; /* the mark that some editors put before UTF-8 */
    length -= 3;
  }
  if (length > 0 && source[0] == LUA_SIGNATURE[0]) ls_fail(L, "this file is compiled, not text");
  snprintf(chunk, sizeof chunk, "@%s", state->file);
  ls_check_source(L, state, source, length);
  reading reading = {source, source + length, 0};
  int status = lua_load(L, next_line, &reading, chunk, "t");
  if (status == LUA_ERRMEM) {
    if (state->fault.line == 0) state->fault.line = reading.line;
    lua_error(L);
  }
  if (status != LUA_OK) raise_syntax_error(L, state, reading.line);
  ls_examine_file(L, state);
  if (state->trace != NULL) ls_trace_loaded(L, state);
  lua_rawgeti(L, LUA_REGISTRYINDEX, state->environments[environment].proxy);
  if (lua_setupvalue(L, -2, 1) == NULL) lua_pop(L, 1);
  lua_call(L, 0, 1);
}

/* ---- loading for the host ---- */

typedef struct loading {
  int32_t environment;
  const char *name, *source;
  size_t length;
  int32_t function;
  ls_buffer *data;
} loading;

/* True when the table on top has names and under each a function. */
static bool is_functions(lua_State *L) {
  int count = 0;
  bool all = true;
  lua_pushnil(L);
  while (lua_next(L, -2)) {
    all = all && lua_type(L, -1) == LUA_TFUNCTION && lua_type(L, -2) == LUA_TSTRING;
    count++;
    lua_pop(L, 1);
  }
  return all && count > 0 && count <= 1000;
}

static void take_functions(lua_State *L, ls_buffer *data) {
  ls_buffer_clear(data);
  ls_buffer_add(data, (ls_value){.kind = LS_TABLE});
  lua_pushnil(L);
  while (lua_next(L, -2)) {
    int64_t reference = luaL_ref(L, LUA_REGISTRYINDEX);
    size_t length;
    const char *name = lua_tolstring(L, -1, &length);
    ls_buffer_add_text(data, name, length);
    ls_buffer_add(data, (ls_value){.kind = LS_INTEGER, .as.integer = reference});
    data->values[0].length++;
  }
}

/* Forgets the files that a fault ended while they ran: nothing runs when the host begins to load. */
static void forget_unfinished(lua_State *L, ls_state *state, int32_t environment) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, state->environments[environment].modules);
  lua_pushnil(L);
  while (lua_next(L, -2)) {
    bool is_unfinished = lua_type(L, -1) == LUA_TBOOLEAN;
    lua_pop(L, 1);
    if (!is_unfinished) continue;
    lua_pushvalue(L, -1);
    lua_pushnil(L);
    lua_rawset(L, -4);
  }
  lua_pop(L, 1);
}

static int load_body(lua_State *L) {
  loading *job = lua_touserdata(L, 1);
  ls_state *state = ls_of(L);
  set_file(state, job->name);
  ls_budget_begin(state, true);
  if (state->frozen) ls_fail(L, "no file is loaded after the policy was closed");
  forget_unfinished(L, state, job->environment);
  run_file(L, state, job->environment, job->name, job->source, job->length);
  set_file(state, job->name);
  if (lua_type(L, -1) == LUA_TFUNCTION) {
    ls_seal(L, state);
    job->function = luaL_ref(L, LUA_REGISTRYINDEX);
  } else if (lua_type(L, -1) == LUA_TTABLE && is_functions(L)) {
    ls_seal(L, state);
    take_functions(L, job->data);
    job->function = -2;
  } else if (!ls_read(L, -1, job->data, &state->fault.message)) {
    ls_raise(L, state);
  }
  return 0;
}

int32_t ls_load(ls_state *state, int32_t environment, const char *name, const char *source, size_t length,
                int32_t *function, ls_buffer *data, ls_fault *fault) {
  loading job = {environment, name, source, length, -1, data};
  int32_t kind = ls_protect(state, load_body, &job, true, fault);
  *function = job.function;
  state->file[0] = '\0';
  return kind;
}

/* ---- require ---- */

/* The source is in the state's results until Lua has parsed it, which is before anything of it runs. */
static void run_required(lua_State *L, ls_state *state, int32_t environment, const char *name, size_t length) {
  ls_buffer *results = &state->results;
  ls_buffer_clear(results);
  state->fault.message.length = 0;
  int32_t code = state->host.source(state->host.context, name, length, results, &state->fault.message);
  if (code != LS_OK) {
    state->host_failed = code == LS_HOST_FAILED;
    ls_raise(L, state);
  }
  if (results->count < 2) ls_fail(L, "there is no file '%.64s'", name);
  char file[LS_FILE_CAPACITY];
  const ls_value *title = &results->values[0], *source = &results->values[1];
  snprintf(file, sizeof file, "%.*s", (int)title->length, results->bytes + title->as.integer);
  run_file(L, state, environment, file, results->bytes + source->as.integer, source->length);
}

/* `require "name"`: each file runs once in an environment. False stands for one that is still running. */
int ls_require(lua_State *L) {
  ls_state *state = ls_of(L);
  int32_t environment = (int32_t)lua_tointeger(L, lua_upvalueindex(1));
  if (lua_type(L, 1) != LUA_TSTRING) ls_fail(L, "require needs the name of a file");
  size_t length;
  const char *name = lua_tolstring(L, 1, &length);
  lua_settop(L, 1);
  lua_rawgeti(L, LUA_REGISTRYINDEX, state->environments[environment].modules);
  lua_pushvalue(L, 1);
  int known = lua_rawget(L, 2);
  if (known == LUA_TBOOLEAN) ls_fail(L, "'%.64s' requires itself, directly or through others", name);
  if (known != LUA_TNIL) return 1;
  if (state->frozen) ls_fail(L, "'%.64s' is required too late\x1Frequire files at the top of a file", name);
  lua_pop(L, 1);
  lua_pushvalue(L, 1);
  lua_pushboolean(L, 0);
  lua_rawset(L, 2);

  char before[LS_FILE_CAPACITY];
  memcpy(before, state->file, sizeof before);
  run_required(L, state, environment, name, length);
  memcpy(state->file, before, sizeof before);
  int type = lua_type(L, -1);
  if (type == LUA_TNIL || type == LUA_TBOOLEAN) ls_fail(L, "the file '%.64s' returns nothing to use", name);
  if (type == LUA_TTABLE) ls_make_readonly(L, name);
  lua_pushvalue(L, 1);
  lua_pushvalue(L, -2);
  lua_rawset(L, 2);
  return 1;
}
