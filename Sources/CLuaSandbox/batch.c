/* Many questions under one protected call. After a fault the batch goes on, in a fresh protected call, with the calls
   of other groups. Questions are asked in stretches, without counting; where the clock does not prove that all of a
   stretch kept their budget, it is asked again, counted. */
#include <math.h>
#include <stdlib.h>

#include "internal.h"

/* ---- groups that failed: rarely any, so a call usually costs one comparison ---- */

static uint32_t place_of(const ls_batch *batch, int32_t group) {
  uint32_t mask = batch->failed_capacity - 1;
  uint32_t at = ((uint32_t)group * 0x9E3779B1u) & mask;
  while (batch->failed_used[at] && batch->failed[at] != group) at = (at + 1) & mask;
  return at;
}

static bool has_failed(const ls_batch *batch, int32_t group) {
  return batch->failed_count > 0 && batch->failed_used[place_of(batch, group)];
}

static void grow_failed(ls_batch *batch) {
  ls_batch larger = *batch;
  larger.failed_capacity = batch->failed_capacity == 0 ? 64 : 2 * batch->failed_capacity;
  larger.failed = ls_grow(NULL, larger.failed_capacity * sizeof *larger.failed);
  larger.failed_used = ls_grow(NULL, larger.failed_capacity);
  memset(larger.failed_used, 0, larger.failed_capacity);
  for (uint32_t i = 0; i < batch->failed_capacity; i++) {
    if (!batch->failed_used[i]) continue;
    uint32_t at = place_of(&larger, batch->failed[i]);
    larger.failed[at] = batch->failed[i];
    larger.failed_used[at] = 1;
  }
  free(batch->failed);
  free(batch->failed_used);
  *batch = larger;
}

static void mark_failed(ls_batch *batch, int32_t group) {
  if (2 * (batch->failed_count + 1) > batch->failed_capacity) grow_failed(batch);
  uint32_t at = place_of(batch, group);
  if (!batch->failed_used[at]) batch->failed_count++;
  batch->failed[at] = group;
  batch->failed_used[at] = 1;
}

/* ---- taking over an answer, by raw access only ---- */

static void take_list(lua_State *L, ls_state *state, int index, ls_answer *answer) {
  int entries = 0;
  if (state->trace != NULL) ls_note_entries(L, index);
  if (!ls_push_real(L, index)) return;
  int table = lua_gettop(L);
  lua_pushnil(L);
  while (entries <= LS_LIST_MAX && lua_next(L, table)) {
    lua_pop(L, 1);
    entries++;
  }
  if (entries > LS_LIST_MAX) ls_fail(L, "the answer is a list of more than %d", LS_LIST_MAX);
  if (state->words_count + LS_LIST_MAX > state->words_capacity) {
    state->words_capacity = 2 * state->words_capacity + 64;
    state->words = ls_grow(state->words, state->words_capacity * sizeof *state->words);
  }
  for (int i = 1; i <= entries; i++) {
    if (lua_rawgeti(L, table, i) != LUA_TLIGHTUSERDATA) {
      ls_fail(L, "the answer is a list of something else than money, dates or discounts");
    }
    state->words[state->words_count + (size_t)i - 1] = ls_to_word(L, -1);
    lua_pop(L, 1);
  }
  answer->kind = LS_ANSWER_LIST;
  answer->count = (uint8_t)entries;
  answer->as.integer = (int64_t)state->words_count;
  state->words_count += (size_t)entries;
}

static void take_value(lua_State *L, ls_state *state, int index, ls_answer *answer) {
  switch (lua_type(L, index)) {
    case LUA_TNIL: answer->kind = LS_ANSWER_NIL; return;
    case LUA_TBOOLEAN:
      answer->kind = LS_ANSWER_BOOLEAN;
      answer->as.integer = lua_toboolean(L, index);
      return;
    case LUA_TNUMBER:
      if (lua_isinteger(L, index)) {
        answer->kind = LS_ANSWER_INTEGER;
        answer->as.integer = lua_tointeger(L, index);
        return;
      }
      answer->as.number = lua_tonumber(L, index);
      if (!isfinite(answer->as.number)) ls_fail(L, "the answer is a number that is not finite");
      answer->kind = LS_ANSWER_NUMBER;
      return;
    case LUA_TSTRING:
      answer->as.integer = ls_intern_value(L, state, index, "the answer");
      answer->kind = LS_ANSWER_TEXT;
      return;
    case LUA_TLIGHTUSERDATA:
      answer->as.word = ls_to_word(L, index);
      answer->kind = LS_ANSWER_WORD;
      return;
    case LUA_TTABLE: take_list(L, state, index, answer); return;
    default: ls_fail(L, "the answer is a %s", ls_type_name(L, index));
  }
}

