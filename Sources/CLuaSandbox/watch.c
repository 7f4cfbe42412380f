/* Stops a question that does not end, without a hook on the ordinary path: while a batch runs, a timer of its thread
   sends it a signal every millisecond. A question that meets two of them gets a hook, which ends it at the next
   instruction; it is then asked again, counted (budget.c). A signal that comes late or not at all changes no verdict,
   only how long it takes.

   The signal is the first real-time signal below SIGRTMAX that nobody has a handler for when the first batch runs.
   It goes to the thread of the batch alone, and one that is not from our timer does nothing. Where there is no such
   signal, where another library took it over, or where timers are refused, every question is counted instead. */
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "internal.h"

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

/* The thread sanitizer holds signals back until the next call that it knows, which a loop in Lua never makes. */
#if defined(__SANITIZE_THREAD__)
#define LS_HOLDS_SIGNALS_BACK 1
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define LS_HOLDS_SIGNALS_BACK 1
#endif
#endif

enum { PERIOD_NANOSECONDS = 1000000, LEAST_INSTRUCTIONS = 100000 };

static _Thread_local ls_state *volatile watched;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static int chosen;

static void on_slow(lua_State *L, lua_Debug *ar) {
  (void)ar;
  ls_state *state = ls_of(L);
  if (state->counted) return;
  lua_sethook(L, NULL, 0, 0);
  /* The hook may have been set in the last moments of the question before this one. */
  if (state->question == state->question_at_tick) ls_ask_again(L, state);
}

/* Lua allows a signal handler to set a hook; its own command line does. */
static void on_tick(int number, siginfo_t *info, void *context) {
  (void)number;
  (void)context;
  ls_state *state = watched;
  if (state == NULL || info->si_code != SI_TIMER || state->counted) return;
  if (state->question == state->question_at_tick) {
    lua_sethook(state->L, on_slow, LUA_MASKCOUNT, 1);
  } else {
    state->question_at_tick = state->question;
  }
}

static void choose(void) {
#ifndef LS_HOLDS_SIGNALS_BACK
  for (int number = SIGRTMAX - 1; number > SIGRTMIN && chosen == 0; number--) {
    struct sigaction present, ours = {.sa_sigaction = on_tick, .sa_flags = SA_SIGINFO | SA_RESTART | SA_ONSTACK};
    if (sigaction(number, NULL, &present) != 0 || present.sa_handler != SIG_DFL) continue;
    sigfillset(&ours.sa_mask);
    if (sigaction(number, &ours, NULL) == 0) chosen = number;
  }
#endif
}

int32_t ls_timer_signal(void) {
  pthread_once(&once, choose);
  return chosen;
}

static bool is_still_ours(int number) {
  struct sigaction present;
  return sigaction(number, NULL, &present) == 0 && (present.sa_flags & SA_SIGINFO) != 0 &&
         present.sa_sigaction == on_tick;
}

/* Begins to watch this thread. False where every question has to be counted. */
bool ls_watch_begin(ls_state *state) {
  if (state->limits.counts_always || state->limits.instructions < LEAST_INSTRUCTIONS) return false;
  if (state->limits.instructions == LS_UNLIMITED) return false;
  int number = ls_timer_signal();
  if (number == 0 || !is_still_ours(number) || watched != NULL) return false;

  struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = number};
  event.sigev_notify_thread_id = (pid_t)syscall(SYS_gettid);
  if (timer_create(CLOCK_MONOTONIC, &event, &state->timer) != 0) return false;
  const struct itimerspec period = {{0, PERIOD_NANOSECONDS}, {0, PERIOD_NANOSECONDS}};
  if (timer_settime(state->timer, 0, &period, NULL) != 0) {
    timer_delete(state->timer);
    return false;
  }
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, number);
  pthread_sigmask(SIG_UNBLOCK, &signals, &state->signals_before);
  watched = state;
  return true;
}

void ls_watch_end(ls_state *state) {
  watched = NULL;
  timer_delete(state->timer);
  pthread_sigmask(SIG_SETMASK, &state->signals_before, NULL);
}
