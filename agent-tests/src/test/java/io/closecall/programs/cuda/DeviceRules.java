package io.closecall.programs.cuda;

import java.nio.ByteBuffer;
import jcuda.Pointer;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUevent;
import jcuda.driver.CUstream;
import jcuda.driver.JCudaDriver;
import jcuda.runtime.JCuda;

/** Prints how the device answers, so that a test can compare the fake with what is documented. */
public final class DeviceRules {

  private static final int SIZE = 100_000;

  public static void main(String[] args) {
    CUdeviceptr pointer = new CUdeviceptr();
    print("before cuInit", JCudaDriver.cuMemAlloc(pointer, SIZE));
    JCudaDriver.cuInit(0);
    print("without a context", JCudaDriver.cuMemAlloc(pointer, SIZE));
    CUdevice device = new CUdevice();
    JCudaDriver.cuDeviceGet(device, 0);
    CUcontext context = new CUcontext();
    print("cuCtxCreate", JCudaDriver.cuCtxCreate(context, 0, device));
    memory();
    misuse();
    registration();
    print("cuCtxDestroy", JCudaDriver.cuCtxDestroy(context));
    print("without a context", JCudaDriver.cuMemAlloc(pointer, SIZE));
    print("runtime, which makes one", JCuda.cudaFree(new Pointer()));
  }

  private static void memory() {
    print("bytes in all", total());
    CUdeviceptr first = new CUdeviceptr();
    print("cuMemAlloc", JCudaDriver.cuMemAlloc(first, SIZE));
    print("bytes used", used());
    String address = first.toString();
    print("cuMemFree", JCudaDriver.cuMemFree(first));
    CUdeviceptr second = new CUdeviceptr();
    JCudaDriver.cuMemAlloc(second, SIZE);
    System.out.println("address given out again: " + second.toString().equals(address));
    JCudaDriver.cuMemFree(second);
    print("bytes used", used());
    print("more than there is", JCudaDriver.cuMemAlloc(second, total() + 1));
  }

  private static void misuse() {
    CUdeviceptr pointer = new CUdeviceptr();
    JCudaDriver.cuMemAlloc(pointer, SIZE);
    JCudaDriver.cuMemFree(pointer);
    print("second cuMemFree", JCudaDriver.cuMemFree(pointer));
    print("cuMemFree of null", JCudaDriver.cuMemFree(new CUdeviceptr()));
    CUstream stream = new CUstream();
    JCudaDriver.cuStreamCreate(stream, 0);
    JCudaDriver.cuStreamDestroy(stream);
    print("second cuStreamDestroy", JCudaDriver.cuStreamDestroy(stream));
    CUevent event = new CUevent();
    JCudaDriver.cuEventCreate(event, 0);
    JCudaDriver.cuEventDestroy(event);
    print("second cuEventDestroy", JCudaDriver.cuEventDestroy(event));
  }

  private static void registration() {
    Pointer buffer = Pointer.to(ByteBuffer.allocateDirect(SIZE));
    print("cuMemHostRegister", JCudaDriver.cuMemHostRegister(buffer, SIZE, 0));
    print("again", JCudaDriver.cuMemHostRegister(buffer, SIZE, 0));
    print("cuMemHostUnregister", JCudaDriver.cuMemHostUnregister(buffer));
    print("again", JCudaDriver.cuMemHostUnregister(buffer));
  }

  private static long used() {
    long[] free = new long[1];
    long[] total = new long[1];
    JCudaDriver.cuMemGetInfo(free, total);
    return total[0] - free[0];
  }

  private static long total() {
    long[] total = new long[1];
    JCudaDriver.cuMemGetInfo(new long[1], total);
    return total[0];
  }

  private static void print(String what, long answer) {
    System.out.println(what + ": " + answer);
  }

  private DeviceRules() {}
}
