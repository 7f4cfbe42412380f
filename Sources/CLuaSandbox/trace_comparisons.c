/* The three functions that rewritten comparisons call. Operands that are noted before their comparison wait on a stack of
   their own: comparisons stand in each other, and functions in comparisons call themselves. */
#include "trace.h"

enum { COMPARISONS_MAX = 20000, TEXT_SHOWN = 200 };

/* A long text is cut: as many of them may wait as functions call themselves. */
static void note_operand_value(lua_State *L, ls_buffer *buffer, int index) {
  size_t length = 0;
  const char *bytes = lua_type(L, index) == LUA_TSTRING ? lua_tolstring(L, index, &length) : NULL;
  if (length <= TEXT_SHOWN) {
    ls_note_value(L, buffer, index);
    return;
  }
  static const char ellipsis[] = "…";
  char shown[TEXT_SHOWN + sizeof ellipsis];
  memcpy(shown, bytes, TEXT_SHOWN);
  memcpy(shown + TEXT_SHOWN, ellipsis, sizeof ellipsis);
  ls_buffer_add_text(buffer, shown, sizeof shown - 1);
}

static int note_operand(lua_State *L) {
  lua_settop(L, 1);
  note_operand_value(L, &ls_of(L)->trace->operands, 1);
  return 1;
}

/* The number, the result, and those operands that were not noted before. */
static int note_outcome(lua_State *L) {
  ls_trace *trace = ls_of(L)->trace;
  ls_buffer *operands = &trace->operands, *values = &trace->values;
  int32_t number = (int32_t)lua_tointeger(L, 1);
  bool has_left = number & 1, has_right = number & 2;
  uint32_t noted = (uint32_t)has_left + (uint32_t)has_right;
  uint32_t bottom = operands->count >= noted ? operands->count - noted : 0, at = bottom;
  if (ls_trace_has_room(trace, trace->comparisons, COMPARISONS_MAX)) {
    uint32_t first = values->count;
    int next = 3;
    for (int side = 0; side < 2; side++) {
      if (side == 0 ? has_left : has_right) {
        ls_copy_value(values, operands, &operands->values[at++]);
      } else {
        note_operand_value(L, values, next++);
      }
    }
    ls_note_value(L, values, 2);
    ls_step *step = ls_add_step(trace);
    step->kind = LS_STEP_COMPARISON;
    step->number = number >> 2;
    step->first = first;
    step->count = 3;
    ls_trace_place(L, trace, step);
    trace->comparisons++;
  }
  ls_drop_values(operands, bottom);
  lua_settop(L, 2);
  return 1;
}

typedef struct comparing {
  int32_t environment;
  const char *left, *right, *outcome;
} comparing;

static int add_comparing_body(lua_State *L) {
  const comparing *job = lua_touserdata(L, 1);
  lua_rawgeti(L, LUA_REGISTRYINDEX, ls_of(L)->environments[job->environment].globals);
  lua_pushcfunction(L, note_operand);
  lua_setfield(L, -2, job->left);
  lua_pushcfunction(L, note_operand);
  lua_setfield(L, -2, job->right);
  lua_pushcfunction(L, note_outcome);
  lua_setfield(L, -2, job->outcome);
  return 0;
}

int32_t ls_add_comparing(ls_state *state, int32_t environment, const char *left, const char *right,
                         const char *outcome, ls_fault *fault) {
  comparing job = {environment, left, right, outcome};
  return ls_protect(state, add_comparing_body, &job, false, fault);
}
