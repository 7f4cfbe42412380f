/* How many instructions one question may take. All of the mechanism is in this file: a hook that counts by the
   thousand. Work done in C is charged to the same account. */
#include "internal.h"

enum { STEP = 1000 };

_Noreturn void ls_exhaust(lua_State *L, ls_state *state);

static void on_count(lua_State *L, lua_Debug *ar) {
  (void)ar;
  ls_state *state = ls_of(L);
  state->remaining -= state->step;
  if (state->remaining <= 0) ls_exhaust(L, state);
}

/* From here on every instruction raises again; the error value is a light userdata and costs no memory. */
_Noreturn void ls_exhaust(lua_State *L, ls_state *state) {
  if (!state->exhausted) {
    state->exhausted = true;
    ls_locate(L, state);
  }
  state->noted = true;
  state->step = 1;
  lua_sethook(L, on_count, LUA_MASKCOUNT, 1);
  ls_raise_noted(L, state);
}

void ls_budget_begin(ls_state *state) {
  state->remaining = state->limits.instructions;
  state->step = state->limits.instructions < STEP ? (int)state->limits.instructions : STEP;
  state->exhausted = false;
  lua_sethook(state->L, on_count, LUA_MASKCOUNT, state->step);
}

void ls_budget_end(ls_state *state) {
  state->remaining = INT64_MAX;
  lua_sethook(state->L, NULL, 0, 0);
}

/* For work that no instruction counts: a byte copied, an entry walked. */
void ls_charge(lua_State *L, ls_state *state, int64_t work) {
  state->remaining -= work;
  if (state->remaining <= 0) ls_exhaust(L, state);
}
