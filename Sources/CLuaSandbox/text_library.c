/* What policies do with texts: bytes and plain search, no patterns. Work is charged by the byte. */
#define _GNU_SOURCE
#include <ctype.h>
#include <math.h>
#include <stdio.h>

#include "internal.h"

static const char *check_text(lua_State *L, int index, size_t *length, const char *function) {
  if (lua_type(L, index) != LUA_TSTRING) {
    ls_fail(L, "%s needs a text, not %s", function, lua_isnone(L, index) ? "nothing" : ls_type_name(L, index));
  }
  const char *text = lua_tolstring(L, index, length);
  ls_charge(L, ls_of(L), (int64_t)(*length / 32));
  return text;
}

/* Only the letters a to z: what other letters become depends on a language. */
static int change_case(lua_State *L, const char *function, char first, char last) {
  size_t length;
  const char *text = check_text(L, 1, &length, function);
  luaL_Buffer buffer;
  char *target = luaL_buffinitsize(L, &buffer, length);
  for (size_t i = 0; i < length; i++) {
    target[i] = text[i] >= first && text[i] <= last ? (char)(text[i] ^ 0x20) : text[i];
  }
  luaL_pushresultsize(&buffer, length);
  return 1;
}

static int text_lower(lua_State *L) { return change_case(L, "lower", 'A', 'Z'); }
static int text_upper(lua_State *L) { return change_case(L, "upper", 'a', 'z'); }

static int text_len(lua_State *L) {
  size_t length;
  check_text(L, 1, &length, "len");
  lua_pushinteger(L, (lua_Integer)length);
  return 1;
}

static lua_Integer place(lua_State *L, int index, lua_Integer otherwise, lua_Integer length) {
  if (lua_isnoneornil(L, index)) return otherwise;
  if (!lua_isinteger(L, index)) ls_fail(L, "sub needs whole numbers");
  lua_Integer at = lua_tointeger(L, index);
  return at >= 0 ? at : at < -length ? 0 : length + at + 1;
}

static int text_sub(lua_State *L) {
  size_t length;
  const char *text = check_text(L, 1, &length, "sub");
  if (lua_isnoneornil(L, 2)) ls_fail(L, "sub needs the place of the first byte");
  lua_Integer first = place(L, 2, 1, (lua_Integer)length), last = place(L, 3, -1, (lua_Integer)length);
  if (lua_isnoneornil(L, 3)) last = (lua_Integer)length;
  if (first < 1) first = 1;
  if (last > (lua_Integer)length) last = (lua_Integer)length;
  if (first > last) {
    lua_pushliteral(L, "");
  } else {
    lua_pushlstring(L, text + first - 1, (size_t)(last - first + 1));
  }
  return 1;
}

/* ---- plain search ---- */

static int text_contains(lua_State *L) {
  size_t length, part_length;
  const char *text = check_text(L, 1, &length, "contains");
  const char *part = check_text(L, 2, &part_length, "contains");
  lua_pushboolean(L, part_length == 0 || memmem(text, length, part, part_length) != NULL);
  return 1;
}

static int text_starts_with(lua_State *L) {
  size_t length, part_length;
  const char *text = check_text(L, 1, &length, "starts_with");
  const char *part = check_text(L, 2, &part_length, "starts_with");
  lua_pushboolean(L, part_length <= length && memcmp(text, part, part_length) == 0);
  return 1;
}

static int text_ends_with(lua_State *L) {
  size_t length, part_length;
  const char *text = check_text(L, 1, &length, "ends_with");
  const char *part = check_text(L, 2, &part_length, "ends_with");
  lua_pushboolean(L, part_length <= length && memcmp(text + length - part_length, part, part_length) == 0);
  return 1;
}

/* ---- format ---- */

typedef struct directive {
  char text[16]; /* "%", flags, width, precision; room for a length modifier and the letter */
  char letter;
} directive;

/* Reads one directive after its '%'. Returns the place after it. */
static const char *read_directive(lua_State *L, const char *at, const char *end, directive *directive) {
  const char *start = at;
  while (at < end && *at != '\0' && strchr("-+ 0", *at) != NULL) at++;
  for (int i = 0; i < 2 && at < end && isdigit((unsigned char)*at); i++) at++;
  if (at < end && *at == '.') {
    at++;
    for (int i = 0; i < 2 && at < end && isdigit((unsigned char)*at); i++) at++;
  }
  if (at >= end || *at == '\0' || strchr("dsfg", *at) == NULL || at - start > 10) {
    ls_fail(L, "format knows %%d %%s %%f %%g %%%% with a width and a precision of up to 99");
  }
  directive->text[0] = '%';
  memcpy(directive->text + 1, start, (size_t)(at - start));
  directive->text[1 + at - start] = '\0';
  directive->letter = *at;
  return at + 1;
}

