package io.closecall.programs.cuda;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import jcuda.Pointer;
import jcuda.driver.CUcontext;
import jcuda.driver.JCudaDriver;
import jcuda.runtime.JCuda;

/**
 * Host memory given out or registered by CUDA. It is not device memory: that two blocks and one
 * registration are left says nothing about {@code cuda-memory}.
 */
public final class PinnedMemory {

  private static final int SIZE = 4_096;
  private static final List<Object> HELD = new ArrayList<>();

  public static void main(String[] args) {
    JCuda.setExceptionsEnabled(true);
    runtime();
    leave();
    CUcontext context = Contexts.create();
    driver();
    JCudaDriver.cuCtxDestroy(context);
  }

  private static void runtime() {
    Pointer pointer = new Pointer();
    JCuda.cudaMallocHost(pointer, SIZE);
    JCuda.cudaFreeHost(pointer);
    JCuda.cudaHostAlloc(pointer, SIZE, JCuda.cudaHostAllocMapped);
    JCuda.cudaFreeHost(pointer);
    Pointer buffer = Pointer.to(ByteBuffer.allocateDirect(SIZE));
    JCuda.cudaHostRegister(buffer, SIZE, JCuda.cudaHostRegisterPortable);
    JCuda.cudaHostUnregister(buffer);
  }

  private static void leave() {
    JCuda.cudaMallocHost(new Pointer(), 1_000);
    // Frees nothing, with success: the runtime's free is blind to the buffer's address.
    Pointer pointer = new Pointer();
    JCuda.cudaHostAlloc(pointer, 2_000, JCuda.cudaHostAllocDefault);
    JCuda.cudaFreeHost(Pointer.to(pointer.getByteBuffer(0, 2_000)));
    ByteBuffer buffer = ByteBuffer.allocateDirect(3_000);
    HELD.add(buffer);
    JCuda.cudaHostRegister(Pointer.to(buffer), 3_000, JCuda.cudaHostRegisterDefault);
  }

  private static void driver() {
    Pointer pointer = new Pointer();
    JCudaDriver.cuMemAllocHost(pointer, SIZE);
    JCudaDriver.cuMemFreeHost(pointer);
    JCudaDriver.cuMemHostAlloc(pointer, SIZE, JCudaDriver.CU_MEMHOSTALLOC_PORTABLE);
    JCudaDriver.cuMemFreeHost(Pointer.to(pointer.getByteBuffer(0, SIZE)));
    Pointer buffer = Pointer.to(ByteBuffer.allocateDirect(SIZE));
    JCudaDriver.cuMemHostRegister(buffer, SIZE, JCudaDriver.CU_MEMHOSTREGISTER_PORTABLE);
    JCudaDriver.cuMemHostUnregister(buffer);
  }

  private PinnedMemory() {}
}
