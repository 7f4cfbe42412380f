/* The files of a traced state, and which of their lines can run: read from the instructions, as the line hook sees them. */
#include <stdlib.h>

#include "dump.h"
#include "trace.h"

/* ---- files ---- */

int32_t ls_trace_file(ls_trace *trace, const char *name) {
  if (trace->latest < trace->file_count && strcmp(trace->files[trace->latest].name, name) == 0) return trace->latest;
  for (int32_t i = 0; i < trace->file_count; i++) {
    if (strcmp(trace->files[i].name, name) == 0) return trace->latest = i;
  }
  trace->files = ls_grow(trace->files, (size_t)(trace->file_count + 1) * sizeof *trace->files);
  ls_traced_source *file = &trace->files[trace->file_count];
  memset(file, 0, sizeof *file);
  strncpy(file->name, name, LS_FILE_CAPACITY - 1);
  return trace->latest = trace->file_count++;
}

/* Where the script stands, for a step that is no line. */
void ls_trace_place(lua_State *L, ls_trace *trace, ls_step *step) {
  lua_Debug ar;
  for (int level = 0; level < 8 && lua_getstack(L, level, &ar); level++) {
    lua_getinfo(L, "Sl", &ar);
    if (ar.currentline <= 0 || ar.source[0] != '@') continue;
    step->file = (uint16_t)ls_trace_file(trace, ar.source + 1);
    step->line = ar.currentline;
    return;
  }
}

const char *ls_traced_file(const ls_state *state, int32_t file) {
  if (state->trace == NULL || file < 0 || file >= state->trace->file_count) return NULL;
  return state->trace->files[file].name;
}

const uint8_t *ls_traced_lines(const ls_state *state, int32_t file, size_t *count) {
  const ls_traced_source *source = &state->trace->files[file];
  *count = source->count;
  return source->lines;
}

/* ---- lines that can run ---- */

/* The instructions of Lua 5.4 that do not simply go on with the next one, by their numbers. */
enum {
  OP_LOADKX = 4,
  OP_LFALSESKIP = 6,
  OP_NEWTABLE = 19,
  OP_JMP = 56,
  OP_EQ = 57,
  OP_TESTSET = 67,
  OP_TAILCALL = 69,
  OP_RETURN1 = 72,
  OP_FORLOOP = 73,
  OP_FORPREP = 74,
  OP_TFORPREP = 75,
  OP_TFORLOOP = 77,
  OP_SETLIST = 78,
  OP_VARARGPREP = 81,
};

typedef struct reach {
  const ls_prototype *prototype;
  uint8_t *is_reached;
  size_t *waiting;
  size_t waiting_count;
} reach;

static void go_to(reach *reach, ptrdiff_t at) {
  if (at < 0 || (size_t)at >= reach->prototype->code_count || reach->is_reached[at]) return;
  reach->is_reached[at] = 1;
  reach->waiting[reach->waiting_count++] = (size_t)at;
}

static ptrdiff_t jump_target(const ls_prototype *prototype, ptrdiff_t at) {
  if ((size_t)at >= prototype->code_count) return -1;
  return at + 1 + (ptrdiff_t)(ls_instruction(prototype, (size_t)at) >> 7) - 0xFFFFFF;
}

/* Where Lua goes on after an instruction. A jump after a test is a part of the test, and a tail call does not come back:
   the line hook sees neither. */
static void follow(reach *reach, size_t at) {
  uint32_t instruction = ls_instruction(reach->prototype, at), code = instruction & 0x7F;
  ptrdiff_t next = (ptrdiff_t)at + 1, bx = instruction >> 15;
  if (code >= OP_TAILCALL && code <= OP_RETURN1) return;
  if (code == OP_JMP) return go_to(reach, jump_target(reach->prototype, (ptrdiff_t)at));
  if (code == OP_TFORPREP) return go_to(reach, next + bx);
  if (code >= OP_EQ && code <= OP_TESTSET) go_to(reach, jump_target(reach->prototype, next));
  if (code == OP_FORPREP) go_to(reach, next + bx + 1);
  if (code == OP_FORLOOP || code == OP_TFORLOOP) go_to(reach, next - bx);
  bool skips = (code >= OP_EQ && code <= OP_TESTSET) || code == OP_LFALSESKIP || code == OP_LOADKX ||
               code == OP_NEWTABLE || (code == OP_SETLIST && (instruction >> 15 & 1) != 0);
  go_to(reach, skips ? next + 1 : next);
}

static void grow_lines(ls_traced_source *file, int32_t line) {
  size_t count = (size_t)line + 1;
  if (count <= file->count) return;
  file->lines = ls_grow(file->lines, count);
  memset(file->lines + file->count, 0, count - file->count);
  file->count = count;
}

static void visit(void *context, const ls_prototype *prototype) {
  ls_trace *trace = context;
  reach reach = {prototype, ls_grow(NULL, prototype->code_count + 1),
                 ls_grow(NULL, (prototype->code_count + 1) * sizeof(size_t)), 0};
  memset(reach.is_reached, 0, prototype->code_count + 1);
  go_to(&reach, 0);
  while (reach.waiting_count > 0) follow(&reach, reach.waiting[--reach.waiting_count]);
  ls_traced_source *file = &trace->files[trace->latest];
  ls_lines lines = ls_lines_of(prototype);
  for (size_t at = 0; at < prototype->code_count; at++) {
    int32_t line = ls_next_line(&lines);
    if (!reach.is_reached[at] || line <= 0) continue;
    if ((ls_instruction(prototype, at) & 0x7F) == OP_VARARGPREP) continue; /* hooks begin after it */
    grow_lines(file, line);
    file->lines[line] |= LS_LINE_CAN_RUN;
  }
  free(reach.is_reached);
  free(reach.waiting);
}

/* The function on top of the stack is a file that was parsed and has not run. */
void ls_trace_loaded(lua_State *L, ls_state *state) {
  ls_trace_file(state->trace, state->file);
  ls_visit_function(L, state, (ls_dump_visitor){visit, state->trace});
}
