package io.closecall.kinds;

import java.util.zip.Inflater;

/** {@code java.util.zip.Inflater}, the program's own and those inside of streams. */
final class Inflaters {
  private static final String TYPE = "java.util.zip.Inflater";

  /**
   * {@code <init>()} calls the other constructor, and {@code close()} (25) calls {@code end()}. A
   * stream ends the inflater it made itself when it is closed, and never one it was given. Where
   * the constructor of a stream fails, nobody can end the inflater that it had made.
   */
  static final Kind KIND =
      Kind.named("inflater")
          .holds("native memory of zlib, at least 7 KiB")
          .watched("Inflater, InflaterInputStream, GZIPInputStream, ZipInputStream")
          .whenCollected(Impact.UNTIL_GC, "a cleaner frees the memory, some time")
          .points(
              Point.constructor(TYPE, "(Z)V")
                  .keeping(
                      Detail.requiredField(
                          "zsRef", "L" + TYPE.replace('.', '/') + "$InflaterZStreamRef;")),
              Point.closing(TYPE, "end", "()V"),
              Point.joining(
                  "java.util.zip.InflaterInputStream",
                  "(Ljava/io/InputStream;Ljava/util/zip/Inflater;I)V",
                  0,
                  1),
              Point.joining(
                  "java.util.zip.InflaterOutputStream",
                  "(Ljava/io/OutputStream;Ljava/util/zip/Inflater;I)V",
                  0,
                  1),
              failing("java.util.zip.GZIPInputStream", "(Ljava/io/InputStream;I)V"),
              failing(
                  "java.util.zip.ZipInputStream",
                  "(Ljava/io/InputStream;Ljava/nio/charset/Charset;)V"),
              failing("java.util.jar.JarInputStream", "(Ljava/io/InputStream;Z)V"))
          .ownedBy(Owners.SUBSYSTEMS)
          .ownedBy(Owners.TOOLS)
          // kept by a zip file for its entries
          .ownedBy("java.util.zip.ZipFile$*")
          .joinedBy(
              "java.util.zip.InflaterInputStream.<init>",
              "java.util.zip.GZIPInputStream.<init>",
              "java.util.zip.ZipInputStream.<init>",
              "java.util.zip.InflaterOutputStream.<init>")
          .closedWhen(Gauge.not(TYPE, "zsRef", "address"))
          .canary(
              new Canary() {
                @Override
                public Object open() {
                  return new Inflater();
                }

                @Override
                public void close(Object resource) {
                  ((Inflater) resource).end();
                }
              })
          .remedy(
              "close the stream that uses it; call end() in a finally block where the program made it");

  private static Point failing(String stream, String descriptor) {
    return Point.at(Role.CLOSES_ON_THROW, stream, "<init>", descriptor)
        .keeping(Detail.field("inf", "Ljava/util/zip/Inflater;"));
  }

  private Inflaters() {}
}
