package io.closecall.kinds;

/** {@code java.nio.channels.FileLock}, of synchronous and asynchronous channels. */
final class FileLocks {
  private static final String TABLE = "sun.nio.ch.FileLockTable";
  private static final String LOCK = "Ljava/nio/channels/FileLock;";

  /**
   * The table of a channel's locks: a lock enters it before the system is asked, and is removed if
   * that refuses, as it is by its release; the channel's close removes all that are left. The table
   * keeps a lock as long as its channel, so that a lock is never collected alone and its channel is
   * what leaked.
   */
  static final Kind KIND =
      Kind.named("file-lock")
          .holds("a lock on a file, which other processes wait for")
          .watched("FileLock, by lock and tryLock of FileChannel and AsynchronousFileChannel")
          .whenCollected(Impact.UNTIL_GC, "its channel keeps it, and it ends with the channel")
          .points(
              Point.openingArgument(TABLE, "add", "(" + LOCK + ")V", 0),
              Point.closingArgument(TABLE, "remove", "(" + LOCK + ")V", 0),
              Point.closingReturned(TABLE, "removeAll", "()Ljava/util/List;"),
              Point.openingArgument(TABLE, "replace", "(" + LOCK + LOCK + ")V", 1),
              Point.closingArgument(TABLE, "replace", "(" + LOCK + LOCK + ")V", 0))
          .endsWhenCollected()
          // not all subsystems: the frames of an asynchronous channel are on the way of its locks
          .ownedBy("java.util.logging.FileHandler.*", "jdk.jfr.*")
          .closedWhen(
              Gauge.of("sun.nio.ch.FileLockImpl", "invalid"),
              Gauge.of("java.nio.channels.FileLock", "channel", "closed"))
          .remedy("release it in a try-with-resources statement, or close its channel");

  private FileLocks() {}
}
