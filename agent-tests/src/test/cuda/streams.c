/* The fake libcuda.so.1: streams and events. */
#include "driver.h"

int cuStreamCreate(void **stream, unsigned flags) {
  BEGIN(CONTEXT_SET);
  (void)flags;
  return ledger_open(STREAM, stream, 0, driver_context());
}

int cuStreamCreateWithPriority(void **stream, unsigned flags, int priority) {
  BEGIN(CONTEXT_SET);
  (void)flags, (void)priority;
  return ledger_open(STREAM, stream, 0, driver_context());
}

int cuStreamDestroy_v2(void *stream) {
  BEGIN(CONTEXT_SET);
  return release(STREAM, stream, INVALID_HANDLE);
}

int cuStreamSynchronize(void *stream) {
  BEGIN(CONTEXT_SET);
  return !stream || ledger_has(STREAM, stream) ? SUCCESS : INVALID_HANDLE;
}

int cuEventCreate(void **event, unsigned flags) {
  BEGIN(CONTEXT_SET);
  (void)flags;
  return ledger_open(EVENT, event, 0, driver_context());
}

int cuEventDestroy_v2(void *event) {
  BEGIN(CONTEXT_SET);
  return release(EVENT, event, INVALID_HANDLE);
}

int cuEventRecord(void *event, void *stream) {
  BEGIN(CONTEXT_SET);
  (void)stream;
  return ledger_has(EVENT, event) ? SUCCESS : INVALID_HANDLE;
}

int cuEventSynchronize(void *event) {
  BEGIN(CONTEXT_SET);
  return ledger_has(EVENT, event) ? SUCCESS : INVALID_HANDLE;
}
