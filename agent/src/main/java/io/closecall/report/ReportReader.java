package io.closecall.report;

import io.closecall.verdict.Finding;
import io.closecall.verdict.Gap;
import io.closecall.verdict.History;
import io.closecall.verdict.KindCount;
import io.closecall.verdict.Statistic;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Trend;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A report file as it was written by {@link JsonReport}, read as a stream. Fields that it does not
 * know are read over, and those that an older agent did not write have the value that says least.
 */
public final class ReportReader {
  private final JsonFields json;
  private final Consumer<Finding> findings;

  private boolean schema;
  private String version = "unknown";
  private long pid;
  private String jvm = "unknown";
  private Instant started = Instant.EPOCH;
  private Instant ended = Instant.EPOCH;
  private @Nullable Boolean collected;
  private boolean canaryPassed;
  private final List<Unobserved> unobserved = new ArrayList<>();
  private final List<KindCount> kinds = new ArrayList<>();
  private final List<Statistic> statistics = new ArrayList<>();
  private final List<Trend> trends = new ArrayList<>();
  private History history = History.NONE;
  private Survey.Cost cost = new Survey.Cost(0, 0, 0, 0, 0);

  /** A gap; older files do not say whether it is a fault. */
  private record Unobserved(String kind, String why, @Nullable Boolean fault) {}

  private ReportReader(JsonFields json, Consumer<Finding> findings) {
    this.json = json;
    this.findings = findings;
  }

  /**
   * Reads a whole report.
   *
   * @throws BadReport naming file, place and what is wrong
   * @throws IOException naming the file that could not be read
   */
  public static Survey read(File file) throws IOException {
    List<Finding> found = new ArrayList<>();
    return read(file, found::add).with(found);
  }

  /**
   * Reads a report, hands each finding to {@code findings} as it comes, and answers the rest: a
   * survey without findings.
   */
  public static Survey read(File file, Consumer<Finding> findings) throws IOException {
    try (FileInputStream in = new FileInputStream(file);
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())) {
      return read(text, file.getPath(), findings);
    }
  }

  /** The same from {@code text}, which errors call {@code name}; it is not closed. */
  public static Survey read(Reader text, String name, Consumer<Finding> findings)
      throws IOException {
    JsonFields json = new JsonFields(text, name);
    try {
      return new ReportReader(json, findings).survey();
    } catch (IOException damaged) {
      throw json.meaning(damaged);
    }
  }

  private Survey survey() throws IOException {
    for (String field = json.open(); field != null; field = json.next()) {
      switch (field) {
        case "schema" -> schema();
        case "closecall" -> closecall();
        case "jvm" -> jvm();
        case "canary" -> canary();
        case "kinds" -> {
          for (boolean some = json.openList(); some && json.more(); ) {
            kinds.add(NumbersReader.kind(json));
          }
        }
        case "findings" -> {
          for (boolean some = json.openList(); some && json.more(); ) {
            findings.accept(FindingReader.read(json));
          }
        }
        case "statistics" -> {
          for (boolean some = json.openList(); some && json.more(); ) {
            statistics.add(NumbersReader.statistic(json));
          }
        }
        case "trends" -> {
          for (boolean some = json.openList(); some && json.more(); ) {
            trends.add(CourseReader.trend(json));
          }
        }
        case "history" -> history = CourseReader.history(json);
        case "cost" -> cost = NumbersReader.cost(json);
        default -> json.skip();
      }
    }
    json.end();
    if (!schema) {
      throw json.bad("this is no report: it has no schema; expected is " + JsonReport.SCHEMA);
    }
    return new Survey(
        version,
        pid,
        jvm,
        started,
        ended,
        canaryPassed,
        gaps(),
        collected,
        List.copyOf(kinds),
        List.of(),
        List.copyOf(statistics),
        cost,
        history,
        List.copyOf(trends));
  }

  private void schema() throws IOException {
    String id = json.text("");
    if (!id.equals(JsonReport.SCHEMA)) {
      throw json.bad(
          "the schema " + JsonFields.shown(id) + " is unknown; known: " + JsonReport.SCHEMA);
    }
    schema = true;
  }

  private void closecall() throws IOException {
    for (String field = json.open(); field != null; field = json.next()) {
      if (field.equals("version")) {
        version = json.text(version);
      } else {
        json.skip();
      }
    }
  }

  private void jvm() throws IOException {
    for (String field = json.open(); field != null; field = json.next()) {
      switch (field) {
        case "pid" -> pid = json.number(0);
        case "version" -> jvm = json.text(jvm);
        case "started" -> started = json.time(started);
        case "ended" -> ended = json.time(ended);
        case "collected" -> collected = json.flag();
        default -> json.skip();
      }
    }
  }

  private void canary() throws IOException {
    for (String field = json.open(); field != null; field = json.next()) {
      switch (field) {
        case "passed" -> canaryPassed = json.flag(false);
        case "unobserved" -> {
          for (boolean some = json.openList(); some && json.more(); ) {
            unobserved.add(unobserved());
          }
        }
        default -> json.skip();
      }
    }
  }

  private Unobserved unobserved() throws IOException {
    String kind = "";
    String why = "";
    Boolean fault = null;
    for (String field = json.open(); field != null; field = json.next()) {
      switch (field) {
        case "kind" -> kind = json.text("");
        case "why" -> why = json.text("");
        case "fault" -> fault = json.flag();
        default -> json.skip();
      }
    }
    return new Unobserved(kind, why, fault);
  }

  /** Where the canary passed, no gap was a fault. */
  private List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    for (Unobserved each : unobserved) {
      boolean fault = each.fault() == null ? !canaryPassed : each.fault();
      gaps.add(new Gap(each.kind(), each.why(), fault));
    }
    return List.copyOf(gaps);
  }
}
