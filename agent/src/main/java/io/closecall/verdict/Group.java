package io.closecall.verdict;

import io.closecall.kinds.Kind;
import io.closecall.kinds.Remedy;
import io.closecall.ledger.Entry;
import io.closecall.ledger.Trace;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A finding in the making. */
final class Group {
  /** Ways to the same place that are told apart. */
  private static final int MOST_PATHS = 100;

  private final Verdict verdict;
  private final Kind kind;
  private final String type;
  private final @Nullable Trace trace;
  private final @Nullable StackTraceElement site;
  private final Set<String> descriptions = new LinkedHashSet<>();
  private final Set<String> threads = new LinkedHashSet<>();
  private final Set<Trace> paths = new HashSet<>();
  private @Nullable String closedBy;
  private long count;
  private long weight;
  private long bytes;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private long ageNanos;
  private long liveThreads = -1;

  Group(Verdict verdict, Kind kind, Entry example, Frames frames) {
    this.verdict = verdict;
    this.kind = kind;
    this.type = example.type();
    this.trace = example.trace();
    this.site = trace == null ? null : frames.site(trace.frames());
  }

  /** What entries of the same finding share. */
  static String key(Verdict verdict, Kind kind, Entry entry, Frames frames) {
    Trace trace = entry.trace();
    StackTraceElement site = trace == null ? null : frames.site(trace.frames());
    return verdict.id() + ' ' + kind.id() + ' ' + (site == null ? "" : Frames.text(site));
  }

  void add(Entry entry, long nowNanos, long entryThreads) {
    count++;
    weight += entry.weight();
    bytes += entry.bytes();
    first = Math.min(first, entry.openedNanos());
    last = Math.max(last, entry.openedNanos());
    ageNanos = Math.max(ageNanos, nowNanos - entry.openedNanos());
    if (entryThreads >= 0) {
      liveThreads = Math.max(liveThreads, 0) + entryThreads;
    }
    if (closedBy == null) {
      closedBy = entry.closedBy();
    }
    if (entry.trace() != null && paths.size() < MOST_PATHS) {
      paths.add(entry.trace());
    }
    String text = Descriptions.of(kind, entry.detail());
    if (text != null && descriptions.size() < Finding.FEW) {
      descriptions.add(text);
    }
    if (threads.size() < Finding.FEW) {
      threads.add(Descriptions.harmless(entry.thread()));
    }
  }

  /** Whether there are more than are there by design. */
  boolean isTooMany() {
    return count > kind.few();
  }

  void merge(Group later) {
    count += later.count;
    weight += later.weight;
    bytes += later.bytes;
    first = Math.min(first, later.first);
    last = Math.max(last, later.last);
    ageNanos = Math.max(ageNanos, later.ageNanos);
    if (closedBy == null) {
      closedBy = later.closedBy;
    }
    if (paths.size() < MOST_PATHS) {
      paths.addAll(later.paths);
    }
    for (String text : later.descriptions) {
      if (descriptions.size() < Finding.FEW) {
        descriptions.add(text);
      }
    }
    for (String name : later.threads) {
      if (threads.size() < Finding.FEW) {
        threads.add(name);
      }
    }
  }

  Finding finding(Clock clock) {
    List<StackTraceElement> frames = trace == null ? List.of() : trace.frames();
    return new Finding(
        verdict,
        kind.impact().id(),
        kind.id(),
        type,
        Frames.through(frames),
        count,
        weight,
        bytes,
        List.copyOf(descriptions),
        List.copyOf(threads),
        clock.instant(first),
        clock.instant(last),
        ageNanos / 1_000_000,
        liveThreads,
        paths.size(),
        site == null ? null : Frames.text(site),
        Frames.fingerprint(kind.id(), frames),
        remedy(frames),
        closedBy,
        frames.stream().map(Frames::text).toList());
  }

  private String remedy(List<StackTraceElement> frames) {
    for (StackTraceElement frame : frames) {
      if (!Frames.isJdk(frame)) {
        break;
      }
      for (Remedy each : kind.remedies()) {
        if (each.under().matches(frame.getClassName(), frame.getMethodName())) {
          return each.text();
        }
      }
    }
    return kind.remedy();
  }
}
