package io.closecall.kinds;

import java.io.FileOutputStream;

/** {@code java.io.FileOutputStream}, and with it every writer and formatter that opens one. */
final class FileOutputStreams {
  private static final String TYPE = "java.io.FileOutputStream";

  /**
   * Only {@code <init>(File, boolean)} opens; the others call it, {@code <init>(FileDescriptor)} is
   * an alias.
   */
  static final Kind KIND =
      Kind.named("file-output-stream")
          .holds("a file descriptor, and what a buffer over it has not written")
          .watched("FileOutputStream, FileWriter, PrintWriter(File), Formatter(File)")
          .whenCollected(
              Impact.UNTIL_GC, "a cleaner closes the descriptor, some time; buffered data is lost")
          .points(
              Point.constructor(TYPE, "(Ljava/io/File;Z)V")
                  .keeping(Detail.requiredField("path", "Ljava/lang/String;")),
              Point.closing(TYPE, "close", "()V"))
          .described(Form.PATH)
          .ownedBy("java.util.logging.FileHandler.openFiles", "sun.security.provider.NativePRNG*")
          .closedWhen(Gauge.of(TYPE, "closed"), Gauge.not(TYPE, "fd", "valid()"))
          .canary(
              new Canary() {
                @Override
                public Object open() throws Exception {
                  return new FileOutputStream(NULL_DEVICE);
                }
              })
          .remedy("open it in a try-with-resources statement");

  private FileOutputStreams() {}
}
