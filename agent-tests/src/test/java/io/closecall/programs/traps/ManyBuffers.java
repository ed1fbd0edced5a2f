package io.closecall.programs.traps;

import java.nio.ByteBuffer;

/** A million small buffers that are dropped at once, in a heap that could not hold a tenth. */
public final class ManyBuffers {

  static ByteBuffer last = ByteBuffer.allocate(0);

  private ManyBuffers() {}

  public static void main(String[] args) {
    for (int i = 0; i < 1_000_000; i++) {
      last = ByteBuffer.allocateDirect(64);
    }
    System.out.println("done");
  }
}
