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
      throw new IOException("cannot write " + file + ": " + reason(file, part, failed), failed);
    }
    if (!inPlace && !part.renameTo(target)) {
      part.delete();
      throw new IOException(
          "cannot write " + file + ": what it has cannot be replaced; name another file");
    }
  }

  /** Why, in the words of {@code file}, and what to do; the other name is nobody's business. */
  private static String reason(File file, File part, Exception failed) {
    File folder = part.getAbsoluteFile().getParentFile();
    if (folder != null && !folder.isDirectory()) {
      return folder.exists()
          ? folder + " is no folder; name a file in one"
          : "there is no folder " + folder + "; make it, or name a file in another";
    }
    String message = failed.getMessage();
    String why = message == null ? failed.toString() : message;
    String prefix = part.getPath() + " (";
    if (!why.startsWith(prefix) || !why.endsWith(")")) {
      return why;
    }
    String plain = why.substring(prefix.length(), why.length() - 1);
    return file.equals(part)
        ? plain
        : plain + "; allow to make files in the folder " + folder + ", or name a file in another";
  }

  private WholeFile() {}
}
