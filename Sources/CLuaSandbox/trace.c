/* Noting, in plain memory outside of Lua's: nothing here allocates in Lua or raises, so that a traced question has the
   answer, the faults and the limits of any other. How much is kept is bounded; what is beyond is told as cut. */
#include <stdlib.h>

#include "trace.h"

enum {
  LINES_MAX = 20000,
  READS_MAX = 20000,
  PLACES = 65536, /* for reads; a power of two, larger than twice READS_MAX */
  VALUES_MAX = 1 << 20,
  BYTES_MAX = 8 << 20,
};

ls_trace *ls_trace_new(void) {
  ls_trace *trace = ls_grow(NULL, sizeof *trace);
  memset(trace, 0, sizeof *trace);
  trace->places = ls_grow(NULL, PLACES * sizeof *trace->places);
  memset(trace->places, 0, PLACES * sizeof *trace->places);
  return trace;
}

void ls_trace_free(ls_trace *trace) {
  if (trace == NULL) return;
  for (int32_t i = 0; i < trace->file_count; i++) free(trace->files[i].lines);
  free(trace->files);
  free(trace->steps);
  free(trace->places);
  ls_buffer_free(&trace->values);
  ls_buffer_free(&trace->operands);
  free(trace);
}

/* Forgets the steps, not which lines ran. */
void ls_trace_begin(ls_trace *trace) {
  if (trace->reads > 0) memset(trace->places, 0, PLACES * sizeof *trace->places);
  trace->count = trace->lines = trace->reads = trace->comparisons = 0;
  ls_buffer_clear(&trace->values);
  ls_buffer_clear(&trace->operands);
  trace->is_cut = false;
  trace->name = NULL;
}

/* ---- values ---- */

void ls_note_value(lua_State *L, ls_buffer *buffer, int index) {
  ls_value value = {.kind = LS_OTHER};
  if (lua_type(L, index) == LUA_TSTRING) {
    size_t length;
    const char *bytes = lua_tolstring(L, index, &length);
    ls_buffer_add_text(buffer, bytes, length);
    return;
  }
  if (!ls_read_plain(L, index, &value) && lua_isfunction(L, index)) value.kind = LS_FUNCTION;
  ls_buffer_add(buffer, value);
}

static const char *bytes_of(const ls_buffer *buffer, const ls_value *value) {
  return value->kind == LS_TEXT && value->length > 0 ? buffer->bytes + value->as.integer : "";
}

/* A value of one buffer, without what follows it, into another. */
void ls_copy_value(ls_buffer *target, const ls_buffer *source, const ls_value *value) {
  if (value->kind == LS_TEXT) {
    ls_buffer_add_text(target, bytes_of(source, value), value->length);
  } else {
    ls_buffer_add(target, *value);
  }
}

/* ---- steps ---- */

ls_step *ls_add_step(ls_trace *trace) {
  if (trace->count == trace->capacity) {
    trace->capacity = trace->capacity == 0 ? 256 : 2 * trace->capacity;
    trace->steps = ls_grow(trace->steps, trace->capacity * sizeof *trace->steps);
  }
  ls_step *step = &trace->steps[trace->count++];
  memset(step, 0, sizeof *step);
  return step;
}

/* Takes back the values from `first` on. */
void ls_drop_values(ls_buffer *values, uint32_t first) {
  for (uint32_t i = first; i < values->count; i++) {
    if (values->values[i].kind != LS_TEXT) continue;
    values->bytes_count = (size_t)values->values[i].as.integer;
    break;
  }
  values->count = first;
}

bool ls_trace_has_room(ls_trace *trace, size_t count, size_t most) {
  if (count < most && trace->values.count < VALUES_MAX && trace->values.bytes_count < BYTES_MAX) return true;
  trace->is_cut = true;
  return false;
}

void ls_trace_line(lua_State *L, ls_trace *trace, lua_Debug *ar) {
  lua_getinfo(L, "S", ar);
  if (ar->source[0] != '@' || ar->currentline <= 0) return;
  int32_t file = ls_trace_file(trace, ar->source + 1);
  ls_traced_source *source = &trace->files[file];
  if ((size_t)ar->currentline < source->count) source->lines[ar->currentline] |= LS_LINE_RAN;
  if (!ls_trace_has_room(trace, trace->lines, LINES_MAX)) return;
  trace->lines++;
  ls_step *step = ls_add_step(trace);
  step->kind = LS_STEP_LINE;
  step->file = (uint16_t)file;
  step->line = ar->currentline;
}

