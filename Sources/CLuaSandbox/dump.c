/* Reading a function as Lua itself writes it down (`lua_dump`, version 5.4): the only way to see what a function does
   without running it. The bytes come from the library that we are linked to; ls_new tries the reader on a known
   function, so that another layout would be noticed before any policy is read. */
#include "internal.h"

#include "dump.h"

typedef struct cursor {
  const unsigned char *at, *end;
  bool is_broken;
} cursor;

static const unsigned char *take(cursor *cursor, size_t count) {
  static const unsigned char nothing[16];
  const unsigned char *start = cursor->at;
  if (cursor->is_broken || (size_t)(cursor->end - start) < count) {
    cursor->is_broken = true;
    return nothing;
  }
  cursor->at += count;
  return start;
}

static unsigned take_byte(cursor *cursor) { return *take(cursor, 1); }

/* Seven bits a byte, the highest first; the last byte has its eighth bit set. */
static size_t take_size(cursor *cursor) {
  size_t value = 0;
  for (int i = 0; i < 10; i++) {
    unsigned byte = take_byte(cursor);
    value = value << 7 | (byte & 0x7F);
    if (byte & 0x80 || cursor->is_broken) return value;
  }
  cursor->is_broken = true;
  return 0;
}

static ls_slice take_text(cursor *cursor) {
  size_t size = take_size(cursor);
  if (size == 0) return (ls_slice){NULL, 0};
  return (ls_slice){(const char *)take(cursor, size - 1), size - 1};
}

/* ---- parts of a function ---- */

/* One constant. Its text, when it is one. */
static ls_slice take_constant(cursor *cursor) {
  unsigned type = take_byte(cursor);
  if ((type & 0x0F) == LUA_TSTRING) return take_text(cursor);
  if ((type & 0x0F) == LUA_TNUMBER) take(cursor, 8);
  return (ls_slice){NULL, 0};
}

static void take_debug(cursor *cursor, ls_prototype *prototype) {
  prototype->line_count = take_size(cursor);
  prototype->lines = take(cursor, prototype->line_count);
  prototype->anchor_count = take_size(cursor);
  prototype->anchors = cursor->at;
  for (size_t i = 0; i < prototype->anchor_count && !cursor->is_broken; i++) {
    take_size(cursor);
    take_size(cursor);
  }
  size_t locals = take_size(cursor);
  for (size_t i = 0; i < locals && !cursor->is_broken; i++) {
    take_text(cursor);
    take_size(cursor);
    take_size(cursor);
  }
  prototype->name_count = take_size(cursor);
  prototype->names = cursor->at;
  for (size_t i = 0; i < prototype->name_count && !cursor->is_broken; i++) take_text(cursor);
  prototype->end = cursor->end;
}

/* Reads a function and those in it, outer ones last; each is shown when all of it is known. */
static void take_function(cursor *cursor, const ls_prototype *outer, const ls_dump_visitor *visitor) {
  ls_prototype prototype = {.outer = outer};
  prototype.source = take_text(cursor);
  if (prototype.source.text == NULL && outer != NULL) prototype.source = outer->source;
  prototype.line = (int32_t)take_size(cursor);
  take_size(cursor);
  take(cursor, 3);
  prototype.code_count = take_size(cursor);
  prototype.code = take(cursor, 4 * prototype.code_count);
  prototype.constant_count = take_size(cursor);
  prototype.constants = cursor->at;
  for (size_t i = 0; i < prototype.constant_count && !cursor->is_broken; i++) take_constant(cursor);
  prototype.upvalue_count = take_size(cursor);
  prototype.upvalues = take(cursor, 3 * prototype.upvalue_count);
  prototype.inner_count = take_size(cursor);
  for (size_t i = 0; i < prototype.inner_count && !cursor->is_broken; i++) take_function(cursor, &prototype, visitor);
  take_debug(cursor, &prototype);
  if (!cursor->is_broken) visitor->visit(visitor->context, &prototype);
}

/* ---- what is asked about a function ---- */

uint32_t ls_instruction(const ls_prototype *prototype, size_t at) {
  uint32_t instruction;
  memcpy(&instruction, prototype->code + 4 * at, 4);
  return instruction;
}

ls_slice ls_constant_text(const ls_prototype *prototype, size_t index) {
  cursor cursor = {prototype->constants, prototype->end, index >= prototype->constant_count};
  for (size_t i = 0; i < index; i++) take_constant(&cursor);
  return take_constant(&cursor);
}

ls_slice ls_upvalue_name(const ls_prototype *prototype, size_t index) {
  cursor cursor = {prototype->names, prototype->end, index >= prototype->name_count};
  for (size_t i = 0; i < index; i++) take_text(&cursor);
  return take_text(&cursor);
}

ls_lines ls_lines_of(const ls_prototype *prototype) {
  return (ls_lines){prototype, prototype->anchors, 0, prototype->line};
}

/* Lines are told as differences; where one is too large, -128 refers to the list of anchors. */
int32_t ls_next_line(ls_lines *lines) {
  const ls_prototype *prototype = lines->prototype;
  if (lines->next >= prototype->line_count) return lines->line;
  int difference = (signed char)prototype->lines[lines->next++];
  if (difference != -128) return lines->line += difference;
  cursor anchor = {lines->anchor, prototype->end, false};
  take_size(&anchor);
  lines->line = (int32_t)take_size(&anchor);
  lines->anchor = anchor.at;
  return lines->line;
}

bool ls_upvalue_is_kept(const ls_prototype *prototype, size_t index) {
  if (prototype->outer == NULL) return true;
  const unsigned char *upvalue = prototype->upvalues + 3 * index;
  return index < prototype->upvalue_count && upvalue[0] == 0 && ls_upvalue_is_kept(prototype->outer, upvalue[1]);
}

/* ---- writing and reading ---- */

static int append(lua_State *L, const void *bytes, size_t count, void *context) {
  (void)L;
  ls_buffer *buffer = context;
  if (buffer->bytes_count + count > buffer->bytes_capacity) {
    buffer->bytes_capacity = 2 * (buffer->bytes_count + count) + 1024;
    buffer->bytes = ls_grow(buffer->bytes, buffer->bytes_capacity);
  }
  memcpy(buffer->bytes + buffer->bytes_count, bytes, count);
  buffer->bytes_count += count;
  return 0;
}

/* Shows the Lua function on top of the stack and all that are written in it. False when it can't be read. Allocates
   nothing in Lua and raises nothing, unless the visitor does. */
bool ls_visit_function(lua_State *L, ls_state *state, ls_dump_visitor visitor) {
  ls_buffer *dump = &state->dump;
  ls_buffer_clear(dump);
  lua_dump(L, append, dump, 0);
  cursor cursor = {(const unsigned char *)dump->bytes, (const unsigned char *)dump->bytes + dump->bytes_count, false};
  static const unsigned char start[] = {0x1B, 'L', 'u', 'a', 0x54, 0, 0x19, 0x93, '\r', '\n', 0x1A, '\n', 4, 8, 8};
  if (memcmp(take(&cursor, sizeof start), start, sizeof start) != 0) return false;
  take(&cursor, 8 + 8 + 1); /* a whole number, a number, the count of upvalues */
  take_function(&cursor, NULL, &visitor);
  return !cursor.is_broken && cursor.at == cursor.end;
}
