/*
 * Stands between Java and a real PKCS#11 driver, so that a test can pull the token out: while the
 * file "pulled" lies beside this library, the token is gone and its sessions with it. Each login is
 * a line in the file "logins", each session a line with its flags in "sessions".
 */
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

typedef unsigned long ulong;
typedef ulong (*function)();
#define FUNCTIONS 68
struct list {
  unsigned char version[8];
  function of[FUNCTIONS];
};

enum { GET_FUNCTION_LIST = 3, GET_SLOT_INFO = 5, OPEN_SESSION = 12, CLOSE_ALL = 14,
       SESSION_INFO = 15, LOGIN = 18, SIGN_INIT = 42, SIGN = 43, SIGN_UPDATE = 44, SIGN_FINAL = 45 };
static const ulong REMOVED = 0x32, ABSENT = 0xE0;
static struct list real, ours;
static ulong last_slot;
static int was_pulled;

static int pulled(void) {
  int now = access(FOLDER "/pulled", F_OK) == 0;
  if (now && !was_pulled) real.of[CLOSE_ALL](last_slot);
  was_pulled = now;
  return now;
}

static void note(const char *file, const char *text) {
  FILE *out = fopen(file, "a");
  if (out) {
    fprintf(out, "%s\n", text);
    fclose(out);
  }
}

static ulong slot_info(ulong slot, char *info) {
  ulong result = real.of[GET_SLOT_INFO](slot, info);
  ulong flags;
  memcpy(&flags, info + 96, sizeof flags);
  flags |= 2;
  if (pulled()) flags &= ~1UL;
  memcpy(info + 96, &flags, sizeof flags);
  return result;
}

static ulong open_session(ulong slot, ulong flags, void *a, void *b, ulong *session) {
  if (pulled()) return ABSENT;
  last_slot = slot;
  note(FOLDER "/sessions", flags & 2 ? "read-write" : "read-only");
  return real.of[OPEN_SESSION](slot, flags, a, b, session);
}

static ulong session_info(ulong session, void *info) {
  return pulled() ? REMOVED : real.of[SESSION_INFO](session, info);
}

static ulong login(ulong session, ulong user, void *pin, ulong length) {
  if (pulled()) return REMOVED;
  note(FOLDER "/logins", "login");
  return real.of[LOGIN](session, user, pin, length);
}

static ulong sign_init(ulong session, void *mechanism, ulong key) {
  return pulled() ? REMOVED : real.of[SIGN_INIT](session, mechanism, key);
}

static ulong sign(ulong session, void *data, ulong count, void *out, void *size) {
  return pulled() ? REMOVED : real.of[SIGN](session, data, count, out, size);
}

ulong C_GetFunctionList(struct list **list) {
  void *driver = dlopen(DRIVER, RTLD_NOW);
  ulong (*get)(struct list **) = driver ? dlsym(driver, "C_GetFunctionList") : NULL;
  struct list *found;
  if (!get || get(&found)) return 5;
  real = *found;
  ours = *found;
  ours.of[GET_FUNCTION_LIST] = (function)C_GetFunctionList;
  ours.of[GET_SLOT_INFO] = (function)slot_info;
  ours.of[OPEN_SESSION] = (function)open_session;
  ours.of[SESSION_INFO] = (function)session_info;
  ours.of[LOGIN] = (function)login;
  ours.of[SIGN_INIT] = (function)sign_init;
  ours.of[SIGN] = (function)sign;
  *list = &ours;
  return 0;
}
