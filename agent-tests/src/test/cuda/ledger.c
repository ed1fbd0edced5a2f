/*
 * The ledger behind both fakes. Read from the environment:
 *   FAKE_CUDA_TOTAL=bytes                    size of the device memory
 *   FAKE_CUDA_REUSE=lifo|never               lifo (default): the block freed last is given out next, whatever
 *                                            the thread or kind, which shows races in a ledger keyed by address
 *   FAKE_CUDA_FAIL=function:n:code[,...]     the n-th call of the function (C name) fails with the code, does nothing
 *   FAKE_CUDA_LEDGER=file                    at exit, one line for each open handle: kind address bytes
 */
#include "ledger.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const NAMES[KINDS] = {"device", "host", "registration", "stream", "event", "context"};
static const size_t GRAIN = 256; /* alignment and smallest step of a block, as on a real device */

struct entry {
  enum kind kind;
  char *address;
  size_t bytes, capacity; /* capacity 0: the caller's memory */
  const void *owner;
  struct entry *next;
};

struct fault {
  char function[64];
  int call, code, calls;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct entry *live, *freed; /* both newest first */
static struct fault faults[16];
static int fault_count, reuse = 1;
static size_t used, total = (size_t)1 << 30;

__attribute__((constructor)) static void read_environment(void) {
  const char *text = getenv("FAKE_CUDA_TOTAL");
  if (text) total = strtoull(text, NULL, 10);
  text = getenv("FAKE_CUDA_REUSE");
  reuse = !text || strcmp(text, "never") != 0;
  for (text = getenv("FAKE_CUDA_FAIL"); text && *text && fault_count < 16; text += strcspn(text, ",")) {
    text += *text == ',';
    struct fault *f = &faults[fault_count++];
    if (sscanf(text, "%63[^:]:%d:%d", f->function, &f->call, &f->code) != 3) {
      fprintf(stderr, "fake cuda: FAKE_CUDA_FAIL wants function:n:code, not %s\n", text);
      _exit(99);
    }
  }
}

static void dump(FILE *file, const struct entry *e) {
  if (!e) return;
  dump(file, e->next); /* oldest first */
  fprintf(file, "%s %p %zu\n", NAMES[e->kind], (void *)e->address, e->bytes);
}

__attribute__((destructor)) static void write_ledger(void) {
  const char *name = getenv("FAKE_CUDA_LEDGER");
  FILE *file = name ? fopen(name, "w") : NULL;
  if (!file) return;
  pthread_mutex_lock(&lock);
  dump(file, live);
  pthread_mutex_unlock(&lock);
  fclose(file);
}

int ledger_fault(const char *function) {
  int code = 0;
  for (int i = 0; i < fault_count; i++) {
    struct fault *f = &faults[i];
    if (strcmp(f->function, function) == 0 && __atomic_add_fetch(&f->calls, 1, __ATOMIC_RELAXED) == f->call) {
      code = f->code;
    }
  }
  return code;
}

/* The link that points to the entry, or to NULL. Called with the lock held, as the next three. */
static struct entry **find(enum kind kind, const void *address) {
  struct entry **link = &live;
  while (*link && ((*link)->kind != kind || (*link)->address != address)) link = &(*link)->next;
  return link;
}

static struct entry *take_block(size_t capacity) {
  struct entry **link = &freed;
  while (*link && (!reuse || (*link)->capacity != capacity)) link = &(*link)->next;
  struct entry *e = *link;
  if (e) {
    *link = e->next;
    return e;
  }
  e = calloc(1, sizeof *e);
  if (!e) return NULL;
  e->capacity = capacity;
  e->address = capacity ? aligned_alloc(GRAIN, capacity) : NULL;
  return e;
}

static void put_away(struct entry **link) {
  struct entry *e = *link;
  *link = e->next;
  if (e->kind == DEVICE) used -= e->bytes;
  e->next = freed;
  freed = e;
}

/* Capacity 0 keeps the address that *out holds. */
static int add(enum kind kind, void **out, size_t bytes, size_t capacity, const void *owner) {
  if (bytes > total || (kind == DEVICE && bytes > total - used)) return OUT_OF_MEMORY;
  struct entry *e = take_block(capacity);
  if (!e || (capacity && !e->address)) return OUT_OF_MEMORY;
  if (!capacity) e->address = *out;
  e->kind = kind;
  e->bytes = bytes;
  e->owner = owner;
  e->next = live;
  live = e;
  if (kind == DEVICE) used += bytes;
  *out = e->address;
  return SUCCESS;
}

int ledger_open(enum kind kind, void **out, size_t bytes, const void *owner) {
  pthread_mutex_lock(&lock);
  int code = add(kind, out, bytes, (bytes / GRAIN + 1) * GRAIN, owner);
  pthread_mutex_unlock(&lock);
  return code;
}

int ledger_adopt(enum kind kind, void *address, size_t bytes, const void *owner) {
  pthread_mutex_lock(&lock);
  int code = *find(kind, address) ? HOST_MEMORY_ALREADY_REGISTERED : add(kind, &address, bytes, 0, owner);
  pthread_mutex_unlock(&lock);
  return code;
}

int ledger_close(enum kind kind, const void *address) {
  pthread_mutex_lock(&lock);
  struct entry **link = find(kind, address);
  int found = *link != NULL;
  if (found) put_away(link);
  pthread_mutex_unlock(&lock);
  return found;
}

int ledger_has(enum kind kind, const void *address) {
  pthread_mutex_lock(&lock);
  int found = *find(kind, address) != NULL;
  pthread_mutex_unlock(&lock);
  return found;
}

void ledger_close_owned(const void *owner) {
  pthread_mutex_lock(&lock);
  for (struct entry **link = &live; *link;) {
    if ((*link)->owner == owner) {
      put_away(link);
    } else {
      link = &(*link)->next;
    }
  }
  pthread_mutex_unlock(&lock);
}

size_t ledger_used(void) {
  pthread_mutex_lock(&lock);
  size_t bytes = used;
  pthread_mutex_unlock(&lock);
  return bytes;
}

size_t ledger_total(void) { return total; }