/* The answer stands below its reason. */
static void take_answer(lua_State *L, ls_state *state, int reason, ls_answer *answer) {
  switch (lua_type(L, reason)) {
    case LUA_TNIL: answer->reason = -1; break;
    case LUA_TSTRING: answer->reason = ls_intern_value(L, state, reason, "the reason"); break;
    default: ls_fail(L, "the reason is a %s, not a text", ls_type_name(L, reason));
  }
  take_value(L, state, reason - 1, answer);
}

/* ---- asking ---- */

/* Views that files captured while they were loaded have the first generation, which never comes again. */
static void next_generation(ls_state *state) {
  state->generation = state->generation == LS_GENERATION_MAX ? LS_GENERATION_LOADING + 1 : state->generation + 1;
}

static void ask(lua_State *L, ls_state *state, int32_t index, int base) {
  ls_batch *batch = &state->batch;
  const ls_call *call = &batch->calls[index];
  ls_answer *answer = &batch->answers[index];
  next_generation(state);
  state->refused = false;
  state->was_deep = state->stack_bytes > LS_STACK_USUAL;
  ls_budget_begin(state, batch->counted);
  lua_rawgeti(L, LUA_REGISTRYINDEX, call->function);
  for (int32_t i = 0; i < call->argument_count; i++) {
    uint64_t word = call->arguments[i];
    if (ls_word_tag(word) == LS_TAG_VIEW) {
      word = ls_word_view(ls_word_table(word), state->generation, ls_word_row(word));
    }
    ls_push_word(L, word);
  }
  lua_call(L, call->argument_count, 2);
  if (!batch->counted && ls_budget_is_half_charged(state)) ls_ask_again(L, state);
  if (state->was_deep && batch->settled != index) ls_ask_again(L, state);
  take_answer(L, state, base + 2, answer);
  lua_settop(L, base);
}

/* ---- stretches: the questions between two looks at the clock ---- */

enum {
  LONGEST_STRETCH = 16,
  /* After a stretch that was not proven, so many others before a longer one is tried again; and so many questions that
     are counted from the start where even a single one takes long. */
  PATIENCE = 64,
};

/* An answer that the host is told of ends a stretch: it may change what the next question sees, so it has to be final
   before, and a stretch that is asked again must not have seen it. */
static int32_t end_of_stretch(const ls_batch *batch, int32_t length) {
  int32_t end = batch->next;
  while (end < batch->count && end - batch->next < length) {
    if (batch->calls[end++].flags & LS_CALL_NOTIFY) break;
  }
  return end;
}

/* Begins one where the last ended. */
static void begin_stretch(ls_state *state) {
  ls_batch *batch = &state->batch;
  bool is_unlimited = state->limits.instructions == LS_UNLIMITED;
  batch->start = batch->next;
  batch->start_words = state->words_count;
  batch->counted = !is_unlimited && (!batch->timed || batch->length == 0);
  if (batch->length == 0) batch->length = 1;
  batch->end = end_of_stretch(batch, batch->counted ? PATIENCE : batch->length);
}

/* Goes back to its beginning, to ask all of it again, counted. The next ones are shorter. */
static void count_stretch(ls_state *state) {
  ls_batch *batch = &state->batch;
  batch->next = batch->start;
  state->words_count = batch->start_words;
  batch->counted = true;
  batch->length /= 2;
  batch->patience = PATIENCE;
}

static void lengthen_stretches(ls_batch *batch) {
  if (batch->length == LONGEST_STRETCH || --batch->patience > 0) return;
  batch->length *= 2;
  batch->patience = PATIENCE;
}

/* All of it is final. */
static void conclude_stretch(ls_state *state) {
  const ls_batch *batch = &state->batch;
  int32_t last = batch->end - 1;
  const ls_answer *answer = &batch->answers[last];
  if (!(batch->calls[last].flags & LS_CALL_NOTIFY)) return;
  if (answer->kind == LS_ANSWER_FAULT || answer->kind == LS_ANSWER_NONE) return;
  state->host.answered(state->host.context, last, answer, state->words);
}

