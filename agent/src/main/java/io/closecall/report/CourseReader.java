package io.closecall.report;

import io.closecall.verdict.History;
import io.closecall.verdict.Lifetimes;
import io.closecall.verdict.Trend;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a run went, of a report file: its history, its trends, and how long resources were open. */
final class CourseReader {
  private final JsonFields json;

  private CourseReader(JsonFields json) {
    this.json = json;
  }

  /** The lifetimes that come next; null if nothing is known of any. */
  static @Nullable Lifetimes lifetimes(JsonFields json) throws IOException {
    long count = 0;
    double median = 0;
    double most = 0;
    double longest = 0;
    for (String field = json.open(); field != null; field = json.next()) {
      switch (field) {
        case "count" -> count = json.number(0);
        case "medianMillis" -> median = json.decimal(0);
        case "p99Millis" -> most = json.decimal(0);
        case "maxMillis" -> longest = json.decimal(0);
        default -> json.skip();
      }
    }
    return count == 0 ? null : new Lifetimes(count, median, most, longest);
  }

  /** The trend that comes next. */
  static Trend trend(JsonFields json) throws IOException {
    String measure = "";
    String kind = null;
    String site = null;
    String fingerprint = null;
    long now = 0;
    double perHour = 0;
    double low = 0;
    double high = 0;
    long limit = 0;
    long exhausted = -1;
    long earliest = -1;
    long latest = -1;
    Instant since = Instant.EPOCH;
    Instant at = Instant.EPOCH;
    List<String> stack = List.of();
    for (String field = json.open(); field != null; field = json.next()) {
      switch (field) {
        case "measure" -> measure = json.text("");
        case "kind" -> kind = json.text();
        case "site" -> site = json.text();
        case "fingerprint" -> fingerprint = json.text();
        case "now" -> now = json.number(0);
        case "perHour" -> perHour = json.decimal(0);
        case "perHourLow" -> low = json.decimal(0);
        case "perHourHigh" -> high = json.decimal(0);
        case "limit" -> limit = json.number(0);
        case "exhaustedMillis" -> exhausted = json.signed(-1);
        case "earliestMillis" -> earliest = json.signed(-1);
        case "latestMillis" -> latest = json.signed(-1);
        case "since" -> since = json.time(since);
        case "at" -> at = json.time(at);
        case "stack" -> stack = json.texts();
        default -> json.skip();
      }
    }
    return new Trend(
        measure,
        kind,
        site,
        fingerprint,
        now,
        perHour,
        low,
        high,
        limit,
        exhausted,
        earliest,
        latest,
        since,
        at,
        stack);
  }

  /** The history that comes next. */
  static History history(JsonFields json) throws IOException {
    return new CourseReader(json).history();
  }

  private History history() throws IOException {
    List<Long> at = List.of();
    List<History.Line> kinds = new ArrayList<>();
    List<Long> descriptors = List.of();
    long limit = 0;
    List<History.Site> sites = new ArrayList<>();
    for (String field = json.open(); field != null; field = json.next()) {
      switch (field) {
        case "atMillis" -> at = numbers();
        case "kinds" -> {
          for (boolean some = json.openList(); some && json.more(); ) {
            kinds.add(line());
          }
        }
        case "descriptors" -> descriptors = numbers();
        case "descriptorLimit" -> limit = json.number(0);
        case "sites" -> {
          for (boolean some = json.openList(); some && json.more(); ) {
            sites.add(site());
          }
        }
        default -> json.skip();
      }
    }
    return new History(at, List.copyOf(kinds), descriptors, limit, List.copyOf(sites));
  }

  private History.Site site() throws IOException {
    String kind = "";
    String site = null;
    List<Long> open = List.of();
    List<Long> leaked = List.of();
    for (String field = json.open(); field != null; field = json.next()) {
      switch (field) {
        case "kind" -> kind = json.text("");
        case "site" -> site = json.text();
        case "open" -> open = numbers();
        case "leaked" -> leaked = numbers();
        default -> json.skip();
      }
    }
    return new History.Site(kind, site, open, leaked);
  }

  private History.Line line() throws IOException {
    String kind = "";
    List<Long> open = List.of();
    List<Long> leaked = List.of();
    List<Long> bytes = List.of();
    for (String field = json.open(); field != null; field = json.next()) {
      switch (field) {
        case "kind" -> kind = json.text("");
        case "open" -> open = numbers();
        case "leaked" -> leaked = numbers();
        case "openBytes" -> bytes = numbers();
        default -> json.skip();
      }
    }
    return new History.Line(kind, open, leaked, bytes);
  }

  private List<Long> numbers() throws IOException {
    List<Long> numbers = new ArrayList<>();
    for (boolean some = json.openList(); some && json.more(); ) {
      numbers.add(json.signed(-1));
    }
    return List.copyOf(numbers);
  }
}
