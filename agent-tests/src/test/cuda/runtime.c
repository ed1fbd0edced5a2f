/* The fake libJCudaRuntime: how its natives see the Java objects. */
#include "runtime.h"

#include <pthread.h>
#include <stdint.h>
#include <string.h>

static jfieldID native_pointer, byte_offset, buffer, pointers;
static jfieldID pitched_ptr, pitched_pitch, pitched_xsize, pitched_ysize, width, height, depth;
static void *primary;

JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *reserved) {
  (void)reserved;
  JNIEnv *env;
  if ((*vm)->GetEnv(vm, (void **)&env, JNI_VERSION_1_4)) return JNI_ERR;
  jclass type = (*env)->FindClass(env, "jcuda/NativePointerObject");
  native_pointer = (*env)->GetFieldID(env, type, "nativePointer", "J");
  type = (*env)->FindClass(env, "jcuda/Pointer");
  byte_offset = (*env)->GetFieldID(env, type, "byteOffset", "J");
  buffer = (*env)->GetFieldID(env, type, "buffer", "Ljava/nio/Buffer;");
  pointers = (*env)->GetFieldID(env, type, "pointers", "[Ljcuda/NativePointerObject;");
  type = (*env)->FindClass(env, "jcuda/runtime/cudaPitchedPtr");
  pitched_ptr = (*env)->GetFieldID(env, type, "ptr", "Ljcuda/Pointer;");
  pitched_pitch = (*env)->GetFieldID(env, type, "pitch", "J");
  pitched_xsize = (*env)->GetFieldID(env, type, "xsize", "J");
  pitched_ysize = (*env)->GetFieldID(env, type, "ysize", "J");
  type = (*env)->FindClass(env, "jcuda/runtime/cudaExtent");
  width = (*env)->GetFieldID(env, type, "width", "J");
  height = (*env)->GetFieldID(env, type, "height", "J");
  depth = (*env)->GetFieldID(env, type, "depth", "J");
  return JNI_VERSION_1_4;
}

static void retain_primary(void) {
  cuInit(0);
  cuDevicePrimaryCtxRetain(&primary, 0);
}

int runtime_begin(const char *native) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  char function[64] = "";
  native += strlen("Java_jcuda_runtime_JCuda_");
  memcpy(function, native, strlen(native) - strlen("Native"));
  int code = ledger_fault(function);
  if (code) return code;
  pthread_once(&once, retain_primary);
  void *context;
  code = cuCtxGetCurrent(&context);
  return code || context ? code : cuCtxSetCurrent(primary);
}

int missing(JNIEnv *env, jobject argument) {
  if (argument) return 0;
  (*env)->ThrowNew(env, (*env)->FindClass(env, "java/lang/NullPointerException"), "a parameter is null");
  return 1;
}

void *handle(JNIEnv *env, jobject object) {
  return object ? (void *)(intptr_t)(*env)->GetLongField(env, object, native_pointer) : NULL;
}

void set_handle(JNIEnv *env, jobject object, void *value) {
  (*env)->SetLongField(env, object, native_pointer, (intptr_t)value);
}

char *address(JNIEnv *env, jobject pointer) {
  return (char *)handle(env, pointer) + (*env)->GetLongField(env, pointer, byte_offset);
}

void set_address(JNIEnv *env, jobject pointer, void *value) {
  set_handle(env, pointer, value);
  (*env)->SetLongField(env, pointer, byte_offset, 0);
}

char *host_address(JNIEnv *env, jobject pointer) {
  jobject bytes = (*env)->GetObjectField(env, pointer, buffer);
  char *start = bytes ? (*env)->GetDirectBufferAddress(env, bytes) : handle(env, pointer);
  return start ? start + (*env)->GetLongField(env, pointer, byte_offset) : NULL;
}

void set_host_block(JNIEnv *env, jobject pointer, void *block, jlong size) {
  (*env)->SetObjectField(env, pointer, buffer, (*env)->NewDirectByteBuffer(env, block, size));
  (*env)->SetObjectField(env, pointer, pointers, NULL);
  set_address(env, pointer, block);
}

void set_first(JNIEnv *env, jlongArray array, jlong value) { (*env)->SetLongArrayRegion(env, array, 0, 1, &value); }

struct extent extent_of(JNIEnv *env, jobject extent) {
  return (struct extent){(*env)->GetLongField(env, extent, width), (*env)->GetLongField(env, extent, height),
                         (*env)->GetLongField(env, extent, depth)};
}

void set_pitched(JNIEnv *env, jobject pitched, void *block, size_t pitch, struct extent extent) {
  set_address(env, (*env)->GetObjectField(env, pitched, pitched_ptr), block);
  (*env)->SetLongField(env, pitched, pitched_pitch, pitch);
  (*env)->SetLongField(env, pitched, pitched_xsize, extent.width);
  (*env)->SetLongField(env, pitched, pitched_ysize, extent.height);
}
