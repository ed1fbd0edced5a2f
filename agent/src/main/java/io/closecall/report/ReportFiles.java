package io.closecall.report;

import io.closecall.verdict.Survey;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the report files of a run into one folder. */
public final class ReportFiles {

  /**
   * Writes {@code closecall-<pid>} as JSON, and in each of {@code formats}, into {@code folder},
   * which is made if it does not exist.
   *
   * @param text the one in the format {@code text}, as it is told
   * @return the files
   * @throws IOException naming the file that could not be written
   */
  public static List<File> write(Survey survey, File folder, Set<String> formats, String text)
      throws IOException {
    if (!folder.isDirectory() && !folder.mkdirs() && !folder.isDirectory()) {
      throw new IOException("cannot make the folder " + folder);
    }
    // before a file is open: there may be no descriptor for another
    Places places = places(survey, formats);
    List<File> files = new ArrayList<>();
    for (String name : Formats.names()) {
      Formats.Format format = Formats.find(name);
      if (format != null && (name.equals("json") || formats.contains(name))) {
        File file = new File(folder, "closecall-" + survey.pid() + format.suffix());
        if (name.equals("text")) {
          WholeFile.write(file, out -> out.write(text));
        } else {
          WholeFile.write(file, out -> format.writing().write(survey, places, out));
        }
        files.add(file);
      }
    }
    return files;
  }

  /** Those below the folder that the program was started in. */
  private static Places places(Survey survey, Set<String> formats) {
    for (String name : formats) {
      Formats.Format format = Formats.find(name);
      if (format != null && format.placed()) {
        return Places.of(survey, new File(""));
      }
    }
    return Places.none();
  }

  private ReportFiles() {}
}
