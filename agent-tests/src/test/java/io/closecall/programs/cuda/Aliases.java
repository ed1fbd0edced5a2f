package io.closecall.programs.cuda;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUevent;
import jcuda.driver.CUstream;
import jcuda.driver.JCudaDriver;
import jcuda.runtime.JCuda;
import jcuda.runtime.cudaEvent_t;
import jcuda.runtime.cudaExtent;
import jcuda.runtime.cudaPitchedPtr;
import jcuda.runtime.cudaStream_t;

/** One handle, several Java objects and both APIs: only the handle counts. */
public final class Aliases {

  private static final List<Object> HELD = new ArrayList<>();

  public static void main(String[] args) {
    JCuda.setExceptionsEnabled(true);
    JCudaDriver.setExceptionsEnabled(true);
    holdOnlyTheAlias();
    collect();
    freeThroughAnAlias();
    freeThroughTheOtherApi();
    dropEveryAlias();
    overwrite();
  }

  /**
   * The objects that the calls filled in are collected; what is left of them still names the
   * handles.
   */
  private static void holdOnlyTheAlias() {
    Pointer pointer = new Pointer();
    JCuda.cudaMalloc(pointer, 1_000); // held cuda-memory
    HELD.add(pointer.withByteOffset(64));
    Pointer parameter = new Pointer();
    JCuda.cudaMalloc(parameter, 2_000); // held cuda-memory
    HELD.add(Pointer.to(parameter));
    cudaPitchedPtr cube = new cudaPitchedPtr();
    JCuda.cudaMalloc3D(cube, new cudaExtent(100, 2, 2)); // held cuda-memory
    HELD.add(cube.ptr);
    cudaStream_t stream = new cudaStream_t();
    JCuda.cudaStreamCreate(stream); // held cuda-stream
    HELD.add(new CUstream(stream));
    CUevent event = new CUevent();
    JCudaDriver.cuEventCreate(event, 0); // held cuda-event
    HELD.add(new cudaEvent_t(event));
  }

  private static void freeThroughAnAlias() {
    Pointer pointer = new Pointer();
    JCuda.cudaMalloc(pointer, 3_000);
    JCuda.cudaFree(pointer.withByteOffset(256).withByteOffset(-256));
    cudaStream_t stream = new cudaStream_t();
    JCuda.cudaStreamCreate(stream);
    JCuda.cudaStreamDestroy(new cudaStream_t(new CUstream(stream)));
  }

  private static void freeThroughTheOtherApi() {
    CUdeviceptr pointer = new CUdeviceptr();
    JCuda.cudaMalloc(pointer, 4_000);
    JCudaDriver.cuMemFree(pointer);
    JCudaDriver.cuMemAlloc(pointer, 4_000);
    JCuda.cudaFree(pointer);
    cudaStream_t stream = new cudaStream_t();
    JCuda.cudaStreamCreate(stream);
    JCudaDriver.cuStreamDestroy(new CUstream(stream));
    CUevent event = new CUevent();
    JCudaDriver.cuEventCreate(event, 0);
    JCuda.cudaEventDestroy(new cudaEvent_t(event));
  }

  private static void dropEveryAlias() {
    CUdeviceptr pointer = new CUdeviceptr();
    JCudaDriver.cuMemAlloc(pointer, 5_000); // leaked cuda-memory
    Pointer.to(pointer.withByteOffset(64).withByteOffset(64));
  }

  /** A wrapper filled in twice forgets the first handle. */
  private static void overwrite() {
    Pointer pointer = new Pointer();
    JCuda.cudaMalloc(pointer, 6_000); // leaked cuda-memory
    JCuda.cudaMalloc(pointer, 7_000);
    JCuda.cudaFree(pointer);
    cudaEvent_t event = new cudaEvent_t();
    JCuda.cudaEventCreate(event); // leaked cuda-event
    JCuda.cudaEventCreate(event);
    JCuda.cudaEventDestroy(event);
  }

  private static void collect() {
    WeakReference<Object> garbage = new WeakReference<>(new Object());
    while (garbage.get() != null) {
      System.gc();
    }
  }

  private Aliases() {}
}
