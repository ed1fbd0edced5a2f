/*
 * The fake libcuda.so.1, for tests without a GPU: the calls that give out and take back memory, streams, events and
 * contexts, under the names that the linker asks for (cuMemAlloc is cuMemAlloc_v2 there). stubs.c has the rest.
 * One device; nothing runs on it, so every stream and event is always done.
 */
#include "driver.h"

#include <string.h>

enum { DEPTH = 16 };

static int initialized;
static char primary[1]; /* its address is the handle of the primary context */
static int primary_retained;
static __thread const void *stack[DEPTH]; /* the contexts pushed on this thread; [depth] is the current one */
static __thread int depth;

const void *driver_context(void) { return stack[depth]; }

int driver_begin(const char *function, enum need need) {
  int code = ledger_fault(function);
  if (code) return code;
  if (need >= DRIVER && !initialized) return NOT_INITIALIZED;
  if (need < CONTEXT_SET) return SUCCESS;
  const void *context = driver_context();
  if (!context) return INVALID_CONTEXT;
  return context == primary || ledger_has(CONTEXT, context) ? SUCCESS : CONTEXT_IS_DESTROYED;
}

/* Devices */

int cuInit(unsigned flags) {
  BEGIN(NOTHING);
  initialized = 1;
  return flags ? INVALID_VALUE : SUCCESS;
}

int cuDriverGetVersion(int *version) {
  BEGIN(NOTHING);
  *version = 12060;
  return SUCCESS;
}

int cuDeviceGetCount(int *count) {
  BEGIN(DRIVER);
  *count = 1;
  return SUCCESS;
}

int cuDeviceGet(int *device, int ordinal) {
  BEGIN(DRIVER);
  *device = ordinal;
  return ordinal ? INVALID_DEVICE : SUCCESS;
}

int cuDeviceGetName(char *name, int length, int device) {
  BEGIN(DRIVER);
  strncpy(name, "Fake device", length);
  return device ? INVALID_DEVICE : SUCCESS;
}

int cuDeviceTotalMem_v2(size_t *bytes, int device) {
  BEGIN(DRIVER);
  *bytes = ledger_total();
  return device ? INVALID_DEVICE : SUCCESS;
}

int cuGetErrorName(int code, const char **text) {
  *text = code ? "FAKE_CUDA_ERROR" : "CUDA_SUCCESS";
  return SUCCESS;
}

int cuGetErrorString(int code, const char **text) { return cuGetErrorName(code, text); }

/* Contexts */

int cuCtxCreate_v2(void **context, unsigned flags, int device) {
  BEGIN(DRIVER);
  (void)flags;
  if (device) return INVALID_DEVICE;
  if (depth == DEPTH - 1) return OUT_OF_MEMORY;
  int code = ledger_open(CONTEXT, context, 0, NULL);
  if (!code) stack[++depth] = *context;
  return code;
}

/* Memory from cuMemAllocAsync outlives its context (cuda.h): it has no owner here. */
int cuCtxDestroy_v2(void *context) {
  BEGIN(DRIVER);
  if (!ledger_close(CONTEXT, context)) return INVALID_CONTEXT;
  ledger_close_owned(context);
  if (driver_context() == context) stack[depth ? depth-- : 0] = NULL;
  return SUCCESS;
}

int cuCtxPushCurrent_v2(void *context) {
  BEGIN(DRIVER);
  if (depth == DEPTH - 1) return OUT_OF_MEMORY;
  stack[++depth] = context;
  return SUCCESS;
}

int cuCtxPopCurrent_v2(void **context) {
  BEGIN(DRIVER);
  if (!depth) return INVALID_CONTEXT;
  if (context) *context = (void *)driver_context();
  depth--;
  return SUCCESS;
}

int cuCtxSetCurrent(void *context) {
  BEGIN(DRIVER);
  stack[depth] = context;
  return SUCCESS;
}

int cuCtxGetCurrent(void **context) {
  BEGIN(DRIVER);
  *context = (void *)driver_context();
  return SUCCESS;
}

int cuCtxSynchronize(void) {
  BEGIN(CONTEXT_SET);
  return SUCCESS;
}

int cuDevicePrimaryCtxRetain(void **context, int device) {
  BEGIN(DRIVER);
  if (device) return INVALID_DEVICE;
  __atomic_add_fetch(&primary_retained, 1, __ATOMIC_RELAXED);
  *context = primary;
  return SUCCESS;
}

int cuDevicePrimaryCtxReset_v2(int device) {
  BEGIN(DRIVER);
  if (device) return INVALID_DEVICE;
  ledger_close_owned(primary);
  return SUCCESS;
}

int cuDevicePrimaryCtxRelease_v2(int device) {
  BEGIN(DRIVER);
  if (device) return INVALID_DEVICE;
  if (__atomic_sub_fetch(&primary_retained, 1, __ATOMIC_RELAXED) == 0) ledger_close_owned(primary);
  return SUCCESS;
}
