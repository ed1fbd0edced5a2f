package io.closecall.report.recording;

import io.closecall.verdict.Finding;
import io.closecall.verdict.Fingerprint;
import io.closecall.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** A finding in the making, from events of one verdict, kind and site. */
final class LooseFinding {
  private final Verdict verdict;
  private final String kind;
  private final @Nullable String site;
  private final Set<String> descriptions = new LinkedHashSet<>();
  private String stack = "";
  private long count;
  private long retracted;
  private long bytes;
  private long ageMillis;
  private Instant opened = Instant.MAX;
  private Instant last = Instant.MIN;

  LooseFinding(Verdict verdict, String kind, @Nullable String site) {
    this.verdict = verdict;
    this.kind = kind;
    this.site = site;
  }

  void add(RecordedEvent event) {
    count += event.getLong("count");
    retracted += event.hasField("retracted") ? event.getLong("retracted") : 0;
    bytes += event.hasField("bytes") ? event.getLong("bytes") : 0;
    Duration age = event.getDuration("age");
    ageMillis = Math.max(ageMillis, age.toMillis());
    Instant began = event.getStartTime().minus(age);
    opened = began.isBefore(opened) ? began : opened;
    last = began.isAfter(last) ? began : last;
    String description = event.getString("description");
    if (description != null && descriptions.size() < Finding.FEW) {
      descriptions.add(description);
    }
    String frames = event.getString("allocationStack");
    if (stack.isEmpty() && frames != null) {
      stack = frames;
    }
  }

  Finding finding() {
    return new Finding(
        verdict,
        "until-gc",
        kind,
        kind,
        null,
        count,
        count,
        bytes,
        List.copyOf(descriptions),
        List.of(),
        opened,
        last,
        ageMillis,
        -1,
        1,
        null,
        site,
        Fingerprint.ofText(kind, site),
        "close it",
        null,
        stack.isEmpty() ? List.of() : List.of(stack.split("\n")),
        retracted,
        verdict == Verdict.OVERDUE ? ageMillis : 0,
        List.of(),
        null,
        null,
        0,
        null);
  }
}
