package io.closecall.programs.cuda;

import jcuda.Pointer;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUevent;
import jcuda.driver.CUmemAttach_flags;
import jcuda.driver.CUmemoryPool;
import jcuda.driver.CUstream;
import jcuda.driver.JCudaDriver;
import jcuda.runtime.JCuda;
import jcuda.runtime.cudaEvent_t;
import jcuda.runtime.cudaExtent;
import jcuda.runtime.cudaPitchedPtr;
import jcuda.runtime.cudaStream_t;

/** Every form of opening that needs no second process, each closed as it should be. */
public final class AllForms {

  private static final int SIZE = 4_096;

  public static void main(String[] args) {
    JCuda.setExceptionsEnabled(true);
    runtimeMemory();
    runtimeStreamsAndEvents();
    nothingToFree();
    CUcontext context = Contexts.create();
    driverMemory();
    driverStreamsAndEvents();
    JCudaDriver.cuCtxDestroy(context);
  }

  private static void runtimeMemory() {
    Pointer pointer = new Pointer();
    JCuda.cudaMalloc(pointer, SIZE);
    JCuda.cudaFree(pointer);
    JCuda.cudaMallocManaged(pointer, SIZE, JCuda.cudaMemAttachGlobal);
    JCuda.cudaFree(pointer);
    JCuda.cudaMallocManaged(pointer, SIZE, JCuda.cudaMemAttachHost);
    JCuda.cudaFree(pointer);
    JCuda.cudaMallocPitch(pointer, new long[3], 100, 10);
    JCuda.cudaFree(pointer);
    cudaPitchedPtr cube = new cudaPitchedPtr();
    JCuda.cudaMalloc3D(cube, new cudaExtent(10, 10, 10));
    JCuda.cudaFree(cube.ptr);
  }

  private static void runtimeStreamsAndEvents() {
    cudaStream_t stream = new cudaStream_t();
    JCuda.cudaStreamCreate(stream);
    JCuda.cudaStreamDestroy(stream);
    JCuda.cudaStreamCreateWithFlags(stream, JCuda.cudaStreamNonBlocking);
    JCuda.cudaStreamDestroy(stream);
    JCuda.cudaStreamCreateWithPriority(stream, JCuda.cudaStreamDefault, 0);
    JCuda.cudaStreamDestroy(stream);
    cudaEvent_t event = new cudaEvent_t();
    JCuda.cudaEventCreate(event);
    JCuda.cudaEventDestroy(event);
    JCuda.cudaEventCreateWithFlags(event, JCuda.cudaEventDisableTiming);
    JCuda.cudaEventDestroy(event);
  }

  /** The null handle: freeing it is the usual way to create the context, zero bytes give it. */
  private static void nothingToFree() {
    JCuda.cudaFree(new Pointer());
    JCuda.cudaMalloc(new Pointer(), 0);
  }

  private static void driverMemory() {
    CUdeviceptr pointer = new CUdeviceptr();
    CUstream stream = new CUstream();
    JCudaDriver.cuMemAlloc(pointer, SIZE);
    JCudaDriver.cuMemFree(pointer);
    JCudaDriver.cuMemAllocManaged(pointer, SIZE, CUmemAttach_flags.CU_MEM_ATTACH_GLOBAL);
    JCudaDriver.cuMemFree(pointer);
    JCudaDriver.cuMemAllocPitch(pointer, new long[3], 100, 10, 4);
    JCudaDriver.cuMemFree(pointer);
    JCudaDriver.cuMemAllocAsync(pointer, SIZE, stream);
    JCudaDriver.cuMemFreeAsync(pointer, stream);
    JCudaDriver.cuMemAllocAsync(pointer, SIZE, stream);
    JCudaDriver.cuMemFree(pointer);
    // JCuda has no call that gives a usable pool; the fake takes the null one.
    JCudaDriver.cuMemAllocFromPoolAsync(pointer, SIZE, new CUmemoryPool(), stream);
    JCudaDriver.cuMemFreeAsync(pointer, stream);
    JCudaDriver.cuMemAlloc(pointer, SIZE);
    JCudaDriver.cuMemFreeAsync(pointer, stream);
  }

  private static void driverStreamsAndEvents() {
    CUstream stream = new CUstream();
    JCudaDriver.cuStreamCreate(stream, 0);
    JCudaDriver.cuStreamDestroy(stream);
    JCudaDriver.cuStreamCreateWithPriority(stream, 0, 0);
    JCudaDriver.cuStreamDestroy(stream);
    CUevent event = new CUevent();
    JCudaDriver.cuEventCreate(event, 0);
    JCudaDriver.cuEventDestroy(event);
  }

  private AllForms() {}
}
