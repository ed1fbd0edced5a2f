package io.closecall.kinds;

import java.util.zip.Deflater;

/** {@code java.util.zip.Deflater}, the program's own and those inside of streams. */
final class Deflaters {
  private static final String TYPE = "java.util.zip.Deflater";

  /** As for inflaters; {@code finish()} of a stream is no close. */
  static final Kind KIND =
      Kind.named("deflater")
          .holds("native memory of zlib, about 256 KiB")
          .watched("Deflater, DeflaterOutputStream, GZIPOutputStream, ZipOutputStream")
          .whenCollected(Impact.UNTIL_GC, "a cleaner frees the memory, some time")
          .points(
              Point.constructor(TYPE, "(IZ)V")
                  .keeping(
                      Detail.requiredField(
                          "zsRef", "L" + TYPE.replace('.', '/') + "$DeflaterZStreamRef;")),
              Point.closing(TYPE, "end", "()V"),
              Point.joining(
                  "java.util.zip.DeflaterOutputStream",
                  "(Ljava/io/OutputStream;Ljava/util/zip/Deflater;IZ)V",
                  0,
                  1),
              Point.joining(
                  "java.util.zip.DeflaterInputStream",
                  "(Ljava/io/InputStream;Ljava/util/zip/Deflater;I)V",
                  0,
                  1),
              // their constructors write, or refuse what they are given
              failing("java.util.zip.GZIPOutputStream", "(Ljava/io/OutputStream;IZ)V"),
              failing(
                  "java.util.zip.ZipOutputStream",
                  "(Ljava/io/OutputStream;Ljava/nio/charset/Charset;)V"),
              failing(
                  "java.util.jar.JarOutputStream",
                  "(Ljava/io/OutputStream;Ljava/util/jar/Manifest;)V"))
          .ownedBy(Owners.SUBSYSTEMS)
          .ownedBy(Owners.TOOLS)
          .joinedBy(
              "java.util.zip.DeflaterOutputStream.<init>",
              "java.util.zip.GZIPOutputStream.<init>",
              "java.util.zip.ZipOutputStream.<init>",
              "java.util.zip.DeflaterInputStream.<init>")
          .closedWhen(Gauge.not(TYPE, "zsRef", "address"))
          .canary(
              new Canary() {
                @Override
                public boolean isAfterUse() {
                  return true;
                }

                @Override
                public Object open() {
                  return new Deflater();
                }

                @Override
                public void close(Object resource) {
                  ((Deflater) resource).end();
                }
              })
          .remedy(
              "close the stream that uses it; call end() in a finally block where the program made it");

  private static Point failing(String stream, String descriptor) {
    return Point.at(Role.CLOSES_ON_THROW, stream, "<init>", descriptor)
        .keeping(Detail.field("def", "Ljava/util/zip/Deflater;"));
  }

  private Deflaters() {}
}
