/* From a Lua error to a fault with file, line and a sentence, without allocating in Lua. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "internal.h"

static void write_formatted(ls_message *message, const char *format, va_list arguments) {
  int length = vsnprintf(message->text, LS_MESSAGE_CAPACITY, format, arguments);
  if (length < 0) length = 0;
  message->length = length < LS_MESSAGE_CAPACITY ? (uint32_t)length : LS_MESSAGE_CAPACITY - 1;
}

void ls_write(ls_message *message, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  write_formatted(message, format, arguments);
  va_end(arguments);
}

static void set_file(ls_fault *fault, const char *name) {
  size_t length = strlen(name);
  if (length >= LS_FILE_CAPACITY) length = LS_FILE_CAPACITY - 1;
  memcpy(fault->file, name, length);
  fault->file[length] = '\0';
}

/* The innermost line of a script that is being run; without one the file that is being loaded. */
void ls_locate(lua_State *L, ls_state *state) {
  lua_Debug ar;
  ls_fault *fault = &state->fault;
  set_file(fault, state->file);
  fault->line = 0;
  for (int level = 0; level < 64 && lua_getstack(L, level, &ar); level++) {
    lua_getinfo(L, "Sl", &ar);
    if (ar.currentline > 0 && ar.source[0] == '@') {
      set_file(fault, ar.source + 1);
      fault->line = ar.currentline;
      return;
    }
  }
}

/* Raises what `fault` already tells completely. */
_Noreturn void ls_raise_noted(lua_State *L, ls_state *state) {
  state->noted = true;
  lua_pushlightuserdata(L, NULL);
  lua_error(L);
  abort();
}

/* Raises the message that stands in `fault`, at the line of the script. */
_Noreturn void ls_raise(lua_State *L, ls_state *state) {
  ls_locate(L, state);
  ls_raise_noted(L, state);
}

_Noreturn void ls_fail(lua_State *L, const char *format, ...) {
  ls_state *state = ls_of(L);
  va_list arguments;
  va_start(arguments, format);
  write_formatted(&state->fault.message, format, arguments);
  va_end(arguments);
  ls_raise(L, state);
}

/* The same where the place is known without a script that runs. */
_Noreturn void ls_fail_at(lua_State *L, const char *file, int32_t line, const char *format, ...) {
  ls_state *state = ls_of(L);
  va_list arguments;
  va_start(arguments, format);
  write_formatted(&state->fault.message, format, arguments);
  va_end(arguments);
  set_file(&state->fault, file);
  state->fault.line = line;
  ls_raise_noted(L, state);
}

/* Lua calls our words "a userdata value", which tells a credit manager nothing. */
static void reword(ls_message *message, const char *text) {
  static const char concatenate[] = "attempt to concatenate a userdata value";
  static const char userdata[] = "a userdata value";
  if (strncmp(text, concatenate, sizeof concatenate - 1) == 0) {
    ls_write(message, "`..` joins texts and numbers only%.200s\x1Fwrite tostring(...) around it",
             text + sizeof concatenate - 1);
    return;
  }
  const char *at = strstr(text, userdata);
  if (at == NULL) {
    ls_write(message, "%s", text);
  } else {
    ls_write(message, "%.*sa money, date or view%s", (int)(at - text), text, at + sizeof userdata - 1);
  }
}

/* The text without the position that Lua put before it. */
static const char *without_position(const ls_fault *fault, const char *text) {
  char prefix[LS_FILE_CAPACITY + 24];
  int length = snprintf(prefix, sizeof prefix, "%s:%d: ", fault->file, (int)fault->line);
  return strncmp(text, prefix, (size_t)length) == 0 ? text + length : text;
}

/* The message handler of every protected call. Not called for memory errors. */
int ls_on_error(lua_State *L) {
  ls_state *state = ls_of(L);
  if (state->noted) return 1;
  ls_locate(L, state);
  ls_message *message = &state->fault.message;
  switch (lua_type(L, 1)) {
    case LUA_TSTRING: reword(message, without_position(&state->fault, lua_tostring(L, 1))); break;
    case LUA_TNUMBER: ls_write(message, "%.14g", (double)lua_tonumber(L, 1)); break;
    case LUA_TNIL: ls_write(message, "error without a message"); break;
    default: ls_write(message, "error(…) was given %s, which is no text", ls_type_name(L, 1)); break;
  }
  state->noted = true;
  return 1;
}

static void write_refusal(const ls_state *state, ls_message *message) {
  switch (state->why) {
    case LS_WHY_TEXT: ls_write(message, "a text of more than %d kB", LS_TEXT_MAX / 1024); return;
    case LS_WHY_STACK: ls_write(message, "functions call each other too deep, or with too many values"); return;
    case LS_WHY_BLOCK: ls_write(message, "a table of more than %zu kB", state->limits.block_bytes / 1024); return;
    default: ls_write(message, "more than %zu kB of memory", state->limits.memory_bytes / 1024); return;
  }
}

/* After a protected call failed, with the error value on top: what it was. The kind is read from the flags of the
   budget and the allocator, never from a status or a text alone, which scripts can forge. */
int32_t ls_conclude(ls_state *state, int status, ls_fault *result) {
  lua_State *L = state->L;
  ls_fault *fault = &state->fault;
  if (state->exhausted) {
    fault->kind = LS_FAULT_INSTRUCTIONS;
    ls_write(&fault->message, "more than %lld instructions", (long long)state->limits.instructions);
  } else if (status == LUA_ERRMEM && state->refused) {
    fault->kind = LS_FAULT_MEMORY;
    write_refusal(state, &fault->message);
  } else {
    fault->kind = state->host_failed ? LS_FAULT_HOST : LS_FAULT_SCRIPT;
    if (!state->noted) {
      const char *text = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "unknown error";
      reword(&fault->message, text);
    }
  }
  if (fault->file[0] == '\0') set_file(fault, state->file);
  *result = *fault;
  return fault->kind;
}
