package io.closecall.sample;

/** Says whether this machine can compute on a GPU; where it cannot, the desk does without. */
final class Gpu {

  private Gpu() {}

  static boolean present() {
    try {
      // GpuStaging is linked here and nowhere before: without JCuda on the class path, or without
      // its native library, that is a LinkageError.
      return GpuStaging.devices() > 0;
    } catch (LinkageError absent) {
      return false;
    }
  }
}
