package io.closecall.programs.cuda;

import java.util.ArrayList;
import java.util.List;
import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.JCudaDriver;
import jcuda.runtime.JCuda;
import jcuda.runtime.cudaEvent_t;
import jcuda.runtime.cudaStream_t;

/**
 * Threads that free and open as fast as they can, on a device that hands the address freed last to
 * the next call, whichever thread and kind: nothing is left.
 */
public final class AddressReuse {

  private static final int ROUNDS = 5_000;
  private static final int SIZE = 128;

  public static void main(String[] args) throws InterruptedException {
    JCuda.setExceptionsEnabled(true);
    JCudaDriver.setExceptionsEnabled(true);
    List<Thread> threads = new ArrayList<>();
    for (Runnable round : List.<Runnable>of(AddressReuse::memory, AddressReuse::mixed)) {
      for (int i = 0; i < 2; i++) {
        threads.add(new Thread(() -> repeat(round)));
      }
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void repeat(Runnable round) {
    JCuda.cudaSetDevice(0);
    for (int i = 0; i < ROUNDS; i++) {
      round.run();
    }
  }

  private static void memory() {
    Pointer pointer = new Pointer();
    JCuda.cudaMalloc(pointer, SIZE);
    JCuda.cudaFree(pointer);
  }

  private static void mixed() {
    CUdeviceptr pointer = new CUdeviceptr();
    JCudaDriver.cuMemAlloc(pointer, SIZE);
    JCuda.cudaFree(pointer);
    cudaStream_t stream = new cudaStream_t();
    JCuda.cudaStreamCreate(stream);
    JCuda.cudaStreamDestroy(stream);
    cudaEvent_t event = new cudaEvent_t();
    JCuda.cudaEventCreate(event);
    JCuda.cudaEventDestroy(event);
  }

  private AddressReuse() {}
}
