/* What a function must not do, found in its instructions before it is ever called: set a global, change a variable
   that outlives the question, follow a chain of names so long that Lua's own error messages fail over it. */
#include <stdlib.h>

#include "dump.h"
#include "internal.h"

/* The instructions of Lua 5.4 that are looked at, by their numbers. */
enum {
  OP_MOVE = 0,
  OP_LOADTRUE = 7,
  OP_LOADNIL = 8,
  OP_GETUPVAL = 9,
  OP_SETUPVAL = 10,
  OP_GETTABUP = 11,
  OP_GETTABLE = 12,
  OP_GETI = 13,
  OP_GETFIELD = 14,
  OP_SETTABUP = 15,
  OP_SETTABLE = 16,
  OP_SETI = 17,
  OP_SETFIELD = 18,
  OP_NEWTABLE = 19,
  OP_SELF = 20,
  OP_ADDI = 21,
  OP_SHR = 45,
  OP_MMBIN = 46,
  OP_MMBINK = 48,
  OP_UNM = 49,
  OP_LEN = 52,
  OP_CONCAT = 53,
  OP_JMP = 56,
  OP_EQ = 57,
  OP_TESTSET = 67,
  OP_LFALSESKIP = 6,
  OP_CALL = 68,
  OP_FORLOOP = 73,
  OP_FORPREP = 74,
  OP_TFORPREP = 75,
  OP_TFORLOOP = 77,
  OP_SETLIST = 78,
  OP_CLOSURE = 79,
  OP_VARARG = 80,
  OP_EXTRAARG = 82,
};

enum { LONGEST_CHAIN = 100, REGISTERS = 256 };

typedef struct examination {
  bool is_file; /* else a function that is kept */
  bool stores;  /* something in it writes to a table that it may not have made itself */
  int32_t line; /* of the first thing that is refused, 0 = none */
  char file[LS_FILE_CAPACITY];
  ls_message message;
} examination;

static uint32_t code_of(uint32_t instruction) { return instruction & 0x7F; }
static uint32_t a_of(uint32_t instruction) { return instruction >> 7 & 0xFF; }
static uint32_t b_of(uint32_t instruction) { return instruction >> 16 & 0xFF; }
static uint32_t c_of(uint32_t instruction) { return instruction >> 24 & 0xFF; }
static ptrdiff_t bx_of(uint32_t instruction) { return instruction >> 15; }
static ptrdiff_t jump_of(uint32_t instruction) { return (ptrdiff_t)(instruction >> 7) - 0xFFFFFF; }

/* One instruction of a function. */
typedef struct place {
  const ls_prototype *prototype;
  uint32_t instruction;
  int32_t line;
} place;

/* The first in the order of lines is told. True when this one is, and its message is to be written. */
static bool is_first(examination *examination, const place *place) {
  const ls_prototype *prototype = place->prototype;
  int32_t line = place->line;
  if (examination->line != 0 && examination->line <= line) return false;
  examination->line = line;
  size_t length = prototype->source.length > 0 ? prototype->source.length - 1 : 0; /* without the '@' */
  if (length >= LS_FILE_CAPACITY) length = LS_FILE_CAPACITY - 1;
  if (length > 0) memcpy(examination->file, prototype->source.text + 1, length);
  examination->file[length] = '\0';
  return true;
}

static bool is_environment(ls_slice name) { return name.length == 4 && memcmp(name.text, "_ENV", 4) == 0; }
static int shown(ls_slice name) { return name.length < 64 ? (int)name.length : 64; }

/* ---- writing ---- */

static void check_upvalue_write(examination *examination, const place *place) {
  const ls_prototype *prototype = place->prototype;
  uint32_t instruction = place->instruction;
  bool into_table = code_of(instruction) == OP_SETTABUP;
  size_t upvalue = into_table ? a_of(instruction) : b_of(instruction);
  ls_slice name = ls_upvalue_name(prototype, upvalue);
  if (into_table && is_environment(name)) {
    ls_slice global = ls_constant_text(prototype, b_of(instruction));
    if (is_first(examination, place)) {
      ls_write(&examination->message, "policies keep no state: '%.*s' is not local\x1Fwrite local %.*s", shown(global),
               global.text, shown(global), global.text);
    }
  } else if (!examination->is_file && ls_upvalue_is_kept(prototype, upvalue) && is_first(examination, place)) {
    ls_write(&examination->message,
             "policies keep no state: '%.*s' belongs to the file and can't be changed by a function\x1Fmake a local of "
             "the function's own, and return what comes of it",
             shown(name), name.text);
  }
}

/* ---- chains: how many reads of a field led to what is in a register ---- */

typedef struct chains {
  uint16_t length[REGISTERS];
} chains;

static uint16_t one_more(uint16_t length) { return length < UINT16_MAX ? length + 1 : length; }

