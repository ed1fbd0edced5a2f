package io.closecall.kinds;

import java.io.FileInputStream;

/**
 * {@code java.io.FileInputStream}, and with it every reader, scanner and URL stream that opens one.
 */
final class FileInputStreams {
  private static final String TYPE = "java.io.FileInputStream";

  /**
   * Only {@code <init>(File)} opens: {@code <init>(String)} calls it, and {@code
   * <init>(FileDescriptor)} is an alias that owns nothing (standard input, the pipes of a process).
   * The channel of a stream closes the stream and the other way round.
   */
  static final Kind KIND =
      Kind.named("file-input-stream")
          .holds("a file descriptor")
          .watched("FileInputStream, FileReader, Scanner(File), file: URL streams")
          .whenCollected(Impact.UNTIL_GC, "a cleaner closes the descriptor, some time")
          .points(
              Point.constructor(TYPE, "(Ljava/io/File;)V")
                  .keeping(Detail.requiredField("path", "Ljava/lang/String;")),
              Point.closing(TYPE, "close", "()V"),
              // getContentLength and the like of a file: URL open a stream that nobody can close
              Point.at(
                  Role.SHELTERS,
                  "sun.net.www.protocol.file.FileURLConnection",
                  "initializeHeaders",
                  "()V"))
          .described(Form.PATH)
          .ownedBy(
              "sun.security.provider.NativePRNG*",
              "sun.security.provider.SeedGenerator*",
              "jdk.internal.loader.*")
          .closedWhen(Gauge.of(TYPE, "closed"), Gauge.not(TYPE, "fd", "valid()"))
          .canary(
              new Canary() {
                @Override
                public Object open() throws Exception {
                  return new FileInputStream(NULL_DEVICE);
                }
              })
          .remedy("open it in a try-with-resources statement");

  private FileInputStreams() {}
}
