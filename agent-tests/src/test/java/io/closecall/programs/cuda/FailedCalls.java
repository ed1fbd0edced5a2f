package io.closecall.programs.cuda;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import jcuda.CudaException;
import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUevent;
import jcuda.driver.CUresult;
import jcuda.driver.CUstream;
import jcuda.driver.JCudaDriver;
import jcuda.runtime.JCuda;
import jcuda.runtime.cudaError;
import jcuda.runtime.cudaEvent_t;
import jcuda.runtime.cudaExtent;
import jcuda.runtime.cudaPitchedPtr;
import jcuda.runtime.cudaStream_t;

/** What fails to open is not open, and what fails to close still is. */
public final class FailedCalls {

  /** The faults that the fake driver needs to be told, each as function:call:code. */
  public static final String FAULTS =
      "cudaFree:1:700,cudaFree:2:700,cudaFree:3:700,cuMemFree_v2:1:700,"
          + "cudaStreamDestroy:1:700,cuEventDestroy_v2:1:700,"
          + "cudaStreamCreate:2:2,cuStreamCreate:1:2,cudaEventCreate:1:2,cuEventCreate:2:2";

  private static final int OUT_OF_MEMORY = 2;
  private static final int INVALID_VALUE = 1;
  private static final int STICKY = 700;
  private static final int NULL_ARGUMENT = -1;
  private static final int UNKNOWN = -2;
  private static final long TOO_MUCH = 1L << 40;

  private static final List<Object> HELD = new ArrayList<>();

  public static void main(String[] args) {
    failToFree();
    failToDestroy();
    failToCreate();
    failToAllocate();
    JCuda.setExceptionsEnabled(true);
    JCudaDriver.setExceptionsEnabled(true);
    failToAllocate();
    JCuda.setExceptionsEnabled(false);
    JCudaDriver.setExceptionsEnabled(false);
    freeTwice();
    freeTheMiddle();
  }

  private static void failToFree() {
    Pointer kept = new Pointer();
    expect(0, () -> JCuda.cudaMalloc(kept, 1_000)); // held cuda-memory
    HELD.add(kept);
    expect(STICKY, () -> JCuda.cudaFree(kept));
    Pointer dropped = new Pointer();
    expect(0, () -> JCuda.cudaMalloc(dropped, 2_000)); // leaked cuda-memory
    expect(STICKY, () -> JCuda.cudaFree(dropped));
    CUdeviceptr ofDriver = new CUdeviceptr();
    expect(0, () -> JCudaDriver.cuMemAlloc(ofDriver, 3_000)); // leaked cuda-memory
    expect(STICKY, () -> JCudaDriver.cuMemFree(ofDriver));
    Pointer freedAtLast = new Pointer();
    expect(0, () -> JCuda.cudaMalloc(freedAtLast, 4_000));
    JCuda.setExceptionsEnabled(true);
    expect(STICKY, () -> JCuda.cudaFree(freedAtLast));
    JCuda.setExceptionsEnabled(false);
    expect(0, () -> JCuda.cudaFree(freedAtLast));
  }

  private static void failToDestroy() {
    cudaStream_t stream = new cudaStream_t();
    expect(0, () -> JCuda.cudaStreamCreate(stream)); // leaked cuda-stream
    expect(STICKY, () -> JCuda.cudaStreamDestroy(stream));
    CUevent event = new CUevent();
    expect(0, () -> JCudaDriver.cuEventCreate(event, 0)); // leaked cuda-event
    expect(STICKY, () -> JCudaDriver.cuEventDestroy(event));
  }

  private static void failToCreate() {
    expect(OUT_OF_MEMORY, () -> JCuda.cudaStreamCreate(new cudaStream_t()));
    expect(OUT_OF_MEMORY, () -> JCudaDriver.cuStreamCreate(new CUstream(), 0));
    expect(OUT_OF_MEMORY, () -> JCuda.cudaEventCreate(new cudaEvent_t()));
    expect(OUT_OF_MEMORY, () -> JCudaDriver.cuEventCreate(new CUevent(), 0));
  }

  private static void failToAllocate() {
    expect(OUT_OF_MEMORY, () -> JCuda.cudaMalloc(new Pointer(), TOO_MUCH));
    expect(OUT_OF_MEMORY, () -> JCuda.cudaMallocPitch(new Pointer(), new long[3], TOO_MUCH, 2));
    cudaExtent extent = new cudaExtent(TOO_MUCH, 1, 1);
    expect(OUT_OF_MEMORY, () -> JCuda.cudaMalloc3D(new cudaPitchedPtr(), extent));
    expect(OUT_OF_MEMORY, () -> JCudaDriver.cuMemAlloc(new CUdeviceptr(), TOO_MUCH));
    CUstream stream = new CUstream();
    expect(OUT_OF_MEMORY, () -> JCudaDriver.cuMemAllocAsync(new CUdeviceptr(), TOO_MUCH, stream));
    expect(INVALID_VALUE, () -> JCudaDriver.cuMemAlloc(new CUdeviceptr(), 0));
    expect(NULL_ARGUMENT, () -> JCuda.cudaMalloc(null, 1_000));
    expect(NULL_ARGUMENT, () -> JCudaDriver.cuMemAlloc(null, 1_000));
    expect(NULL_ARGUMENT, () -> JCuda.cudaFree(null));
  }

  /** The wrapper keeps its value after a free, so a second one is a call away. */
  private static void freeTwice() {
    Pointer pointer = new Pointer();
    expect(0, () -> JCuda.cudaMalloc(pointer, 5_000));
    expect(0, () -> JCuda.cudaFree(pointer));
    expect(INVALID_VALUE, () -> JCuda.cudaFree(pointer));
  }

  private static void freeTheMiddle() {
    Pointer pointer = new Pointer();
    expect(0, () -> JCuda.cudaMalloc(pointer, 6_000)); // leaked cuda-memory
    expect(INVALID_VALUE, () -> JCuda.cudaFree(pointer.withByteOffset(256)));
  }

  private static void expect(int wanted, IntSupplier call) {
    int status;
    try {
      status = call.getAsInt();
    } catch (CudaException e) {
      String name = String.valueOf(e.getMessage());
      boolean same =
          name.equals(cudaError.stringFor(wanted)) || name.equals(CUresult.stringFor(wanted));
      status = same ? wanted : UNKNOWN;
    } catch (NullPointerException e) {
      status = NULL_ARGUMENT;
    }
    if (status != wanted) {
      throw new IllegalStateException("status " + wanted + " expected, got " + status);
    }
  }

  private FailedCalls() {}
}
