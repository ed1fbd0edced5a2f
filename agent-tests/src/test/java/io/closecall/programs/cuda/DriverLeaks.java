package io.closecall.programs.cuda;

import java.util.ArrayList;
import java.util.List;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUevent;
import jcuda.driver.CUevent_flags;
import jcuda.driver.CUmemAttach_flags;
import jcuda.driver.CUstream;
import jcuda.driver.CUstream_flags;
import jcuda.driver.JCudaDriver;

/** Memory, streams and events of the driver API that are dropped or held. */
public final class DriverLeaks {

  private static final List<Object> HELD = new ArrayList<>();

  public static void main(String[] args) {
    HELD.add(Contexts.create());
    dropMemory();
    dropStreamsAndEvents();
    holdMemory();
    holdStreamsAndEvents();
  }

  private static void dropMemory() {
    for (long size : new long[] {1_000, 2_000, 3_000}) {
      JCudaDriver.cuMemAlloc(new CUdeviceptr(), size); // leaked cuda-memory x3
    }
    int global = CUmemAttach_flags.CU_MEM_ATTACH_GLOBAL;
    JCudaDriver.cuMemAllocManaged(new CUdeviceptr(), 4_000, global); // leaked cuda-memory
    CUdeviceptr pitched = new CUdeviceptr();
    JCudaDriver.cuMemAllocPitch(pitched, new long[3], 700, 3, 4); // leaked cuda-memory
    CUstream stream = new CUstream();
    JCudaDriver.cuMemAllocAsync(new CUdeviceptr(), 5_000, stream); // leaked cuda-memory
  }

  private static void dropStreamsAndEvents() {
    int flags = CUstream_flags.CU_STREAM_NON_BLOCKING;
    JCudaDriver.cuStreamCreate(new CUstream(), flags); // leaked cuda-stream
    JCudaDriver.cuStreamCreateWithPriority(new CUstream(), flags, -1); // leaked cuda-stream
    flags = CUevent_flags.CU_EVENT_DISABLE_TIMING;
    JCudaDriver.cuEventCreate(new CUevent(), flags); // leaked cuda-event
  }

  private static void holdMemory() {
    for (long size : new long[] {6_000, 7_000}) {
      CUdeviceptr pointer = held(new CUdeviceptr());
      JCudaDriver.cuMemAlloc(pointer, size); // held cuda-memory x2
    }
    CUdeviceptr pitched = held(new CUdeviceptr());
    JCudaDriver.cuMemAllocPitch(pitched, new long[3], 1_200, 3, 4); // held cuda-memory
  }

  private static void holdStreamsAndEvents() {
    JCudaDriver.cuStreamCreate(held(new CUstream()), 0); // held cuda-stream
    for (int i = 0; i < 2; i++) {
      JCudaDriver.cuEventCreate(held(new CUevent()), 0); // held cuda-event x2
    }
  }

  private static <T> T held(T wrapper) {
    HELD.add(wrapper);
    return wrapper;
  }

  private DriverLeaks() {}
}
