package io.closecall.kinds;

import java.io.RandomAccessFile;

/** {@code java.io.RandomAccessFile}. */
final class RandomAccessFiles {
  private static final String TYPE = "java.io.RandomAccessFile";

  /** Every constructor ends in the private one with three arguments. */
  static final Kind KIND =
      Kind.named("random-access-file")
          .holds("a file descriptor")
          .watched("RandomAccessFile")
          .whenCollected(Impact.UNTIL_GC, "a cleaner closes the descriptor, some time")
          .points(
              Point.constructor(TYPE, "(Ljava/io/File;Ljava/lang/String;Z)V")
                  .keeping(Detail.requiredField("path", "Ljava/lang/String;")),
              Point.closing(TYPE, "close", "()V"))
          .described(Form.PATH)
          .ownedBy(
              // one per file, shared by every ZipFile and JarFile on it, and closed by their
              // cleaner
              "java.util.zip.ZipFile$Source.<init>",
              // one inside of a stream that has its own entry
              "javax.imageio.stream.File*",
              // fonts keep their files for the life of the JVM
              "sun.font.*")
          .closedWhen(Gauge.of(TYPE, "closed"), Gauge.not(TYPE, "fd", "valid()"))
          .canary(
              new Canary() {
                @Override
                public Object open() throws Exception {
                  return new RandomAccessFile(NULL_DEVICE, "r");
                }
              })
          .remedy("open it in a try-with-resources statement");

  private RandomAccessFiles() {}
}
