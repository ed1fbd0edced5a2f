/* What the fake device has given out and not got back: the oracle that the agent is compared with. */
#pragma once
#include <stddef.h>

enum kind { DEVICE, HOST, REGISTRATION, STREAM, EVENT, CONTEXT, KINDS };

enum code {
  SUCCESS = 0,
  INVALID_VALUE = 1,
  OUT_OF_MEMORY = 2,
  NOT_INITIALIZED = 3,
  INVALID_DEVICE = 101,
  INVALID_CONTEXT = 201,
  INVALID_HANDLE = 400,
  CONTEXT_IS_DESTROYED = 709,
  HOST_MEMORY_ALREADY_REGISTERED = 712,
  HOST_MEMORY_NOT_REGISTERED = 713,
  NOT_SUPPORTED = 801
};

/* The code that FAKE_CUDA_FAIL orders for this call of the function, or 0. Counts the call. */
int ledger_fault(const char *function);

/* A new block or handle in *out, which stays as it was on failure, as with the real driver.
   The owner is the context that takes it along when it is destroyed, or NULL. */
int ledger_open(enum kind kind, void **out, size_t bytes, const void *owner);

/* An entry for memory that is the caller's. */
int ledger_adopt(enum kind kind, void *address, size_t bytes, const void *owner);

/* Both: 1 where such an entry is open, else 0. */
int ledger_close(enum kind kind, const void *address);
int ledger_has(enum kind kind, const void *address);

void ledger_close_owned(const void *owner);

size_t ledger_used(void);  /* bytes of open device memory */
size_t ledger_total(void); /* bytes the device has: FAKE_CUDA_TOTAL, 1 GiB unless told */
