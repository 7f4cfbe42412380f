/* The trace of a state, shared by the files that note. */
#ifndef LS_TRACE_INTERNAL_H
#define LS_TRACE_INTERNAL_H

#include "include/ls_trace.h"
#include "internal.h"

typedef struct ls_traced_source {
  char name[LS_FILE_CAPACITY];
  uint8_t *lines; /* LS_LINE_… of each */
  size_t count;
} ls_traced_source;

struct ls_trace {
  ls_step *steps;
  size_t count, capacity;
  size_t lines, reads, comparisons; /* how many steps are of which kind */
  ls_buffer values;
  ls_buffer operands; /* of comparisons that are not finished, the innermost last */
  uint32_t *places;   /* open addressing: steps that read, each place one more than the step's number */
  bool is_cut;
  uint64_t view; /* of the field that is being read, */
  const char *name; /* and its name: NULL when none is */
  ls_traced_source *files;
  int32_t file_count, latest;
};

/* trace.c */
ls_trace *ls_trace_new(void);
void ls_trace_free(ls_trace *trace);
void ls_note_read(lua_State *L, ls_trace *trace, uint8_t kind, int32_t number, uint32_t first, bool failed);
void ls_note_value(lua_State *L, ls_buffer *buffer, int index);
void ls_copy_value(ls_buffer *target, const ls_buffer *source, const ls_value *value);
void ls_drop_values(ls_buffer *values, uint32_t first);
bool ls_trace_has_room(ls_trace *trace, size_t count, size_t most);
ls_step *ls_add_step(ls_trace *trace);

/* trace_lines.c */
int32_t ls_trace_file(ls_trace *trace, const char *source);
void ls_trace_place(lua_State *L, ls_trace *trace, ls_step *step);

#endif