static void add_number(lua_State *L, luaL_Buffer *buffer, const directive *directive, int index) {
  char form[20], text[512];
  if (lua_type(L, index) != LUA_TNUMBER) {
    ls_fail(L, "format: %%%c needs a number, not %s\x1Fuse %%s", directive->letter, ls_type_name(L, index));
  }
  int length;
  if (directive->letter == 'd') {
    int exact;
    lua_Integer value = lua_tointegerx(L, index, &exact);
    if (!exact) ls_fail(L, "format: %%d needs a whole number\x1Fuse %%.2f or math.floor");
    snprintf(form, sizeof form, "%slld", directive->text);
    length = snprintf(text, sizeof text, form, (long long)value);
  } else {
    double value = lua_tonumber(L, index);
    if (value != value) value = fabs(value); /* machines differ in whether it has a sign */
    snprintf(form, sizeof form, "%s%c", directive->text, directive->letter);
    length = snprintf(text, sizeof text, form, value);
  }
  ls_charge(L, ls_of(L), length); /* each of the hundreds of digits is work */
  luaL_addlstring(buffer, text, length < (int)sizeof text ? (size_t)length : sizeof text - 1);
}

/* With the text on top of the stack: adds and pops it. */
static void add_text(lua_State *L, luaL_Buffer *buffer, const directive *directive) {
  size_t length;
  const char *bytes = lua_tolstring(L, -1, &length);
  ls_charge(L, ls_of(L), (int64_t)(length / 32));
  if (directive->text[1] == '\0') {
    luaL_addvalue(buffer);
    return;
  }
  char form[20], text[512];
  if (length > 99 && strchr(directive->text, '.') == NULL) {
    luaL_addvalue(buffer); /* longer than any width */
    return;
  }
  snprintf(form, sizeof form, "%ss", directive->text);
  int written = snprintf(text, sizeof text, form, bytes);
  lua_pop(L, 1);
  luaL_addlstring(buffer, text, written < (int)sizeof text ? (size_t)written : sizeof text - 1);
}

static int text_format(lua_State *L) {
  size_t length;
  const char *at = check_text(L, 1, &length, "format");
  const char *end = at + length;
  int count = lua_gettop(L), next = 2;
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  while (at < end) {
    if (*at != '%') {
      luaL_addchar(&buffer, *at++);
      continue;
    }
    if (++at < end && *at == '%') {
      luaL_addchar(&buffer, *at++);
      continue;
    }
    directive directive;
    at = read_directive(L, at, end, &directive);
    ls_charge(L, ls_of(L), 4);
    if (next > count) ls_fail(L, "format: there is no value for directive number %d", next - 1);
    if (directive.letter == 's') {
      lua_pushcfunction(L, ls_tostring);
      lua_pushvalue(L, next);
      lua_call(L, 1, 1);
      add_text(L, &buffer, &directive);
    } else {
      add_number(L, &buffer, &directive, next);
    }
    next++;
  }
  luaL_pushresult(&buffer);
  return 1;
}

/* ---- where scripts find them ---- */

/* The library, and the same functions as methods of every text. */
void ls_open_string(lua_State *L, ls_state *state) {
  static const luaL_Reg functions[] = {{"format", text_format},     {"lower", text_lower},
                                       {"upper", text_upper},       {"sub", text_sub},
                                       {"len", text_len},           {"contains", text_contains},
                                       {"starts_with", text_starts_with}, {"ends_with", text_ends_with},
                                       {NULL, NULL}};
  luaL_newlib(L, functions);
  ls_make_readonly(L, "string");
  lua_pushliteral(L, "");
  lua_createtable(L, 0, 1);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
  lua_pop(L, 1);
  state->string_library = luaL_ref(L, LUA_REGISTRYINDEX);
}

void ls_add_text_functions(lua_State *L) {
  static const luaL_Reg functions[] = {{"contains", text_contains},
                                       {"starts_with", text_starts_with},
                                       {"ends_with", text_ends_with},
                                       {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
}
