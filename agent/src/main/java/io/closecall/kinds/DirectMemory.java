package io.closecall.kinds;

/** Memory outside the heap, by {@code ByteBuffer.allocateDirect}. */
final class DirectMemory {
  /** The one way to free a buffer by hand, which libraries use for mapped ones too. */
  static final Point FREED =
      Point.closingArgument("sun.misc.Unsafe", "invokeCleaner", "(Ljava/nio/ByteBuffer;)V", 0);

  /**
   * The constructor that allocates: those of slices, duplicates and of memory from native code do
   * not. The JDK keeps a few buffers for each thread that does I/O with arrays.
   */
  static final Kind KIND =
      Kind.named("direct-memory")
          .holds("memory outside the heap")
          .watched("ByteBuffer.allocateDirect")
          .whenCollected(Impact.UNTIL_GC, "a cleaner frees it, some time")
          .points(
              Point.constructor("java.nio.DirectByteBuffer", "(I)V").keeping(Detail.argument(0)),
              FREED)
          .measured()
          .statistic()
          .ownedBy(Owners.SUBSYSTEMS)
          .ownedBy("sun.nio.ch.Util.*")
          .remedy("reuse the buffers, or allocate from an Arena that is closed (JDK 22 on)");

  private DirectMemory() {}
}
