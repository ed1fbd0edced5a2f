package io.closecall.programs.cuda;

import java.util.ArrayList;
import java.util.List;
import jcuda.Pointer;
import jcuda.runtime.JCuda;
import jcuda.runtime.cudaEvent_t;
import jcuda.runtime.cudaExtent;
import jcuda.runtime.cudaPitchedPtr;
import jcuda.runtime.cudaStream_t;

/** Memory, streams and events of the runtime API that are dropped or held. */
public final class RuntimeLeaks {

  private static final List<Object> HELD = new ArrayList<>();

  public static void main(String[] args) {
    JCuda.setExceptionsEnabled(true);
    dropMemory();
    dropStreamsAndEvents();
    holdMemory();
    holdStreamsAndEvents();
  }

  private static void dropMemory() {
    for (long size : new long[] {1_000, 2_000, 3_000}) {
      JCuda.cudaMalloc(new Pointer(), size); // leaked cuda-memory x3
    }
    Pointer managed = new Pointer();
    JCuda.cudaMallocManaged(managed, 4_000, JCuda.cudaMemAttachGlobal); // leaked cuda-memory
    Pointer visibleToHost = new Pointer();
    JCuda.cudaMallocManaged(visibleToHost, 5_000, JCuda.cudaMemAttachHost); // leaked cuda-memory
    Pointer pitched = new Pointer();
    JCuda.cudaMallocPitch(pitched, new long[3], 700, 3); // leaked cuda-memory
    cudaPitchedPtr cube = new cudaPitchedPtr();
    JCuda.cudaMalloc3D(cube, new cudaExtent(100, 5, 7)); // leaked cuda-memory
  }

  private static void dropStreamsAndEvents() {
    JCuda.cudaStreamCreate(new cudaStream_t()); // leaked cuda-stream
    int flags = JCuda.cudaStreamNonBlocking;
    JCuda.cudaStreamCreateWithFlags(new cudaStream_t(), flags); // leaked cuda-stream
    JCuda.cudaStreamCreateWithPriority(new cudaStream_t(), flags, -1); // leaked cuda-stream
    JCuda.cudaEventCreate(new cudaEvent_t()); // leaked cuda-event
    flags = JCuda.cudaEventDisableTiming;
    JCuda.cudaEventCreateWithFlags(new cudaEvent_t(), flags); // leaked cuda-event
  }

  private static void holdMemory() {
    for (long size : new long[] {6_000, 7_000}) {
      Pointer pointer = held(new Pointer());
      JCuda.cudaMalloc(pointer, size); // held cuda-memory x2
    }
    Pointer pitched = held(new Pointer());
    JCuda.cudaMallocPitch(pitched, new long[3], 1_200, 3); // held cuda-memory
    cudaPitchedPtr cube = held(new cudaPitchedPtr());
    JCuda.cudaMalloc3D(cube, new cudaExtent(600, 3, 3)); // held cuda-memory
  }

  private static void holdStreamsAndEvents() {
    for (int i = 0; i < 2; i++) {
      JCuda.cudaStreamCreate(held(new cudaStream_t())); // held cuda-stream x2
    }
    JCuda.cudaEventCreate(held(new cudaEvent_t())); // held cuda-event
  }

  private static <T> T held(T wrapper) {
    HELD.add(wrapper);
    return wrapper;
  }

  private RuntimeLeaks() {}
}
