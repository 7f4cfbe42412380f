/* What a traced state notes while it runs: the lines, what the script reads of the host, and comparisons. Other states
   have none of the functions that note, so they pay nothing for it. */
#ifndef LS_TRACE_H
#define LS_TRACE_H

#include "lua_sandbox.h"

/* The values of a step stand one after another in the trace's values, each of them a tree. */
enum {
  LS_STEP_LINE = 0,
  LS_STEP_FIELD,      /* the view, the name, the value */
  LS_STEP_GLOBAL,     /* the name, the value */
  LS_STEP_KEY,        /* the way to a read-only table, the key, the value; a table is told as LS_OTHER */
  LS_STEP_KEYS,       /* the way to a read-only table, a list of its keys */
  LS_STEP_LENGTH,     /* the way to a read-only table, its length */
  LS_STEP_OPERATION,  /* `number` is the operation: a count, so many arguments, the results */
  LS_STEP_COMPARISON, /* `number` is the place of the comparison: left, right, whether it holds */
};

typedef struct ls_step {
  uint8_t kind;
  uint8_t failed; /* the value could not be shown, and a fault told why */
  uint16_t file;  /* number of the file */
  int32_t line;
  int32_t number;
  uint32_t first, count; /* values */
} ls_step;

/* A state that notes. Every question is counted in it. */
ls_state *ls_new_traced(ls_limits limits, ls_host host);

/* Gives an environment the three functions that rewritten comparisons call, under names that no file uses:
   `left`(value) and `right`(value) note an operand and return it; `outcome`(number, result, …) notes a comparison and
   returns its result. The number is four times the comparison's, plus 1 when its left and 2 when its right operand was
   noted before; the others follow the result. */
int32_t ls_add_comparing(ls_state *state, int32_t environment, const char *left, const char *right,
                         const char *outcome, ls_fault *fault);

/* Notes what the host answered; called by the host's own callback. `results` is NULL where it refused. Never raises. */
void ls_note_operation(ls_state *state, int32_t op, const ls_value *arguments, int32_t count,
                       const ls_buffer *results);

/* What was noted of the last file that was loaded, or of the last question. Good until the next one. */
typedef struct ls_trace_view {
  const ls_step *steps;
  size_t count;
  ls_buffer values;
  int32_t is_cut; /* there was more than is kept */
} ls_trace_view;
ls_trace_view ls_trace_of(ls_state *state);

/* The files that were run, from 0; NULL where there are no more. */
const char *ls_traced_file(const ls_state *state, int32_t file);
enum { LS_LINE_CAN_RUN = 1, LS_LINE_RAN = 2 };
/* Of each line of a file, from line 0, which of the two holds: of the whole life of the state. */
const uint8_t *ls_traced_lines(const ls_state *state, int32_t file, size_t *count);

#endif
