/* Texts that scripts answer: checked once, kept for ever, and known by a number from then on. */
#include <stdlib.h>

#include "internal.h"

/* One scalar of UTF-8; 0 when the bytes are none. */
size_t ls_decode(const char *text, size_t length, uint32_t *scalar) {
  const unsigned char *bytes = (const unsigned char *)text;
  unsigned char first = bytes[0];
  size_t count = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
  if (count == 0 || count > length) return 0;
  static const unsigned char masks[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
  uint32_t value = first & masks[count];
  for (size_t i = 1; i < count; i++) {
    if ((bytes[i] & 0xC0) != 0x80) return 0;
    value = value << 6 | (bytes[i] & 0x3F);
  }
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (value < least[count] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return 0;
  *scalar = value;
  return count;
}

bool ls_is_utf8(const char *bytes, size_t length) {
  uint32_t scalar;
  for (size_t at = 0; at < length;) {
    size_t count = ls_decode(bytes + at, length - at, &scalar);
    if (count == 0) return false;
    at += count;
  }
  return true;
}

static bool is_hidden(uint32_t scalar) {
  return scalar < 0x20 || (scalar >= 0x7F && scalar <= 0x9F) || scalar == 0xAD || scalar == 0x61C ||
         (scalar >= 0x200B && scalar <= 0x200F) || (scalar >= 0x2028 && scalar <= 0x202E) ||
         (scalar >= 0x2060 && scalar <= 0x206F) || scalar == 0xFEFF || (scalar >= 0xFFF9 && scalar <= 0xFFFB) ||
         (scalar & 0xFFFE) == 0xFFFE || (scalar >= 0xE0000 && scalar <= 0xE0FFF);
}

/* Valid UTF-8 without control characters, without what turns the direction of a line, and without the invisible. */
bool ls_is_printable(const char *bytes, size_t length) {
  uint32_t scalar;
  for (size_t at = 0; at < length;) {
    size_t count = ls_decode(bytes + at, length - at, &scalar);
    if (count == 0 || is_hidden(scalar)) return false;
    at += count;
  }
  return true;
}

/* ---- numbers of texts ---- */

static ls_text_slot *slot_of(ls_state *state, const char *address) {
  uint32_t mask = 2 * LS_TEXTS_MAX - 1;
  uint32_t at = (uint32_t)(((uintptr_t)address >> 4) * 0x9E3779B1u) & mask;
  while (state->text_slots[at].address != NULL && state->text_slots[at].address != address) at = (at + 1) & mask;
  return &state->text_slots[at];
}

/* The number of the text at a place of the stack. A text seen before costs one look by address. */
int32_t ls_intern_value(lua_State *L, ls_state *state, int index, const char *what) {
  size_t length;
  const char *bytes = lua_tolstring(L, index, &length);
  ls_text_slot *slot = slot_of(state, bytes);
  if (slot->address == bytes) return slot->number;

  lua_rawgeti(L, LUA_REGISTRYINDEX, state->text_numbers);
  lua_pushvalue(L, index);
  if (lua_rawget(L, -2) == LUA_TNUMBER) {
    int32_t number = (int32_t)lua_tointeger(L, -1) - 1;
    lua_pop(L, 2);
    return number;
  }
  lua_pop(L, 1);
  if (length > LS_TEXT_BYTES_MAX) ls_fail(L, "%s is longer than %d bytes", what, LS_TEXT_BYTES_MAX);
  if (!ls_is_printable(bytes, length)) ls_fail(L, "%s holds characters that can't be printed", what);
  if (state->text_count == LS_TEXTS_MAX) ls_fail(L, "more than %d different texts were answered", LS_TEXTS_MAX);
  size_t used = state->used;
  lua_pushvalue(L, index);
  lua_pushinteger(L, state->text_count + 1);
  lua_rawset(L, -3); /* keeps the string, and with it its address */
  lua_pop(L, 1);
  /* What is kept for ever is not held against later questions. */
  if (state->capped) state->set_up += length + LS_TEXT_OVERHEAD + (state->used > used ? state->used - used : 0);

  if (state->texts == NULL) state->texts = ls_grow(NULL, LS_TEXTS_MAX * sizeof *state->texts);
  ls_interned *text = &state->texts[state->text_count];
  text->bytes = ls_grow(NULL, length + 1);
  memcpy(text->bytes, bytes, length + 1);
  text->length = length;
  slot->address = bytes;
  slot->number = state->text_count;
  return state->text_count++;
}

typedef struct interning {
  const char *bytes;
  size_t length;
  int32_t number;
} interning;

static int intern_body(lua_State *L) {
  interning *job = lua_touserdata(L, 1);
  lua_pushlstring(L, job->bytes, job->length);
  job->number = ls_intern_value(L, ls_of(L), 2, "this text");
  return 0;
}

int32_t ls_intern(ls_state *state, const char *bytes, size_t length, int32_t *text, ls_fault *fault) {
  interning job = {bytes, length, -1};
  int32_t kind = ls_protect(state, intern_body, &job, false, fault);
  *text = job.number;
  return kind;
}

const char *ls_text(const ls_state *state, int32_t text, size_t *length) {
  if (text < 0 || text >= state->text_count) return NULL;
  *length = state->texts[text].length;
  return state->texts[text].bytes;
}

int32_t ls_text_count(const ls_state *state) { return state->text_count; }
