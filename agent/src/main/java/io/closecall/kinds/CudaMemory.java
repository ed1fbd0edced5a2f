package io.closecall.kinds;

import java.util.ArrayList;
import java.util.List;

/** Device memory acquired through JCuda's runtime or driver API. */
final class CudaMemory {
  private static final String DEVICE = "(Ljcuda/driver/CUdeviceptr;";
  private static final String POOL = "Ljcuda/driver/CUmemoryPool;";
  private static final String STREAM = "Ljcuda/driver/CUstream;)I";

  static final Kind KIND =
      Kind.named("cuda-memory")
          .holds("device memory, which the garbage collector neither sees nor frees")
          .watched("cudaMalloc*, cuMemAlloc* of JCuda 12, by handle, with bytes")
          .whenCollected(
              Impact.PERMANENT, "nothing: the memory stays allocated until the context ends")
          .points(acquire())
          .points(release())
          .points(Cuda.contexts())
          .remedy("call cudaFree or cuMemFree in a finally block");

  private static List<Point> acquire() {
    NativeCall linear = NativeCall.on(Cuda.address(0), 0).sized(Value.argument(1));
    NativeCall async = linear.outlivingContext();
    NativeCall pitched =
        NativeCall.on(Cuda.address(0), 0)
            .sized(Value.product(new Value.FirstElement(1), Value.argument(3)));
    NativeCall cube =
        NativeCall.on(
                Value.sum(
                    Value.argument(0, "ptr", "nativePointer"),
                    Value.argument(0, "ptr", "byteOffset")),
                0)
            .wrappedIn("ptr")
            .sized(
                Value.product(
                    Value.argument(0, "pitch"),
                    Value.argument(0, "ysize"),
                    Value.argument(1, "depth")));
    return List.of(
        runtime("cudaMalloc(Ljcuda/Pointer;J)I", linear),
        runtime("cudaMallocManaged(Ljcuda/Pointer;JI)I", linear),
        runtime("cudaMallocPitch(Ljcuda/Pointer;[JJJ)I", pitched),
        runtime("cudaMalloc3D(Ljcuda/runtime/cudaPitchedPtr;Ljcuda/runtime/cudaExtent;)I", cube),
        driver("cuMemAlloc" + DEVICE + "J)I", linear),
        driver("cuMemAllocManaged" + DEVICE + "JI)I", linear),
        driver("cuMemAllocPitch" + DEVICE + "[JJJI)I", pitched),
        driver("cuMemAllocAsync" + DEVICE + "J" + STREAM, async),
        driver("cuMemAllocFromPoolAsync" + DEVICE + "J" + POOL + STREAM, async));
  }

  /** Any of these frees what any of the others allocated. */
  private static List<Point> release() {
    NativeCall call = NativeCall.on(Cuda.address(0), 0);
    List<Point> points = new ArrayList<>();
    points.add(Cuda.call(Role.RELEASES, Cuda.RUNTIME, "cudaFree(Ljcuda/Pointer;)I", call));
    points.add(Cuda.call(Role.RELEASES, Cuda.DRIVER, "cuMemFree" + DEVICE + ")I", call));
    points.add(Cuda.call(Role.RELEASES, Cuda.DRIVER, "cuMemFreeAsync" + DEVICE + STREAM, call));
    return points;
  }

  private static Point runtime(String signature, NativeCall call) {
    return Cuda.call(Role.ACQUIRES, Cuda.RUNTIME, signature, call);
  }

  private static Point driver(String signature, NativeCall call) {
    return Cuda.call(Role.ACQUIRES, Cuda.DRIVER, signature, call);
  }

  private CudaMemory() {}
}
