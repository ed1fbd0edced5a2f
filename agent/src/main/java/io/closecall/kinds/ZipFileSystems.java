package io.closecall.kinds;

/** The zip file systems of {@code jdk.zipfs}. */
final class ZipFileSystems {
  private static final String TYPE = "jdk.nio.zipfs.ZipFileSystem";

  /**
   * One constructor, for those by path and by URI. Those by URI are kept by the provider until they
   * are closed, so a forgotten one is held, not leaked. The finalizer, which closes in every JDK so
   * far, comes after the entry was collected. The channel, the inflaters and the temporary files
   * inside belong to the file system. No canary: one needs a zip file.
   */
  static final Kind KIND =
      Kind.named("zip-file-system")
          .holds("a file descriptor, inflaters and the table of entries")
          .watched("FileSystems.newFileSystem of a zip or jar file")
          .whenCollected(
              Impact.UNTIL_GC,
              "a finalizer closes one made by path, some time; one made by URI is never collected")
          .points(
              Point.constructor(TYPE, "(")
                  .keeping(Detail.requiredField("zfpath", "Ljava/nio/file/Path;")),
              Point.closing(TYPE, "close", "()V"))
          .described(Form.PATH)
          .closedWhen(Gauge.not(TYPE, "isOpen"))
          .remedy("open it in a try-with-resources statement");

  private ZipFileSystems() {}
}
