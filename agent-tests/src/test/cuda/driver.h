/* What every call of the fake driver starts with, and those calls that the fake runtime stands on. */
#pragma once
#include "ledger.h"

enum need { NOTHING, DRIVER, CONTEXT_SET };

/* The ordered fault, then the state that a program may have forgotten to set up. */
int driver_begin(const char *function, enum need need);

/* The calling thread's current context, owner of what is opened on it. */
const void *driver_context(void);

#define BEGIN(need)                            \
  do {                                         \
    int failed = driver_begin(__func__, need); \
    if (failed) return failed;                 \
  } while (0)

static inline int release(enum kind kind, const void *handle, int unknown) {
  return ledger_close(kind, handle) ? SUCCESS : unknown;
}

int cuInit(unsigned flags);
int cuCtxGetCurrent(void **context);
int cuCtxSetCurrent(void *context);
int cuCtxSynchronize(void);
int cuDevicePrimaryCtxRetain(void **context, int device);
int cuDevicePrimaryCtxReset_v2(int device);
int cuMemGetInfo_v2(size_t *free, size_t *total);
int cuMemAlloc_v2(void **out, size_t bytes);
int cuMemAllocManaged(void **out, size_t bytes, unsigned flags);
int cuMemAllocPitch_v2(void **out, size_t *pitch, size_t width, size_t height, unsigned element);
int cuMemFree_v2(void *block);
int cuMemHostAlloc(void **out, size_t bytes, unsigned flags);
int cuMemFreeHost(void *block);
int cuMemHostRegister_v2(void *block, size_t bytes, unsigned flags);
int cuMemHostUnregister(void *block);
int cuStreamCreateWithPriority(void **stream, unsigned flags, int priority);
int cuStreamDestroy_v2(void *stream);
int cuStreamSynchronize(void *stream);
int cuEventCreate(void **event, unsigned flags);
int cuEventDestroy_v2(void *event);
int cuEventRecord(void *event, void *stream);
int cuEventSynchronize(void *event);
