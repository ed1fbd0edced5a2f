package io.closecall.report;

import java.io.BufferedWriter;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Files that are there whole or not at all: a disk can be full, and a process can be killed. */
public final class WholeFile {

  /** What is written into a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes it to {@code out}, which stays open. */
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes {@code content} in UTF-8 to {@code file}, under another name until it is whole; a pipe
   * or a device is written to as it is.
   *
   * @throws IOException naming the file that could not be written
   */
  public static void write(File file, Content content) throws IOException {
    boolean inPlace = file.exists() && !file.isFile();
    // what a link points to is replaced, not the link
    File target = inPlace ? file : file.getCanonicalFile();
    File part = inPlace ? file : new File(target.getPath() + ".part");
    try (FileOutputStream stream = new FileOutputStream(part);
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
      content.writeTo(out);
    } catch (IOException | RuntimeException failed) {
      if (!inPlace) {
        part.delete();
      }
      throw new IOException(file + ": " + failed.getMessage(), failed);
    }
    if (!inPlace && !part.renameTo(target)) {
      part.delete();
      throw new IOException("cannot rename " + part + " to " + target);
    }
  }

  private WholeFile() {}
}
