package io.closecall.verdict;

import io.closecall.kinds.Kind;
import io.closecall.kinds.Remedy;
import io.closecall.ledger.Entry;
import io.closecall.ledger.TestScope;
import io.closecall.ledger.Trace;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A finding in the making. */
final class Group {
  /** Ways to the same place that are told apart. */
  private static final int MOST_PATHS = 100;

  private final Verdict verdict;
  private final Kind kind;
  private final String type;
  private final @Nullable String scope;
  private final @Nullable Trace trace;
  private final @Nullable StackTraceElement site;
  private final long resourceId;
  private final Set<String> descriptions = new LinkedHashSet<>();
  private final Set<String> threads = new LinkedHashSet<>();
  private final Map<Trace, Long> paths = new LinkedHashMap<>();
  private final Parts parts = new Parts();
  private @Nullable String closedBy;
  private long count;
  private long weight;
  private long bytes;
  private final Times times;
  private long liveThreads = -1;
  private long retracted;

  Group(Verdict verdict, Kind kind, Entry example, Frames frames) {
    this(
        verdict,
        kind,
        example.type(),
        scopeOf(example),
        example.trace(),
        siteOf(example, frames),
        example.id(),
        example.openedNanos());
  }

  private Group(
      Verdict verdict,
      Kind kind,
      String type,
      @Nullable String scope,
      @Nullable Trace trace,
      @Nullable StackTraceElement site,
      long resourceId,
      long openedNanos) {
    this.verdict = verdict;
    this.kind = kind;
    this.type = type;
    this.scope = scope;
    this.trace = trace;
    this.site = site;
    this.resourceId = resourceId;
    this.times = new Times(openedNanos);
  }

  /** A copy that goes on by itself. */
  Group(Group other) {
    this(
        other.verdict,
        other.kind,
        other.type,
        other.scope,
        other.trace,
        other.site,
        other.resourceId,
        other.firstNanos());
    merge(other);
  }

  /** An empty one for what is not told apart by site. */
  static Group withoutSite(Verdict verdict, Kind kind, Entry example) {
    return new Group(
        verdict,
        kind,
        example.type(),
        scopeOf(example),
        null,
        null,
        example.id(),
        example.openedNanos());
  }

  /** An empty one for the same kind. */
  Group withoutSite() {
    return new Group(verdict, kind, type, scope, null, null, resourceId, firstNanos());
  }

  private static @Nullable String scopeOf(Entry entry) {
    TestScope test = Blame.of(entry);
    return test == null ? null : test.name();
  }

  private static @Nullable StackTraceElement siteOf(Entry entry, Frames frames) {
    Trace trace = entry.trace();
    return trace == null ? null : frames.site(trace.frames());
  }

  /** What entries of the same finding share. */
  static String key(Verdict verdict, Kind kind, Entry entry, Frames frames) {
    StackTraceElement site = siteOf(entry, frames);
    String scope = scopeOf(entry);
    return verdict.id()
        + ' '
        + kind.id()
        + ' '
        + (site == null ? "" : Frames.text(site))
        + (scope == null ? "" : " in " + scope);
  }

  void add(Entry entry, long nowNanos, long entryThreads) {
    count++;
    weight += entry.weight();
    bytes += entry.bytes();
    times.opened(entry.openedNanos());
    ages(nowNanos - entry.openedNanos());
    if (entryThreads >= 0) {
      liveThreads = Math.max(liveThreads, 0) + entryThreads;
    }
    if (closedBy == null) {
      closedBy = entry.closedBy();
    }
    if (entry.trace() != null) {
      addPath(entry.trace(), 1);
    }
    if (descriptions.size() < Finding.FEW) {
      String text = Descriptions.of(kind, entry.type(), entry.detail());
      if (text != null) {
        descriptions.add(text);
      }
    }
    if (threads.size() < Finding.FEW) {
      threads.add(Descriptions.harmless(entry.thread()));
    }
  }

  private void addPath(Trace path, long number) {
    Long known = paths.get(path);
    if (known != null || paths.size() < MOST_PATHS) {
      paths.put(path, (known == null ? 0 : known) + number);
    }
  }

  /** What is told of with these. */
  Parts parts() {
    return parts;
  }

  /** One of them is as old as that. */
  void ages(long nanos) {
    times.ages(nanos);
  }

  /** One of them was closed after it had been open for so long. */
  void retract(long nanos) {
    retracted++;
    times.closed(nanos);
  }

  /** One of them does not belong here any more. */
  void remove(Entry entry) {
    count--;
    weight -= entry.weight();
    bytes -= entry.bytes();
  }

  /** How many are not retracted. */
  long standing() {
    return count - retracted;
  }

  /** Whether there is nothing to tell. */
  boolean isEmpty() {
    return count == 0 && parts.isEmpty();
  }

  /** Whether there are more than are there by design. */
  boolean isTooMany() {
    return count > kind.few();
  }

  Kind kind() {
    return kind;
  }

  String type() {
    return type;
  }

  @Nullable String scope() {
    return scope;
  }

  long count() {
    return count;
  }

  long firstNanos() {
    return times.firstNanos();
  }

  /** How often the program came which way; the first so many ways. */
  Map<Trace, Long> paths() {
    return paths;
  }

  void merge(Group later) {
    count += later.count;
    weight += later.weight;
    bytes += later.bytes;
    times.merge(later.times);
    liveThreads = Math.max(liveThreads, later.liveThreads);
    retracted += later.retracted;
    if (closedBy == null) {
      closedBy = later.closedBy;
    }
    later.paths.forEach(this::addPath);
    addFew(later.descriptions, descriptions);
    addFew(later.threads, threads);
    parts.addAll(later.parts);
  }

  private static void addFew(Set<String> later, Set<String> known) {
    for (String text : later) {
      if (known.size() < Finding.FEW) {
        known.add(text);
      }
    }
  }

  /** So many of these, without their own parts: what others opened for themselves. */
  Group ofWhich(long number) {
    Group some = new Group(this);
    some.parts.clear();
    some.count = number;
    return some;
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
        times.first(clock),
        times.last(clock),
        times.ageMillis(),
        liveThreads,
        paths.size(),
        scope,
        site == null ? null : Frames.text(site),
        Fingerprint.of(kind.id(), site),
        remedy(frames),
        closedBy,
        frames.stream().map(Frames::text).toList(),
        retracted,
        times.longestMillis(),
        parts.asChildren(),
        null,
        null,
        resourceId,
        null);
  }

  /** As it is told of with another. */
  Child asChild() {
    List<StackTraceElement> frames = trace == null ? List.of() : trace.frames();
    return new Child(
        kind.id(),
        type,
        count,
        site == null ? null : Frames.text(site),
        List.copyOf(descriptions),
        frames.stream().limit(Child.FRAMES).map(Frames::text).toList());
  }

  private String remedy(List<StackTraceElement> frames) {
    if (verdict == Verdict.LEAKED && Judge.isPooled(kind, frames)) {
      return "close the pool that it is of when its owner ends";
    }
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