static void follow_chain(examination *examination, const place *place, chains *chains) {
  uint32_t instruction = place->instruction;
  uint32_t a = a_of(instruction), b = b_of(instruction), c = c_of(instruction);
  uint16_t *length = chains->length;
  switch (code_of(instruction)) {
    case OP_MOVE: length[a] = length[b]; break;
    case OP_GETFIELD: length[a] = one_more(length[b]); break;
    case OP_GETTABLE: length[a] = one_more(length[b] > length[c] ? length[b] : length[c]); break;
    case OP_SELF: {
      uint16_t object = length[b];
      if (a + 1 < REGISTERS) length[a + 1] = object;
      length[a] = one_more(object);
      break;
    }
    case OP_CALL:
    case OP_VARARG: memset(&length[a], 0, (REGISTERS - a) * sizeof *length); break;
    case OP_GETTABUP: length[a] = 1; break;
    case OP_LOADNIL:
    case OP_GETUPVAL:
    case OP_GETI:
    case OP_NEWTABLE:
    case OP_CONCAT:
    case OP_CLOSURE: length[a] = 0; break;
    default:
      if (code_of(instruction) <= OP_LOADTRUE ||
          (code_of(instruction) >= OP_ADDI && code_of(instruction) <= OP_SHR) ||
          (code_of(instruction) >= OP_UNM && code_of(instruction) <= OP_LEN)) {
        length[a] = 0;
      }
      return;
  }
  if (length[a] > LONGEST_CHAIN && is_first(examination, place)) {
    ls_write(&examination->message, "more than %d names in one chain\x1Fkeep a part of it under a name: local x = …",
             LONGEST_CHAIN);
  }
}

/* ---- tables: which registers hold one that was made right here ---- */

/* Marks the instructions that are jumped to: what held before them need not hold there. */
static void mark_target(const ls_prototype *prototype, bool *is_target, size_t at) {
  uint32_t instruction = ls_instruction(prototype, at);
  ptrdiff_t next = (ptrdiff_t)at + 1, target = -1;
  switch (code_of(instruction)) {
    case OP_JMP: target = next + jump_of(instruction); break;
    case OP_FORLOOP:
    case OP_TFORLOOP: target = next - bx_of(instruction); break;
    case OP_FORPREP: target = next + bx_of(instruction) + 1; break;
    case OP_TFORPREP: target = next + bx_of(instruction); break;
    case OP_LFALSESKIP: target = next + 1; break;
    default:
      if (code_of(instruction) >= OP_EQ && code_of(instruction) <= OP_TESTSET) target = next + 1;
      break;
  }
  if (target >= 0 && (size_t)target < prototype->code_count) is_target[target] = true;
}

static void forget(bool *made_here, uint32_t from, uint32_t to) {
  for (uint32_t i = from; i <= to && i < REGISTERS; i++) made_here[i] = false;
}

/* Follows one instruction; true when it writes to a table that may be another's. */
static bool stores(const ls_prototype *prototype, size_t at, bool *made_here) {
  uint32_t instruction = ls_instruction(prototype, at), code = code_of(instruction), a = a_of(instruction);
  if (code >= OP_SETTABLE && code <= OP_SETFIELD) return !made_here[a];
  if (code == OP_NEWTABLE) {
    made_here[a] = true;
  } else if (code == OP_LOADNIL || code == OP_CONCAT) {
    forget(made_here, a, a + b_of(instruction));
  } else if (code == OP_SELF) {
    forget(made_here, a, a + 1);
  } else if (code == OP_VARARG || (code == OP_CALL && prototype->inner_count == 0)) {
    forget(made_here, a, REGISTERS - 1);
  } else if ((code <= OP_GETFIELD && code != OP_LFALSESKIP && code != OP_SETUPVAL) ||
             (code >= OP_ADDI && code <= OP_SHR) || (code >= OP_UNM && code <= OP_LEN)) {
    forget(made_here, a, a);
  } else if (code != OP_SETLIST && code != OP_EXTRAARG && (code < OP_MMBIN || code > OP_MMBINK)) {
    forget(made_here, 0, REGISTERS - 1);
  }
  return false;
}

static bool stores_anywhere(const ls_prototype *prototype) {
  bool *is_target = ls_grow(NULL, prototype->code_count + 1), made_here[REGISTERS] = {false}, found = false;
  memset(is_target, 0, prototype->code_count + 1);
  for (size_t at = 0; at < prototype->code_count; at++) mark_target(prototype, is_target, at);
  for (size_t at = 0; at < prototype->code_count && !found; at++) {
    if (is_target[at]) forget(made_here, 0, REGISTERS - 1);
    found = stores(prototype, at, made_here);
  }
  free(is_target);
  return found;
}

/* ---- a function ---- */

static void examine(void *context, const ls_prototype *prototype) {
  examination *examination = context;
  chains chains = {{0}};
  ls_lines lines = ls_lines_of(prototype);
  for (size_t at = 0; at < prototype->code_count; at++) {
    place place = {prototype, ls_instruction(prototype, at), ls_next_line(&lines)};
    uint32_t code = code_of(place.instruction);
    if (code == OP_SETUPVAL || code == OP_SETTABUP) check_upvalue_write(examination, &place);
    if (examination->is_file) follow_chain(examination, &place, &chains);
  }
  if (!examination->is_file && !examination->stores) examination->stores = stores_anywhere(prototype);
}

static void conclude(lua_State *L, ls_state *state, examination *examination) {
  ls_dump_visitor visitor = {examine, examination};
  if (!ls_visit_function(L, state, visitor)) ls_fail(L, "this function can't be examined");
  if (examination->line == 0) return;
  state->fault.message = examination->message;
  memcpy(state->fault.file, examination->file, sizeof examination->file);
  state->fault.line = examination->line;
  ls_raise_noted(L, state);
}

/* The function on top of the stack is a file that was parsed and has not run. */
void ls_examine_file(lua_State *L, ls_state *state) {
  examination examination = {.is_file = true};
  conclude(L, state, &examination);
}

/* The function on top of the stack outlives the question. Returns whether it may write to tables of others. */
bool ls_examine_kept(lua_State *L, ls_state *state) {
  examination examination = {.is_file = false};
  conclude(L, state, &examination);
  return examination.stores;
}
