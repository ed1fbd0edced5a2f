package io.closecall.report.recording;

import io.closecall.report.ReportReader;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Survey;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import jdk.jfr.consumer.EventStream;

/**
 * Reads what the agent wrote into a recording, in one pass; of all else, a million openings
 * included, nothing is kept and nothing but the size is read.
 *
 * <p>A chunk ends with the whole report. Where none does, because the JVM was killed or the event
 * was switched off, the findings are put together from their own events.
 */
public final class RecordingReader {
  private final Reports reports = new Reports();
  private final LooseEvents loose = new LooseEvents();
  private int chunk;

  private RecordingReader() {}

  /**
   * What {@code file} says of each JVM that is in it, as of the last time that it does.
   *
   * @param percent is told how far it is
   * @throws IOException naming the file and what is wrong with it, or that the agent was not there
   */
  public static List<Survey> read(Path file, IntConsumer percent) throws IOException {
    Chunks chunks = Chunks.of(file);
    RecordingReader reader = new RecordingReader();
    try (EventStream events = EventStream.openFile(file)) {
      events.setReuse(true);
      // of the few that are read; what is written by one thread is not in order either
      events.setOrdered(true);
      events.onMetadata(
          metadata -> {
            percent.accept(chunks.percentBefore(reader.chunk));
            reader.chunk++;
          });
      events.onEvent("closecall.Report", reader.reports::add);
      reader.loose.hear(events);
      // what is thrown there would be printed and forgotten
      List<Throwable> failures = new ArrayList<>();
      events.onError(failures::add);
      events.start();
      if (!failures.isEmpty()) {
        throw new IOException(file + ": " + failures.get(0), failures.get(0));
      }
    }
    percent.accept(100);
    List<Survey> surveys = new ArrayList<>();
    for (String json : reader.reports.last()) {
      List<Finding> found = new ArrayList<>();
      Survey rest = ReportReader.read(new StringReader(json), file + ": its report", found::add);
      surveys.add(rest.with(found));
    }
    if (surveys.isEmpty()) {
      if (reader.loose.isEmpty()) {
        throw new IOException(
            file + ": there is nothing of Closecall in it; did the JVM run with the agent?");
      }
      surveys.add(reader.loose.survey());
    }
    return surveys;
  }
}
