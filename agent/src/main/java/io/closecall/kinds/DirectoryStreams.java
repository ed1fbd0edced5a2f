package io.closecall.kinds;

import java.nio.file.Files;
import java.nio.file.Path;

/** {@code java.nio.file.DirectoryStream}, and with it the streams that list and walk folders. */
final class DirectoryStreams {
  private static final String SECURE = "sun.nio.fs.UnixSecureDirectoryStream";

  /**
   * Linux knows the system calls that the secure stream needs, and so returns no other; the plain
   * stream inside it has no entry. A walk closes each stream when it is at its end; a list does
   * not.
   */
  static final Kind KIND =
      Kind.named("directory-stream")
          .holds("one or two file descriptors")
          .watched("Files.list, walk, find, newDirectoryStream")
          .whenCollected(Impact.PERMANENT, "the JDK never closes the descriptors")
          .points(
              Point.constructor(SECURE, "(Lsun/nio/fs/UnixPath;")
                  .keeping(Detail.requiredArgument(0)),
              Point.closing(SECURE, "close", "()V"),
              Point.factory(
                      "sun.nio.fs.WindowsFileSystemProvider",
                      "newDirectoryStream",
                      "(Ljava/nio/file/Path;")
                  .keeping(Detail.argument(0))
                  .elsewhere(),
              Point.closing("sun.nio.fs.WindowsDirectoryStream", "close", "()V").elsewhere())
          .described(Form.PATH)
          .ownedBy(Owners.SUBSYSTEMS)
          .closedWhen(Gauge.of(SECURE, "ds", "isClosed"))
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
