package io.closecall.kinds;

/** CUDA events created through JCuda's runtime or driver API. */
final class CudaEvents {

  static final Kind KIND =
      Kind.named("cuda-event")
          .holds("an event of the driver")
          .watched(
              "cudaEventCreate*, cuEventCreate, cu(da)IpcOpenEventHandle of JCuda 12, by handle")
          .whenCollected(Impact.PERMANENT, "nothing: it exists until the context ends")
          .points(
              Cuda.opaque(
                  Role.ACQUIRES,
                  Cuda.RUNTIME,
                  "cudaEventCreate(Ljcuda/runtime/cudaEvent_t;)I",
                  "cudaEventCreateWithFlags(Ljcuda/runtime/cudaEvent_t;I)I",
                  "cudaIpcOpenEventHandle(Ljcuda/runtime/cudaEvent_t;Ljcuda/runtime/cudaIpcEventHandle;)I"))
          .points(
              Cuda.opaque(
                  Role.ACQUIRES,
                  Cuda.DRIVER,
                  "cuEventCreate(Ljcuda/driver/CUevent;I)I",
                  "cuIpcOpenEventHandle(Ljcuda/driver/CUevent;Ljcuda/driver/CUipcEventHandle;)I"))
          .points(
              Cuda.opaque(
                  Role.RELEASES, Cuda.RUNTIME, "cudaEventDestroy(Ljcuda/runtime/cudaEvent_t;)I"))
          .points(
              Cuda.opaque(Role.RELEASES, Cuda.DRIVER, "cuEventDestroy(Ljcuda/driver/CUevent;)I"))
          .points(Cuda.contexts())
          .remedy("call cudaEventDestroy or cuEventDestroy in a finally block");

  private CudaEvents() {}
}
