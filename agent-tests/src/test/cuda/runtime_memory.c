/* The fake libJCudaRuntime: device memory, pinned host memory, registered host memory. */
#include "runtime.h"

enum { ATTACH_HOST = 2 };

NATIVE(cudaMalloc, jobject pointer, jlong size) {
  BEGIN_WITH(pointer);
  void *block = NULL; /* what a failure leaves in the wrapper */
  if (!code && size) code = cuMemAlloc_v2(&block, size);
  set_address(env, pointer, block);
  return code;
}

NATIVE(cudaMallocManaged, jobject pointer, jlong size, jint flags) {
  BEGIN_WITH(pointer);
  void *block = NULL;
  if (!code) code = cuMemAllocManaged(&block, size, flags);
  if (code) return code;
  if (flags == ATTACH_HOST) set_host_block(env, pointer, block, size);
  set_handle(env, pointer, block); /* without the flag a stale byte offset stays, as in the real one */
  return code;
}

NATIVE(cudaMallocPitch, jobject pointer, jlongArray pitch, jlong width, jlong height) {
  BEGIN_WITH(pointer);
  if (missing(env, pitch)) return JCUDA_INTERNAL_ERROR;
  void *block = NULL;
  size_t row = 0;
  if (!code) code = cuMemAllocPitch_v2(&block, &row, width, height, 4);
  set_address(env, pointer, block);
  set_first(env, pitch, row);
  return code;
}

NATIVE(cudaMalloc3D, jobject pitched, jobject size) {
  BEGIN_WITH(pitched);
  if (missing(env, size)) return JCUDA_INTERNAL_ERROR;
  void *block = (void *)0x7badbadbad00; /* a failure leaves garbage in the wrapper */
  size_t row = 0;
  struct extent extent = extent_of(env, size);
  if (!code) code = cuMemAllocPitch_v2(&block, &row, extent.width, extent.height * extent.depth, 4);
  set_pitched(env, pitched, block, row, extent);
  return code;
}

NATIVE(cudaFree, jobject pointer) {
  BEGIN_WITH(pointer);
  return code ? code : cuMemFree_v2(address(env, pointer));
}

NATIVE(cudaMemGetInfo, jlongArray free_bytes, jlongArray total_bytes) {
  BEGIN_WITH(free_bytes);
  size_t free = 0, total = 0;
  if (!code) code = cuMemGetInfo_v2(&free, &total);
  set_first(env, free_bytes, free);
  set_first(env, total_bytes, total);
  return code;
}

NATIVE(cudaHostAlloc, jobject pointer, jlong size, jint flags) {
  BEGIN_WITH(pointer);
  void *block = NULL;
  if (!code) code = cuMemHostAlloc(&block, size, flags);
  if (!code) set_host_block(env, pointer, block, size);
  return code;
}

NATIVE(cudaMallocHost, jobject pointer, jlong size) {
  BEGIN_WITH(pointer);
  void *block = NULL;
  if (!code) code = cuMemHostAlloc(&block, size, 0);
  if (!code) set_host_block(env, pointer, block, size);
  return code;
}

NATIVE(cudaFreeHost, jobject pointer) {
  BEGIN_WITH(pointer);
  return code ? code : cuMemFreeHost(address(env, pointer)); /* blind to direct buffers, unlike cuMemFreeHost */
}

NATIVE(cudaHostRegister, jobject pointer, jlong size, jint flags) {
  BEGIN_WITH(pointer);
  return code ? code : cuMemHostRegister_v2(host_address(env, pointer), size, flags);
}

NATIVE(cudaHostUnregister, jobject pointer) {
  BEGIN_WITH(pointer);
  return code ? code : cuMemHostUnregister(host_address(env, pointer));
}
