package io.closecall.programs.cuda;

import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.JCudaDriver;

/** The driver API wants a context before anything else. */
final class Contexts {

  /** A new context on the first device, current to the calling thread. */
  static CUcontext create() {
    JCudaDriver.setExceptionsEnabled(true);
    JCudaDriver.cuInit(0);
    CUdevice device = new CUdevice();
    JCudaDriver.cuDeviceGet(device, 0);
    CUcontext context = new CUcontext();
    JCudaDriver.cuCtxCreate(context, 0, device);
    return context;
  }

  private Contexts() {}
}
