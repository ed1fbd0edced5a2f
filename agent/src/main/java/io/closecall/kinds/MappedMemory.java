package io.closecall.kinds;

/** Files mapped into memory by {@code FileChannel.map}. */
final class MappedMemory {
  /**
   * The mapping of a buffer; that of a memory segment belongs to its arena. Nothing closes one but
   * the collector, unless the program goes behind the JDK's back: see {@link DirectMemory}.
   */
  static final Kind KIND =
      Kind.named("mapped-memory")
          .holds("address space and the pages of a file")
          .watched("FileChannel.map")
          .whenCollected(Impact.UNTIL_GC, "a cleaner unmaps it, some time")
          .points(
              Point.factory(
                      "sun.nio.ch.FileChannelImpl",
                      "map",
                      "(Ljava/nio/channels/FileChannel$MapMode;JJ)Ljava/nio/MappedByteBuffer;")
                  .keeping(Detail.argument(2)),
              DirectMemory.FREED)
          .measured()
          .statistic()
          .ownedBy(Owners.SUBSYSTEMS)
          .remedy("map less, or a segment of an Arena that is closed (JDK 22 on)");

  private MappedMemory() {}
}
