/* Trees of plain values, between Lua's tables and a flat buffer. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "internal.h"

/* ---- the buffer ---- */

void ls_buffer_add(ls_buffer *buffer, ls_value value) {
  if (buffer->count == buffer->capacity) {
    buffer->capacity = buffer->capacity == 0 ? 16 : 2 * buffer->capacity;
    buffer->values = ls_grow(buffer->values, buffer->capacity * sizeof value);
  }
  buffer->values[buffer->count++] = value;
}

void ls_buffer_add_text(ls_buffer *buffer, const char *bytes, size_t length) {
  if (buffer->bytes_count + length > buffer->bytes_capacity) {
    buffer->bytes_capacity = 2 * (buffer->bytes_count + length) + 64;
    buffer->bytes = ls_grow(buffer->bytes, buffer->bytes_capacity);
  }
  if (length > 0) memcpy(buffer->bytes + buffer->bytes_count, bytes, length);
  ls_buffer_add(buffer, (ls_value){.kind = LS_TEXT, .length = (uint32_t)length, .as.integer = (int64_t)buffer->bytes_count});
  buffer->bytes_count += length;
}

void ls_buffer_clear(ls_buffer *buffer) {
  buffer->count = 0;
  buffer->bytes_count = 0;
}

void ls_buffer_free(ls_buffer *buffer) {
  free(buffer->values);
  free(buffer->bytes);
  memset(buffer, 0, sizeof *buffer);
}

/* ---- from the host ---- */

static void push_text(lua_State *L, const ls_buffer *buffer, const ls_value *value) {
  lua_pushlstring(L, value->length == 0 ? "" : buffer->bytes + value->as.integer, value->length);
}

static void build_table(lua_State *L, ls_state *state, const ls_buffer *buffer, const ls_value *head,
                        uint32_t *place, bool stamped) {
  lua_createtable(L, (int)head->as.integer, (int)head->length);
  for (lua_Integer i = 1; i <= head->as.integer; i++) {
    ls_build(L, state, buffer, place, stamped);
    lua_rawseti(L, -2, i);
  }
  for (uint32_t i = 0; i < head->length; i++) {
    push_text(L, buffer, &buffer->values[(*place)++]);
    ls_build(L, state, buffer, place, stamped);
    lua_rawset(L, -3);
  }
}

static void build_rows(lua_State *L, ls_state *state, const ls_buffer *buffer, const ls_value *head, uint32_t *place,
                       bool stamped) {
  uint32_t names = *place;
  *place += head->length;
  lua_createtable(L, (int)head->as.integer, 0);
  for (lua_Integer row = 1; row <= head->as.integer; row++) {
    lua_createtable(L, 0, (int)head->length);
    for (uint32_t i = 0; i < head->length; i++) {
      push_text(L, buffer, &buffer->values[names + i]);
      ls_build(L, state, buffer, place, stamped);
      lua_rawset(L, -3);
    }
    lua_rawseti(L, -2, row);
  }
}

/* Pushes the value at a place and moves past it. Stamped: views become those of the current question. */
void ls_build(lua_State *L, ls_state *state, const ls_buffer *buffer, uint32_t *place, bool stamped) {
  if (*place >= buffer->count) {
    lua_pushnil(L);
    return;
  }
  ls_value head = buffer->values[(*place)++];
  switch (head.kind) {
    case LS_WORD:
      if (stamped && ls_word_tag(head.as.word) == LS_TAG_VIEW) {
        uint64_t word = head.as.word;
        head.as.word = ls_word_view(ls_word_table(word), state->generation, ls_word_row(word));
      }
      ls_push_word(L, head.as.word);
      return;
    case LS_BOOLEAN: lua_pushboolean(L, head.as.integer != 0); return;
    case LS_INTEGER: lua_pushinteger(L, head.as.integer); return;
    case LS_NUMBER: lua_pushnumber(L, head.as.number); return;
    case LS_TEXT: push_text(L, buffer, &head); return;
    case LS_TABLE:
    case LS_ROWS:
      luaL_checkstack(L, 6, "too many tables in tables");
      (head.kind == LS_TABLE ? build_table : build_rows)(L, state, buffer, &head, place, stamped);
      return;
    default: lua_pushnil(L); return;
  }
}

/* ---- to the host. Raw access only; nothing here allocates in Lua or raises ---- */

typedef struct walk {
  ls_buffer *buffer;
  ls_message *message;
  int depth, entries;
  char path[160];
} walk;

static bool refuse(walk *walk, const char *what) {
  if (walk->path[0] == '\0') {
    ls_write(walk->message, "%s", what);
  } else {
    ls_write(walk->message, "%s: %s", walk->path, what);
  }
  return false;
}