/* ---- reads: each is kept once, since within a question nothing changes ---- */

static uint64_t hash_of(const ls_buffer *values, const ls_step *step) {
  uint64_t hash = 14695981039346656037u ^ step->kind ^ (uint64_t)(uint32_t)step->number << 8;
  for (uint32_t i = 0; i < step->count; i++) {
    const ls_value *value = &values->values[step->first + i];
    hash = (hash ^ value->kind ^ (uint64_t)value->length << 8) * 1099511628211u;
    if (value->kind != LS_TEXT) hash = (hash ^ value->as.word) * 1099511628211u;
    const char *bytes = bytes_of(values, value);
    for (uint32_t at = 0; value->kind == LS_TEXT && at < value->length; at++) {
      hash = (hash ^ (unsigned char)bytes[at]) * 1099511628211u;
    }
  }
  return hash ^ hash >> 29;
}

static bool is_same(const ls_buffer *values, const ls_step *a, const ls_step *b) {
  if (a->kind != b->kind || a->number != b->number || a->count != b->count || a->failed != b->failed) return false;
  for (uint32_t i = 0; i < a->count; i++) {
    const ls_value *left = &values->values[a->first + i], *right = &values->values[b->first + i];
    if (left->kind != right->kind || left->length != right->length) return false;
    bool same = left->kind == LS_TEXT ? memcmp(bytes_of(values, left), bytes_of(values, right), left->length) == 0
                                      : left->as.word == right->as.word;
    if (!same) return false;
  }
  return true;
}

/* Keeps the values from `first` on as a step, unless they are known. */
void ls_note_read(lua_State *L, ls_trace *trace, uint8_t kind, int32_t number, uint32_t first, bool failed) {
  if (!ls_trace_has_room(trace, trace->reads, READS_MAX)) {
    ls_drop_values(&trace->values, first);
    return;
  }
  ls_step step = {.kind = kind, .failed = failed, .number = number, .first = first,
                  .count = trace->values.count - first};
  uint32_t at = (uint32_t)hash_of(&trace->values, &step) & (PLACES - 1);
  for (; trace->places[at] != 0; at = (at + 1) & (PLACES - 1)) {
    if (!is_same(&trace->values, &trace->steps[trace->places[at] - 1], &step)) continue;
    ls_drop_values(&trace->values, first);
    return;
  }
  ls_trace_place(L, trace, &step);
  *ls_add_step(trace) = step;
  trace->places[at] = (uint32_t)trace->count;
  trace->reads++;
}

void ls_note_operation(ls_state *state, int32_t op, const ls_value *arguments, int32_t count,
                       const ls_buffer *results) {
  ls_trace *trace = state->trace;
  ls_buffer *values = &trace->values;
  uint32_t first = values->count;
  ls_buffer_add(values, (ls_value){.kind = LS_INTEGER, .as.integer = count});
  for (int32_t i = 0; i < count; i++) {
    ls_value value = arguments[i];
    if (value.kind == LS_TEXT) {
      ls_buffer_add_text(values, value.as.text, value.length);
    } else {
      if (value.kind == LS_TABLE) value = (ls_value){.kind = LS_OTHER};
      ls_buffer_add(values, value);
    }
  }
  for (uint32_t i = 0; results != NULL && i < results->count; i++) ls_copy_value(values, results, &results->values[i]);
  ls_note_read(state->L, trace, LS_STEP_OPERATION, op, first, results == NULL);
}

/* ---- reading the trace ---- */

/* The field on which a fault ended the question is one that it has read. */
static void note_unfinished(ls_state *state) {
  ls_trace *trace = state->trace;
  if (trace->name == NULL) return;
  uint32_t first = trace->values.count;
  ls_buffer_add(&trace->values, (ls_value){.kind = LS_WORD, .as.word = trace->view});
  ls_buffer_add_text(&trace->values, trace->name, strlen(trace->name));
  trace->name = NULL;
  ls_note_read(state->L, trace, LS_STEP_FIELD, 0, first, true);
}

ls_trace_view ls_trace_of(ls_state *state) {
  ls_trace *trace = state->trace;
  if (trace == NULL) return (ls_trace_view){0};
  note_unfinished(state);
  return (ls_trace_view){trace->steps, trace->count, trace->values, trace->is_cut};
}
