/* How many instructions one question may take. The verdict is a count and nothing else, so it is the same on a slow
   and on a fast machine; the clock only decides which questions need to be counted at all.

   Counted: a hook is called every STEP instructions. That makes all of Lua slower, so it is not the ordinary way.

   Unwatched: no hook. A question is known to have kept its budget because not enough time has passed to use it up: no
   machine takes less than LEAST_TIME for an instruction. Where that can't be said, the questions since the last look
   at the clock are asked again, counted; policies are pure, so asking twice is harmless. Work done in C is charged to
   the same account in both ways, and a question that has half of its budget charged is asked again, counted, too.
   A timer stops a question that does not end: see watch.c. */
#define _GNU_SOURCE
#include <time.h>

#include "internal.h"

enum {
  STEP = 1000,
  /* A quarter of a nanosecond an instruction, and half of the budget for them. Measured: one to four nanoseconds. */
  INSTRUCTIONS_PER_NANOSECOND_AND_HALF = 8,
};

void ls_on_count(lua_State *L, lua_Debug *ar) {
  (void)ar;
  ls_state *state = ls_of(L);
  state->remaining -= state->step;
  if (state->remaining <= 0) ls_exhaust(L, state);
}

static void on_traced(lua_State *L, lua_Debug *ar) {
  if (ar->event == LUA_HOOKLINE) {
    ls_trace_line(L, ls_of(L)->trace, ar);
  } else {
    ls_on_count(L, ar);
  }
}

/* Ends the question without a verdict: it is to be asked again, counted. The error value costs no memory. */
_Noreturn void ls_ask_again(lua_State *L, ls_state *state) {
  state->again = true;
  ls_raise_noted(L, state);
}

/* From here on every instruction raises again. */
_Noreturn void ls_exhaust(lua_State *L, ls_state *state) {
  if (!state->counted) ls_ask_again(L, state);
  if (!state->exhausted) {
    state->exhausted = true;
    ls_locate(L, state);
  }
  state->step = 1;
  lua_sethook(L, ls_on_count, LUA_MASKCOUNT, 1);
  ls_raise_noted(L, state);
}

/* Sets or takes away the hook. */
void ls_budget_count(ls_state *state, bool counted) {
  if (counted) {
    state->counted = true;
    state->step = state->limits.instructions < STEP ? (int)state->limits.instructions : STEP;
    if (state->trace != NULL) {
      ls_trace_begin(state->trace);
      lua_sethook(state->L, on_traced, LUA_MASKCOUNT | LUA_MASKLINE, state->step);
    } else {
      lua_sethook(state->L, ls_on_count, LUA_MASKCOUNT, state->step);
    }
  } else {
    lua_sethook(state->L, NULL, 0, 0);
    state->counted = false;
  }
}

/* What the host does is not counted, and nothing of it is interrupted. */
void ls_budget_end(ls_state *state) {
  state->counted = true;
  lua_sethook(state->L, NULL, 0, 0);
  state->remaining = INT64_MAX;
}

/* For work that no instruction counts: a byte copied, an entry walked. */
void ls_charge(lua_State *L, ls_state *state, int64_t work) {
  state->remaining -= work;
  if (state->remaining <= 0) ls_exhaust(L, state);
}

/* ---- the clock ---- */

static int64_t nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

void ls_clock_start(ls_state *state) { state->clock = nanoseconds(); }

/* Whether too little time has passed since the last look for any question to have used up its budget. */
bool ls_clock_proves(ls_state *state) {
  if (state->limits.instructions == LS_UNLIMITED) return true;
  int64_t now = nanoseconds(), passed = now - state->clock;
  state->clock = now;
  return passed >= 0 && passed < state->limits.instructions / INSTRUCTIONS_PER_NANOSECOND_AND_HALF;
}
