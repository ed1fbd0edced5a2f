/* The fake libcuda.so.1: device memory, pinned host memory, registered host memory. */
#include "driver.h"

enum { PITCH = 512 };

int cuMemGetInfo_v2(size_t *free, size_t *total) {
  BEGIN(CONTEXT_SET);
  *total = ledger_total();
  *free = *total - ledger_used();
  return SUCCESS;
}

static int allocate(void **out, size_t bytes, const void *owner) {
  return bytes ? ledger_open(DEVICE, out, bytes, owner) : INVALID_VALUE;
}

int cuMemAlloc_v2(void **out, size_t bytes) {
  BEGIN(CONTEXT_SET);
  return allocate(out, bytes, driver_context());
}

int cuMemAllocManaged(void **out, size_t bytes, unsigned flags) {
  BEGIN(CONTEXT_SET);
  (void)flags;
  return allocate(out, bytes, driver_context());
}

int cuMemAllocPitch_v2(void **out, size_t *pitch, size_t width, size_t height, unsigned element) {
  BEGIN(CONTEXT_SET);
  (void)element;
  size_t row = (width + PITCH - 1) / PITCH * PITCH;
  int code = allocate(out, row * height, driver_context());
  if (!code) *pitch = row;
  return code;
}

int cuMemAllocAsync(void **out, size_t bytes, void *stream) {
  BEGIN(CONTEXT_SET);
  (void)stream;
  return allocate(out, bytes, NULL);
}

int cuMemAllocFromPoolAsync(void **out, size_t bytes, void *pool, void *stream) {
  BEGIN(CONTEXT_SET);
  (void)pool, (void)stream;
  return allocate(out, bytes, NULL);
}

int cuMemFree_v2(void *block) {
  BEGIN(CONTEXT_SET);
  return block ? release(DEVICE, block, INVALID_VALUE) : SUCCESS;
}

int cuMemFreeAsync(void *block, void *stream) {
  BEGIN(CONTEXT_SET);
  (void)stream;
  return block ? release(DEVICE, block, INVALID_VALUE) : SUCCESS;
}

/* Pinned host memory */

int cuMemHostAlloc(void **out, size_t bytes, unsigned flags) {
  BEGIN(CONTEXT_SET);
  (void)flags;
  return bytes ? ledger_open(HOST, out, bytes, driver_context()) : INVALID_VALUE;
}

int cuMemAllocHost_v2(void **out, size_t bytes) {
  BEGIN(CONTEXT_SET);
  return bytes ? ledger_open(HOST, out, bytes, driver_context()) : INVALID_VALUE;
}

int cuMemFreeHost(void *block) {
  BEGIN(CONTEXT_SET);
  return block ? release(HOST, block, INVALID_VALUE) : SUCCESS;
}

int cuMemHostRegister_v2(void *block, size_t bytes, unsigned flags) {
  BEGIN(CONTEXT_SET);
  (void)flags;
  return block && bytes ? ledger_adopt(REGISTRATION, block, bytes, driver_context()) : INVALID_VALUE;
}

int cuMemHostUnregister(void *block) {
  BEGIN(CONTEXT_SET);
  return release(REGISTRATION, block, HOST_MEMORY_NOT_REGISTERED);
}
