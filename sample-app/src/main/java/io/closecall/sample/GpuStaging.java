package io.closecall.sample;

import static jcuda.runtime.cudaMemcpyKind.cudaMemcpyHostToDevice;

import jcuda.Pointer;
import jcuda.Sizeof;
import jcuda.runtime.JCuda;
import jcuda.runtime.cudaError;

/** Stages positions in device memory. Only {@link Gpu} may touch it first: it needs JCuda. */
final class GpuStaging {

  private static final int SMALL = 1_000;

  private GpuStaging() {}

  static int devices() {
    int[] count = new int[1];
    return JCuda.cudaGetDeviceCount(count) == cudaError.cudaSuccess ? count[0] : 0;
  }

  /** Copies the positions to the device and returns the bytes staged. */
  static long stage(int positions) {
    long bytes = (long) positions * Sizeof.DOUBLE;
    Pointer device = new Pointer();
    check(JCuda.cudaMalloc(device, bytes));
    try {
      if (positions < SMALL) {
        return 0;
      }
      return copy(device, positions, bytes);
    } finally {
      check(JCuda.cudaFree(device));
    }
  }

  /** Leaves a small batch to the CPU, after the device memory for it was allocated. */
  static long leakyStage(int positions) {
    long bytes = (long) positions * Sizeof.DOUBLE;
    Pointer device = new Pointer();
    check(JCuda.cudaMalloc(device, bytes)); // held cuda-memory
    if (positions < SMALL) {
      return 0;
    }
    long staged = copy(device, positions, bytes);
    check(JCuda.cudaFree(device));
    return staged;
  }

  private static long copy(Pointer device, int positions, long bytes) {
    Pointer host = Pointer.to(new double[positions]);
    check(JCuda.cudaMemcpy(device, host, bytes, cudaMemcpyHostToDevice));
    return bytes;
  }

  private static void check(int result) {
    if (result != cudaError.cudaSuccess) {
      throw new IllegalStateException("CUDA: " + cudaError.stringFor(result));
    }
  }
}
