package io.closecall.kinds;

import java.nio.file.Files;
import java.nio.file.Path;

/** {@code java.nio.file.DirectoryStream}, and with it the streams that list and walk folders. */
final class DirectoryStreams {
  private static final String PATH = "(Ljava/nio/file/Path;";
  private static final String SECURE = "sun.nio.fs.UnixSecureDirectoryStream";
  private static final String NEW = "newDirectoryStream";

  /**
   * What the provider returns: the plain stream inside a secure one is not returned by it, and has
   * its own {@code close} called only if it is. A walk closes each stream when it is at its end; a
   * list does not.
   */
  static final Kind KIND =
      Kind.named("directory-stream")
          .holds("one or two file descriptors")
          .watched("Files.list, walk, find, newDirectoryStream")
          .whenCollected(Impact.PERMANENT, "the JDK never closes the descriptors")
          .points(
              Point.factory(
                      "sun.nio.fs.UnixFileSystemProvider",
                      NEW,
                      PATH
                          + "Ljava/nio/file/DirectoryStream$Filter;)"
                          + "Ljava/nio/file/DirectoryStream;")
                  .keeping(Detail.argument(0)),
              Point.factory(
                      SECURE,
                      NEW,
                      PATH + "[Ljava/nio/file/LinkOption;)Ljava/nio/file/SecureDirectoryStream;")
                  .keeping(Detail.argument(0)),
              Point.closing(SECURE, "close", "()V"),
              Point.closing("sun.nio.fs.UnixDirectoryStream", "close", "()V"),
              Point.factory("sun.nio.fs.WindowsFileSystemProvider", NEW, PATH)
                  .keeping(Detail.argument(0))
                  .elsewhere(),
              Point.closing("sun.nio.fs.WindowsDirectoryStream", "close", "()V").elsewhere())
          .described(Form.PATH)
          .ownedBy(Owners.SUBSYSTEMS)
          .closedWhen(
              Gauge.of(SECURE, "ds", "isClosed"),
              Gauge.of("sun.nio.fs.UnixDirectoryStream", "isClosed"))
          .canary(
              new Canary() {
                @Override
                public boolean isAfterUse() {
                  return true;
                }

                @Override
                public Object open() throws Exception {
                  return Files.newDirectoryStream(Path.of(System.getProperty("java.home")));
                }
              })
          .remedy("close it, or the Stream of Files.list, walk or find, by try-with-resources");

  private DirectoryStreams() {}
}
