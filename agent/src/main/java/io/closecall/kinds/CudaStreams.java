package io.closecall.kinds;

/** CUDA streams created through JCuda's runtime or driver API. */
final class CudaStreams {

  static final Kind KIND =
      Kind.named("cuda-stream")
          .holds("a queue of the device and its driver memory")
          .watched("cudaStreamCreate*, cuStreamCreate* of JCuda 12, by handle")
          .whenCollected(Impact.PERMANENT, "nothing: it exists until the context ends")
          .points(
              Cuda.opaque(
                  Role.ACQUIRES,
                  Cuda.RUNTIME,
                  "cudaStreamCreate(Ljcuda/runtime/cudaStream_t;)I",
                  "cudaStreamCreateWithFlags(Ljcuda/runtime/cudaStream_t;I)I",
                  "cudaStreamCreateWithPriority(Ljcuda/runtime/cudaStream_t;II)I"))
          .points(
              Cuda.opaque(
                  Role.ACQUIRES,
                  Cuda.DRIVER,
                  "cuStreamCreate(Ljcuda/driver/CUstream;I)I",
                  "cuStreamCreateWithPriority(Ljcuda/driver/CUstream;II)I"))
          .points(
              Cuda.opaque(
                  Role.RELEASES, Cuda.RUNTIME, "cudaStreamDestroy(Ljcuda/runtime/cudaStream_t;)I"))
          .points(
              Cuda.opaque(Role.RELEASES, Cuda.DRIVER, "cuStreamDestroy(Ljcuda/driver/CUstream;)I"))
          .points(Cuda.contexts())
          .remedy("call cudaStreamDestroy or cuStreamDestroy in a finally block");

  private CudaStreams() {}
}
