/* The fake libJCudaRuntime: streams, events and the device. */
#include "runtime.h"

static int create_stream(JNIEnv *env, jobject object, int code, unsigned flags, int priority) {
  void *stream = NULL;
  if (!code) code = cuStreamCreateWithPriority(&stream, flags, priority);
  set_handle(env, object, stream);
  return code;
}

static int create_event(JNIEnv *env, jobject object, int code, unsigned flags) {
  void *event = NULL;
  if (!code) code = cuEventCreate(&event, flags);
  set_handle(env, object, event);
  return code;
}

NATIVE(cudaStreamCreate, jobject stream) {
  BEGIN_WITH(stream);
  return create_stream(env, stream, code, 0, 0);
}

NATIVE(cudaStreamCreateWithFlags, jobject stream, jint flags) {
  BEGIN_WITH(stream);
  return create_stream(env, stream, code, flags, 0);
}

NATIVE(cudaStreamCreateWithPriority, jobject stream, jint flags, jint priority) {
  BEGIN_WITH(stream);
  return create_stream(env, stream, code, flags, priority);
}

NATIVE(cudaStreamDestroy, jobject stream) {
  BEGIN_WITH(stream);
  return code ? code : cuStreamDestroy_v2(handle(env, stream));
}

NATIVE(cudaStreamSynchronize, jobject stream) {
  BEGIN_WITH(stream);
  return code ? code : cuStreamSynchronize(handle(env, stream));
}

NATIVE(cudaEventCreate, jobject event) {
  BEGIN_WITH(event);
  return create_event(env, event, code, 0);
}

NATIVE(cudaEventCreateWithFlags, jobject event, jint flags) {
  BEGIN_WITH(event);
  return create_event(env, event, code, flags);
}

NATIVE(cudaEventRecord, jobject event, jobject stream) {
  BEGIN_WITH(event);
  return code ? code : cuEventRecord(handle(env, event), handle(env, stream));
}

NATIVE(cudaEventSynchronize, jobject event) {
  BEGIN_WITH(event);
  return code ? code : cuEventSynchronize(handle(env, event));
}

NATIVE(cudaEventDestroy, jobject event) {
  BEGIN_WITH(event);
  return code ? code : cuEventDestroy_v2(handle(env, event));
}

NATIVE(cudaSetDevice, jint device) {
  (void)env, (void)type;
  int code = runtime_begin(__func__);
  return code || !device ? code : INVALID_DEVICE;
}

NATIVE(cudaGetDeviceCount, jintArray count) {
  BEGIN_WITH(count);
  jint one = 1;
  (*env)->SetIntArrayRegion(env, count, 0, 1, &one);
  return code;
}

NATIVE(cudaDeviceSynchronize) {
  (void)env, (void)type;
  int code = runtime_begin(__func__);
  return code ? code : cuCtxSynchronize();
}

/* Takes what the primary context owns; with another context current it would only drop the runtime's own state. */
NATIVE(cudaDeviceReset) {
  (void)env, (void)type;
  int code = runtime_begin(__func__);
  void *primary, *current;
  if (!code) code = cuDevicePrimaryCtxRetain(&primary, 0);
  if (!code) code = cuCtxGetCurrent(&current);
  return code || current != primary ? code : cuDevicePrimaryCtxReset_v2(0);
}
