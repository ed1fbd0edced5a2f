package io.closecall.report;

import io.closecall.verdict.Survey;
import java.io.BufferedWriter;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the report files of a run into one folder. */
public final class ReportFiles {
  /** Formats that can be asked for besides JSON, which is always written. */
  public static final Set<String> FORMATS = Set.of("json", "text", "html");

  /** Writes one format. */
  @FunctionalInterface
  private interface Format {
    void write(Survey survey, Writer out) throws IOException;
  }

  /**
   * Writes {@code closecall-<pid>} in each of {@code formats} into {@code folder}, which is made if
   * it does not exist.
   *
   * @return the files
   * @throws IOException naming the file that could not be written
   */
  public static List<File> write(Survey survey, File folder, Set<String> formats)
      throws IOException {
    if (!folder.isDirectory() && !folder.mkdirs() && !folder.isDirectory()) {
      throw new IOException("cannot make the folder " + folder);
    }
    List<File> files = new ArrayList<>();
    files.add(write(survey, folder, ".json", JsonReport::write));
    if (formats.contains("text")) {
      files.add(write(survey, folder, ".txt", TextReport::write));
    }
    if (formats.contains("html")) {
      files.add(write(survey, folder, ".html", HtmlReport::write));
    }
    return files;
  }

  private static File write(Survey survey, File folder, String suffix, Format format)
      throws IOException {
    String name = "closecall-" + survey.pid() + suffix;
    File file = new File(folder, name);
    // under another name until it is whole: a disk can be full
    File part = new File(folder, name + ".part");
    try (FileOutputStream stream = new FileOutputStream(part);
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
      format.write(survey, out);
    } catch (IOException failed) {
      part.delete();
      throw new IOException(file + ": " + failed.getMessage(), failed);
    }
    if (!part.renameTo(file)) {
      throw new IOException("cannot rename " + part + " to " + file);
    }
    return file;
  }

  private ReportFiles() {}
}
