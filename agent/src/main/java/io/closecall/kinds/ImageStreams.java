package io.closecall.kinds;

/** Image streams of {@code javax.imageio.stream} that hold a file. */
final class ImageStreams {
  private static final String HOME = "javax.imageio.stream.";
  private static final String[] ON_FILES = {
    HOME + "FileImageInputStream", HOME + "FileImageOutputStream"
  };

  /**
   * A stream over the program's own {@code RandomAccessFile} closes it, and so that file is the
   * resource; streams that cache in memory hold nothing. What {@code ImageIO} opens to read or
   * write a whole image it closes itself.
   */
  static final Kind KIND =
      Kind.named("image-stream")
          .holds("a file descriptor, and a temporary file if it is a cache")
          .watched("FileImage*Stream, FileCacheImage*Stream, ImageIO.createImage*Stream")
          .whenCollected(Impact.UNTIL_GC, "a disposer or finalizer closes the file, some time")
          .points(
              Point.constructor(ON_FILES[0], "(Ljava/io/File;)V").keeping(raf()),
              Point.closing(ON_FILES[0], "close", "()V"),
              Point.constructor(ON_FILES[1], "(Ljava/io/File;)V").keeping(raf()),
              Point.closing(ON_FILES[1], "close", "()V"),
              Point.constructor(
                      HOME + "FileCacheImageInputStream", "(Ljava/io/InputStream;Ljava/io/File;)V")
                  .keeping(cache()),
              Point.closing(HOME + "FileCacheImageInputStream", "close", "()V"),
              Point.constructor(
                      HOME + "FileCacheImageOutputStream",
                      "(Ljava/io/OutputStream;Ljava/io/File;)V")
                  .keeping(cache()),
              Point.closing(HOME + "FileCacheImageOutputStream", "close", "()V"),
              // closes those that are left in a shutdown hook, to delete their files
              Point.at(
                  Role.TIDIES,
                  "com.sun.imageio.stream.StreamCloser$CloseAction",
                  "performAction",
                  "()V"))
          .ownedBy(
              "javax.imageio.ImageIO.read",
              "javax.imageio.ImageIO.write",
              "com.sun.imageio.plugins.*",
              "sun.*")
          .remedy("open it in a try-with-resources statement");

  private static Detail raf() {
    return Detail.requiredField("raf", "Ljava/io/RandomAccessFile;");
  }

  private static Detail cache() {
    return Detail.requiredField("cache", "Ljava/io/RandomAccessFile;");
  }

  private ImageStreams() {}
}
