/* A function as Lua writes it down, piece by piece. Pointers are into the bytes of the dump. */
#ifndef LS_DUMP_H
#define LS_DUMP_H

#include "internal.h"

typedef struct ls_slice {
  const char *text;
  size_t length;
} ls_slice;

typedef struct ls_prototype {
  const struct ls_prototype *outer; /* the function it is written in; NULL for the one that was dumped */
  ls_slice source;
  int32_t line;
  const unsigned char *code, *constants, *upvalues, *lines, *anchors, *names, *end;
  size_t code_count, constant_count, upvalue_count, inner_count, line_count, anchor_count, name_count;
} ls_prototype;

/* Shown each function. Those of the outer ones know only what stands before the inner ones: code and upvalues. */
typedef struct ls_dump_visitor {
  void (*visit)(void *context, const ls_prototype *prototype);
  void *context;
} ls_dump_visitor;

bool ls_visit_function(lua_State *L, ls_state *state, ls_dump_visitor visitor);

uint32_t ls_instruction(const ls_prototype *prototype, size_t at);
ls_slice ls_constant_text(const ls_prototype *prototype, size_t index);
ls_slice ls_upvalue_name(const ls_prototype *prototype, size_t index);

/* Goes along the lines of the instructions, one after the other. */
typedef struct ls_lines {
  const ls_prototype *prototype;
  const unsigned char *anchor;
  size_t next;
  int32_t line;
} ls_lines;

ls_lines ls_lines_of(const ls_prototype *prototype);
/* The line of the next instruction. */
int32_t ls_next_line(ls_lines *lines);
/* Whether an upvalue is one of the dumped function itself, which lives as long as that does; else it is a local
   variable of a function in it, made anew by each call. */
bool ls_upvalue_is_kept(const ls_prototype *prototype, size_t index);

#endif
