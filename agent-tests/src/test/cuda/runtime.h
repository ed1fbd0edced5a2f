/*
 * What the natives of the fake libJCudaRuntime share. JCuda's own runtime natives carry NVIDIA's runtime inside, which no
 * fake driver satisfies. These take their place under JCuda's real Java classes, do to the Java objects what the real
 * ones do, and like the real runtime stand on the driver, so both APIs share one ledger.
 * A native that is missing is an UnsatisfiedLinkError at its call.
 */
#pragma once
#include "driver.h"

#include <jni.h>

enum { JCUDA_INTERNAL_ERROR = (int)0x80000001 };

/* The ordered fault, by the C name, then the primary context where the thread has none, as the real runtime does. */
int runtime_begin(const char *native);

/* Throws as the real natives do where an argument is null. */
int missing(JNIEnv *env, jobject argument);

/* Begins the native of a name with arguments; the first one must not be null. */
#define NATIVE(name, ...) JNIEXPORT jint JNICALL Java_jcuda_runtime_JCuda_##name##Native(JNIEnv *env, jclass type, ##__VA_ARGS__)
#define BEGIN_WITH(argument)                               \
  (void)type;                                              \
  if (missing(env, argument)) return JCUDA_INTERNAL_ERROR; \
  int code = runtime_begin(__func__)

/* NativePointerObject.nativePointer */
void *handle(JNIEnv *env, jobject object);
void set_handle(JNIEnv *env, jobject object, void *value);

/* Pointer: nativePointer and byteOffset */
char *address(JNIEnv *env, jobject pointer);
void set_address(JNIEnv *env, jobject pointer, void *value);

/* Pointer: the direct buffer's address where it has one, else the native one */
char *host_address(JNIEnv *env, jobject pointer);
void set_host_block(JNIEnv *env, jobject pointer, void *block, jlong size);

void set_first(JNIEnv *env, jlongArray array, jlong value);

struct extent {
  size_t width, height, depth;
};
struct extent extent_of(JNIEnv *env, jobject extent);
void set_pitched(JNIEnv *env, jobject pitched, void *block, size_t pitch, struct extent extent);
