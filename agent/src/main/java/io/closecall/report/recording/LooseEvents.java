package io.closecall.report.recording;

import io.closecall.verdict.Finding;
import io.closecall.verdict.History;
import io.closecall.verdict.KindCount;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.EventStream;
import jdk.jfr.consumer.RecordedEvent;

/** Findings put together from their own events. What these do not tell is left empty. */
final class LooseEvents {
  private static final int MOST = 5_000;

  private final Map<String, LooseFinding> findings = new LinkedHashMap<>();
  private final Map<String, KindCount> kinds = new LinkedHashMap<>();
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;

  /** Asks {@code events} for what it needs. */
  void hear(EventStream events) {
    events.onEvent("closecall.ResourceLeak", event -> add(Verdict.LEAKED, event));
    events.onEvent("closecall.ResourceHeld", event -> add(Verdict.HELD, event));
    events.onEvent("closecall.ResourceOverdue", event -> add(Verdict.OVERDUE, event));
    events.onEvent("closecall.ResourceStatistics", this::count);
  }

  private void add(Verdict verdict, RecordedEvent event) {
    note(event);
    String kind = String.valueOf(event.getString("kind"));
    String key = verdict.id() + ' ' + kind + ' ' + event.getString("site");
    LooseFinding known = findings.get(key);
    if (known == null && findings.size() < MOST) {
      known = new LooseFinding(verdict, kind, event.getString("site"));
      findings.put(key, known);
    }
    if (known != null) {
      known.add(event);
    }
  }

  private void count(RecordedEvent event) {
    note(event);
    String kind = String.valueOf(event.getString("kind"));
    kinds.put(
        kind,
        new KindCount(
            kind,
            event.getLong("opened"),
            event.getLong("closed"),
            0,
            event.getLong("open"),
            event.getLong("leaked"),
            0,
            0,
            event.getLong("peak"),
            event.getLong("bytes"),
            null));
  }

  private void note(RecordedEvent event) {
    Instant at = event.getStartTime();
    first = at.isBefore(first) ? at : first;
    last = at.isAfter(last) ? at : last;
  }

  boolean isEmpty() {
    return findings.isEmpty() && kinds.isEmpty();
  }

  Survey survey() {
    List<Finding> found = new ArrayList<>();
    findings.values().forEach(each -> found.add(each.finding()));
    return new Survey(
        Survey.UNKNOWN,
        0,
        Survey.UNKNOWN,
        first,
        last,
        true,
        List.of(),
        null,
        List.copyOf(kinds.values()),
        found,
        List.of(),
        new Survey.Cost(0, 0, 0, 0, 0),
        History.NONE,
        List.of());
  }
}
