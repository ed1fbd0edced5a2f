package io.closecall.cli;

import io.closecall.report.recording.RecordingReader;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Surveys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Recordings among report files. Of one JVM there may be several, each with all that was known when
 * it ended: the last one counts.
 */
final class Recordings {
  private static final String SUFFIX = ".jfr";

  private final Map<String, Survey> last = new LinkedHashMap<>();

  static boolean isOne(Path file) {
    return file.toString().endsWith(SUFFIX);
  }

  void read(Path file, Progress progress) throws IOException {
    try {
      for (Survey survey : RecordingReader.read(file, percent -> progress.tell(file, percent))) {
        String jvm = survey.pid() + " " + survey.started();
        Survey known = last.get(jvm);
        if (known == null || known.ended().isBefore(survey.ended())) {
          last.put(jvm, survey);
        }
      }
    } catch (NoClassDefFoundError absent) {
      throw new IOException(file + ": this Java has no module jdk.jfr to read it with", absent);
    }
  }

  void addTo(Surveys surveys) {
    last.values().forEach(surveys::add);
  }
}
