package io.closecall.report.recording;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The chunks that a recording is made of, as their headers tell. A reader of the JDK waits for ever
 * for the end of a chunk that was never finished; so that is found out before.
 */
final class Chunks {
  private static final int MAGIC = 0x464c5200; // FLR and a zero
  private static final int HEADER = 68;

  private final List<Long> sizes = new ArrayList<>();
  private long total;

  /**
   * Reads the headers of {@code file}.
   *
   * @throws IOException naming the file and what is wrong with it
   */
  static Chunks of(Path file) throws IOException {
    Chunks chunks = new Chunks();
    try (FileInputStream stream = new FileInputStream(file.toFile());
        DataInputStream in = new DataInputStream(stream)) {
      long length = stream.getChannel().size();
      while (chunks.total < length) {
        stream.getChannel().position(chunks.total);
        long size = size(file, in, chunks.total);
        if (size < HEADER || size > length - chunks.total) {
          throw new IOException(
              file + ": the chunk at byte " + chunks.total + " was not written to its end");
        }
        chunks.sizes.add(size);
        chunks.total += size;
      }
    }
    if (chunks.sizes.isEmpty()) {
      throw new IOException(file + ": this is no recording: it is empty");
    }
    return chunks;
  }

  private static long size(Path file, DataInputStream in, long at) throws IOException {
    try {
      if (in.readInt() != MAGIC) {
        String where = at == 0 ? "" : " from byte " + at + " on";
        throw new IOException(file + ": this is no recording of JFR" + where);
      }
      in.readInt();
      return in.readLong();
    } catch (EOFException cut) {
      throw new IOException(file + ": it ends in the middle of a header", cut);
    }
  }

  /** How much of it, in percent, is before its chunk {@code number}, which begins at 0. */
  int percentBefore(int number) {
    long before = 0;
    for (int i = 0; i < Math.min(number, sizes.size()); i++) {
      before += sizes.get(i);
    }
    return (int) (before * 100 / total);
  }
}
