package io.closecall.kinds;

import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * {@code java.nio.channels.FileChannel}, and with it every stream, reader and writer of {@code
 * java.nio.file.Files}.
 */
final class FileChannels {
  private static final String TYPE = "sun.nio.ch.FileChannelImpl";
  private static final String BASE = "java.nio.channels.spi.AbstractInterruptibleChannel";

  /**
   * {@code open} has the channel's parent last: the channel of a stream is an alias of the stream,
   * which is the resource. What closes is {@code implCloseChannel}, which runs once: up to JDK 21
   * an interrupt closes the channel there, without {@code close}, while the cleaner that works for
   * a dropped channel never comes there.
   */
  static final Kind KIND =
      Kind.named("file-channel")
          .holds("a file descriptor")
          .watched(
              "FileChannel.open, Files.newByteChannel, newInputStream, newOutputStream, newBufferedReader, newBufferedWriter, lines, Scanner(Path)")
          .whenCollected(Impact.UNTIL_GC, "a cleaner closes the descriptor, some time")
          .points(
              Point.factory(TYPE, "open", "(Ljava/io/FileDescriptor;Ljava/lang/String;")
                  .unlessLast()
                  .keeping(Detail.argument(1)),
              Point.closing(TYPE, "implCloseChannel", "()V"))
          .described(Form.PATH)
          .ownedBy(Owners.SUBSYSTEMS)
          .closedWhen(Gauge.of(BASE, "closed"), Gauge.not(TYPE, "fd", "valid()"))
          .canary(
              new Canary() {
                @Override
                public boolean isAfterUse() {
                  return true;
                }

                @Override
                public Object open() throws Exception {
                  return FileChannel.open(Path.of(NULL_DEVICE));
                }
              })
          .remedy(
              "close it, or the outermost stream, reader or Stream over it, in a try-with-resources statement");

  private FileChannels() {}
}