static bool read_value(lua_State *L, walk *walk, int index);

/* With the child on top of the stack: reads and pops it. */
static bool read_child(lua_State *L, walk *walk, const char *key, lua_Integer number) {
  size_t length = strlen(walk->path);
  if (key != NULL) {
    snprintf(walk->path + length, sizeof walk->path - length, "%s%.40s", length > 0 ? "." : "", key);
  } else {
    snprintf(walk->path + length, sizeof walk->path - length, "[%lld]", (long long)number);
  }
  bool ok = read_value(L, walk, lua_gettop(L));
  walk->path[length] = '\0';
  lua_pop(L, 1);
  return ok;
}

static bool read_text(lua_State *L, walk *walk, int index) {
  size_t length;
  const char *bytes = lua_tolstring(L, index, &length);
  if (length > LS_DATA_TEXT_MAX) return refuse(walk, "a text of more than 64 kB");
  if (!ls_is_utf8(bytes, length)) return refuse(walk, "a text that is not UTF-8");
  ls_buffer_add_text(walk->buffer, bytes, length);
  return true;
}

/* Counts named entries; false when a key is neither a name nor a place in the list. */
static bool count_fields(lua_State *L, walk *walk, int index, lua_Integer items, uint32_t *fields) {
  lua_Integer places = 0;
  lua_pushnil(L);
  while (lua_next(L, index)) {
    lua_pop(L, 1);
    if (lua_type(L, -1) == LUA_TSTRING) {
      ++*fields;
    } else if (lua_isinteger(L, -1) && lua_tointeger(L, -1) >= 1 && lua_tointeger(L, -1) <= items) {
      places++;
    } else {
      lua_pop(L, 1);
      return refuse(walk, "a key that is neither a name nor a place in a list without gaps");
    }
  }
  return places == items || refuse(walk, "a list with gaps");
}

static bool read_table(lua_State *L, walk *walk, int given) {
  if (walk->depth >= LS_DATA_DEPTH_MAX) return refuse(walk, "more than 16 tables in each other");
  if (!lua_checkstack(L, 8)) return refuse(walk, "no stack left");
  if (!ls_push_real(L, given)) return refuse(walk, "no table");
  int index = lua_gettop(L);
  lua_Integer items = (lua_Integer)lua_rawlen(L, index);
  uint32_t fields = 0;
  bool ok = count_fields(L, walk, index, items, &fields);
  ls_buffer_add(walk->buffer, (ls_value){.kind = LS_TABLE, .length = fields, .as.integer = items});
  walk->depth++;
  for (lua_Integer i = 1; ok && i <= items; i++) {
    lua_rawgeti(L, index, i);
    ok = read_child(L, walk, NULL, i);
  }
  if (ok) lua_pushnil(L);
  while (ok && lua_next(L, index)) {
    if (lua_type(L, -2) != LUA_TSTRING) {
      lua_pop(L, 1);
      continue;
    }
    ok = read_text(L, walk, -2) && read_child(L, walk, lua_tostring(L, -2), 0);
  }
  walk->depth--;
  lua_settop(L, index - 1);
  return ok;
}

static bool read_value(lua_State *L, walk *walk, int index) {
  if (++walk->entries > LS_DATA_ENTRIES_MAX) return refuse(walk, "more than 10000 values");
  ls_value value = {.kind = LS_NIL};
  if (!ls_read_plain(L, index, &value)) {
    switch (lua_type(L, index)) {
      case LUA_TSTRING: return read_text(L, walk, index);
      case LUA_TTABLE: return read_table(L, walk, index);
      default: return refuse(walk, "a function where only data may stand");
    }
  }
  if (value.kind == LS_NUMBER && !isfinite(value.as.number)) return refuse(walk, "a number that is not finite");
  ls_buffer_add(walk->buffer, value);
  return true;
}

bool ls_read(lua_State *L, int index, ls_buffer *buffer, ls_message *message) {
  walk walk = {.buffer = buffer, .message = message};
  int top = lua_gettop(L);
  index = lua_absindex(L, index);
  ls_buffer_clear(buffer);
  bool ok = lua_checkstack(L, 4) ? read_value(L, &walk, index) : refuse(&walk, "no stack left");
  lua_settop(L, top);
  return ok;
}

int32_t ls_read_argument(ls_state *state, const ls_value *argument, ls_buffer *data, ls_message *message) {
  if (argument->kind == LS_TABLE) return ls_read(state->L, (int)argument->as.integer, data, message) ? 0 : 1;
  ls_buffer_clear(data);
  if (argument->kind == LS_TEXT) {
    ls_buffer_add_text(data, argument->as.text, argument->length);
  } else {
    ls_buffer_add(data, *argument);
  }
  return 0;
}