static void finish_stretch(ls_state *state) {
  ls_batch *batch = &state->batch;
  if (batch->counted) {
    ls_clock_start(state);
  } else if (ls_clock_proves(state)) {
    lengthen_stretches(batch);
  } else {
    count_stretch(state);
    return;
  }
  conclude_stretch(state);
  begin_stretch(state);
}

static int batch_body(lua_State *L) {
  ls_state *state = ls_of(L);
  ls_batch *batch = &state->batch;
  int base = lua_gettop(L);
  while (batch->next < batch->count) {
    for (; batch->next < batch->end; batch->next++) {
      if (!has_failed(batch, batch->calls[batch->next].group)) ask(L, state, batch->next, base);
    }
    finish_stretch(state);
  }
  return 0;
}

/* Where a function begins, for faults that no line of it raised. */
static void locate_function(ls_state *state, const ls_call *call, ls_fault *fault) {
  lua_Debug ar;
  if (fault->line != 0 || lua_rawgeti(state->L, LUA_REGISTRYINDEX, call->function) != LUA_TFUNCTION) return;
  lua_getinfo(state->L, ">S", &ar);
  if (ar.source[0] != '@') return;
  strncpy(fault->file, ar.source + 1, LS_FILE_CAPACITY - 1);
  fault->file[LS_FILE_CAPACITY - 1] = '\0';
  fault->line = ar.linedefined;
}

/* Garbage and grown tables that earlier questions left count against memory. Collected until nothing more goes, the
   state is what it would be had no question been asked before. */
static void settle(ls_state *state) {
  for (size_t before = SIZE_MAX; state->used < before;) {
    before = state->used;
    lua_gc(state->L, LUA_GCCOLLECT);
  }
}

/* Whether the question is to be asked once more before it is a fault: first counted, since only then the verdict, and
   the line that Lua tells, do not depend on how long it took; and where memory was refused, once more in a settled
   state, so that they do not depend on what was asked before. */
static bool deserves_another_try(ls_state *state, int32_t kind) {
  ls_batch *batch = &state->batch;
  if (!batch->counted) {
    count_stretch(state);
    return true;
  }
  if ((kind != LS_FAULT_MEMORY && !state->again) || batch->settled == batch->next) return false;
  batch->settled = batch->next;
  settle(state);
  return true;
}

static void record(ls_state *state, ls_fault *fault) {
  ls_batch *batch = &state->batch;
  const ls_call *call = &batch->calls[batch->next];
  int top = lua_gettop(state->L);
  locate_function(state, call, fault);
  lua_settop(state->L, top);
  fault->call = batch->next;
  batch->answers[batch->next] = (ls_answer){.kind = LS_ANSWER_FAULT, .reason = -1};
  mark_failed(batch, call->group);
  batch->next++;
  batch->faults++;
  state->host.faulted(state->host.context, fault);
}

int32_t ls_run(ls_state *state, const ls_call *calls, int32_t count, ls_answer *answers, int32_t most_faults) {
  ls_batch *batch = &state->batch;
  batch->calls = calls;
  batch->answers = answers;
  batch->count = count;
  batch->next = batch->faults = 0;
  batch->failed_count = 0;
  if (batch->failed_capacity > 0) memset(batch->failed_used, 0, batch->failed_capacity);
  state->words_count = 0;
  for (int32_t i = 0; i < count; i++) answers[i] = (ls_answer){.kind = LS_ANSWER_NONE, .reason = -1};

  batch->timed = ls_watch_begin(state);
  batch->length = LONGEST_STRETCH;
  batch->settled = -1;
  begin_stretch(state);
  ls_clock_start(state);
  ls_fault fault;
  while (batch->next < count) {
    int32_t kind = ls_protect(state, batch_body, NULL, true, &fault);
    if (kind == LS_FAULT_NONE) break;
    if (deserves_another_try(state, kind)) continue;
    record(state, &fault);
    if (most_faults >= 0 && batch->faults >= most_faults) break;
  }
  if (batch->timed) ls_watch_end(state);
  next_generation(state);
  return batch->faults;
}

const uint64_t *ls_words(const ls_state *state, size_t *count) {
  *count = state->words_count;
  return state->words;
}
