package io.closecall.cli;

import io.closecall.report.WholeFile;
import java.io.BufferedWriter;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command writes its data: a file that is there whole or not at all, or stdout. */
final class Destination {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "the file to write; without it, stdout")
  private @Nullable File file;

  @Nullable File file() {
    return file;
  }

  /**
   * Writes {@code content}, to stdout in UTF-8 as well.
   *
   * @throws IOException naming what could not be written
   */
  void write(WholeFile.Content content) throws IOException {
    if (file == null) {
      toStdout(content, StandardCharsets.UTF_8);
    } else if (file.isDirectory()) {
      throw new IOException(file + " is a folder; a file is needed");
    } else {
      WholeFile.write(file, content);
    }
  }

  /** The same, to stdout in the terminal's charset. */
  void writeText(WholeFile.Content content) throws IOException {
    if (file == null) {
      toStdout(content, terminal());
    } else {
      write(content);
    }
  }

  /** The same; a reader that goes before the end is no failure, and the rest is dropped. */
  private static void toStdout(WholeFile.Content content, Charset charset) throws IOException {
    // not System.out, which would swallow a full disk
    @SuppressWarnings("resource")
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), charset));
    try {
      content.writeTo(out);
      out.flush();
    } catch (IOException failed) {
      if (!isLeft(failed)) {
        throw new IOException("stdout: " + failed.getMessage(), failed);
      }
    }
  }

  /** Whether the reader of the pipe has seen enough and gone, as {@code head} does. */
  private static boolean isLeft(IOException failed) {
    String why = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
    return why.contains("broken pipe") || why.startsWith("the pipe ");
  }

  /** What stdout is written in: known since 19; before that, what the system uses. */
  static Charset terminal() {
    String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding"));
    return name != null && Charset.isSupported(name)
        ? Charset.forName(name)
        : Charset.defaultCharset();
  }
}
