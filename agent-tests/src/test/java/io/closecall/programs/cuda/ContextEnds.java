package io.closecall.programs.cuda;

import java.util.ArrayList;
import java.util.List;
import jcuda.Pointer;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUevent;
import jcuda.driver.CUstream;
import jcuda.driver.JCudaDriver;
import jcuda.runtime.JCuda;
import jcuda.runtime.cudaEvent_t;
import jcuda.runtime.cudaStream_t;

/**
 * The end of a context takes what was opened in it, not what another context owns, nor memory
 * allocated in stream order.
 */
public final class ContextEnds {

  private static final List<Object> HELD = new ArrayList<>();

  public static void main(String[] args) {
    JCuda.setExceptionsEnabled(true);
    JCudaDriver.setExceptionsEnabled(true);
    reset();
    destroy();
    destroyTheInner();
  }

  private static void reset() {
    JCuda.cudaMalloc(held(new Pointer()), 1_000);
    JCuda.cudaStreamCreate(held(new cudaStream_t()));
    JCuda.cudaEventCreate(held(new cudaEvent_t()));
    JCuda.cudaDeviceReset();
  }

  private static void destroy() {
    CUcontext context = Contexts.create();
    JCudaDriver.cuMemAlloc(held(new CUdeviceptr()), 2_000);
    JCudaDriver.cuStreamCreate(held(new CUstream()), 0);
    JCudaDriver.cuEventCreate(held(new CUevent()), 0);
    CUdeviceptr ordered = held(new CUdeviceptr());
    JCudaDriver.cuMemAllocAsync(ordered, 3_000, new CUstream()); // held cuda-memory
    JCudaDriver.cuCtxDestroy(context);
  }

  private static void destroyTheInner() {
    HELD.add(Contexts.create());
    JCudaDriver.cuMemAlloc(held(new CUdeviceptr()), 4_000); // held cuda-memory
    CUcontext inner = Contexts.create();
    JCuda.cudaMalloc(held(new Pointer()), 5_000);
    JCudaDriver.cuMemAlloc(held(new CUdeviceptr()), 6_000);
    JCudaDriver.cuCtxDestroy(inner);
    JCuda.cudaStreamCreate(held(new cudaStream_t())); // held cuda-stream
  }

  private static <T> T held(T wrapper) {
    HELD.add(wrapper);
    return wrapper;
  }

  private ContextEnds() {}
}
