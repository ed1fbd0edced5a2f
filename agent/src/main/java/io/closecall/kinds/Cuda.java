package io.closecall.kinds;

import java.util.ArrayList;
import java.util.List;

/**
 * What the CUDA kinds share: JCuda's two classes, how its wrappers store a handle, and the native
 * contexts.
 *
 * <p>Handles are the resources, not wrappers: JCuda's wrappers are copied, re-used, and keep their
 * value after a free. A failed acquire leaves garbage in the wrapper, so the status is looked at
 * first.
 */
final class Cuda {
  /** JCuda's runtime API. */
  static final String RUNTIME = "jcuda.runtime.JCuda";

  /** JCuda's driver API. */
  static final String DRIVER = "jcuda.driver.JCudaDriver";

  private static final String POINTER = "nativePointer";

  /**
   * The device address a {@code jcuda.Pointer} argument stands for; JCuda keeps base and offset
   * apart.
   */
  static Value address(int argument) {
    return Value.sum(Value.argument(argument, POINTER), Value.argument(argument, "byteOffset"));
  }

  /** The handle in an opaque wrapper such as {@code cudaStream_t}. */
  static Value handle(int argument) {
    return Value.argument(argument, POINTER);
  }

  /** Points that acquire the handle in the opaque wrapper at argument 0. */
  static List<Point> opaque(Role role, String owner, String... signatures) {
    List<Point> points = new ArrayList<>();
    for (String signature : signatures) {
      points.add(call(role, owner, signature, NativeCall.on(handle(0), 0)));
    }
    return points;
  }

  /** A point at {@code signature}, a method's name followed by its descriptor. */
  static Point call(Role role, String owner, String signature, NativeCall call) {
    int paren = signature.indexOf('(');
    return Point.nativeCall(
        role, owner, signature.substring(0, paren), signature.substring(paren), call);
  }

  /**
   * Copies of wrappers, and the calls that change or end the native context. The end of a context
   * frees what was acquired in it; 0 stands for the primary context of the runtime API.
   */
  static List<Point> contexts() {
    String context = "(Ljcuda/driver/CUcontext;";
    NativeCall named = NativeCall.on(handle(0), -1);
    NativeCall primary = NativeCall.on(new Value.Constant(0), -1);
    NativeCall copy = NativeCall.on(handle(0), 0);
    return List.of(
        Point.nativeCall(
            Role.COPIES,
            "jcuda.NativePointerObject",
            "<init>",
            "(Ljcuda/NativePointerObject;)V",
            copy),
        Point.nativeCall(Role.COPIES, "jcuda.Pointer", "<init>", "(Ljcuda/Pointer;)V", copy),
        call(
            Role.ENTERS_CONTEXT,
            DRIVER,
            "cuCtxCreate" + context + "ILjcuda/driver/CUdevice;)I",
            named),
        call(Role.ENTERS_CONTEXT, DRIVER, "cuCtxPushCurrent" + context + ")I", named),
        call(Role.LEAVES_CONTEXT, DRIVER, "cuCtxPopCurrent" + context + ")I", named),
        call(Role.SWITCHES_CONTEXT, DRIVER, "cuCtxSetCurrent" + context + ")I", named),
        call(Role.RELEASES_ALL, DRIVER, "cuCtxDestroy" + context + ")I", named),
        call(
            Role.RELEASES_ALL,
            DRIVER,
            "cuDevicePrimaryCtxReset(Ljcuda/driver/CUdevice;)I",
            primary),
        call(Role.RELEASES_ALL, RUNTIME, "cudaDeviceReset()I", primary));
  }

  private Cuda() {}
}
