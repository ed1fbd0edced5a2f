package io.closecall.kinds;

import java.util.zip.ZipFile;

/** {@code java.util.zip.ZipFile} and {@code java.util.jar.JarFile}. */
final class ZipFiles {
  private static final String TYPE = "java.util.zip.ZipFile";
  private static final String OPENS = "(Ljava/io/File;ILjava/nio/charset/Charset;)V";
  private static final String TEXT = "Ljava/lang/String;";

  /**
   * Every constructor ends in the one with three arguments, {@code JarFile}'s too. All zip files on
   * one file share one {@code RandomAccessFile}, opened for whichever came first and closed with
   * the last, and each keeps inflaters for its entries: both are the zip file's own business.
   */
  static final Kind KIND =
      Kind.named("zip-file")
          .holds("a file descriptor, the file's directory in memory, inflaters")
          .watched("ZipFile, JarFile")
          .whenCollected(
              Impact.UNTIL_GC, "a cleaner closes the descriptor and ends the inflaters, some time")
          .points(
              // renamed between 21 and 23
              Point.constructor(TYPE, OPENS)
                  .keeping(Detail.requiredField("name", TEXT))
                  .untilJdk(21),
              Point.constructor(TYPE, OPENS)
                  .keeping(Detail.requiredField("filePath", TEXT))
                  .sinceJdk(22),
              Point.closing(TYPE, "close", "()V"),
              Point.at(
                  Role.SHELTERS,
                  TYPE + "$Source",
                  "get",
                  "(Ljava/io/File;ZLjava/util/zip/ZipCoder;)Ljava/util/zip/ZipFile$Source;"),
              Point.at(
                  Role.SHELTERS,
                  TYPE + "$CleanableResource",
                  "getInflater",
                  "()Ljava/util/zip/Inflater;"))
          .described(Form.PATH)
          .ownedBy(Owners.SUBSYSTEMS)
          .ownedBy(Owners.TOOLS)
          .closedWhen(Gauge.of(TYPE, "closeRequested"))
          .canary(
              new Canary() {
                @Override
                public Object open() throws Exception {
                  return new ZipFile(System.getProperty("java.home") + "/lib/jrt-fs.jar");
                }

                @Override
                public boolean isAfterUse() {
                  return true;
                }
              })
          .remedy("open it in a try-with-resources statement");

  private ZipFiles() {}
}
