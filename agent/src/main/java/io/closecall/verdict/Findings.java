package io.closecall.verdict;

import io.closecall.kinds.Kind;
import io.closecall.ledger.Entry;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Findings as they gather; bounded, and not safe for several threads. */
final class Findings {
  /** Distinct findings kept; what comes after is counted in the kinds' numbers only. */
  private static final int LIMIT = 5000;

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Frames frames;

  Findings(Frames frames) {
    this.frames = frames;
  }

  void add(Verdict verdict, Kind kind, Entry entry, long nowNanos, long liveThreads) {
    Group group = group(verdict, kind, entry);
    if (group != null) {
      group.add(entry, nowNanos, liveThreads);
    }
  }

  /** Adds {@code entry} of the kind {@code kind} to what is told of with {@code parent}. */
  void addUnder(
      Verdict verdict, Kind parentKind, Entry parent, Kind kind, Entry entry, long nowNanos) {
    Group group = group(verdict, parentKind, parent);
    if (group != null) {
      group.parts().add(verdict, kind, entry, frames, nowNanos);
    }
  }

  /** The same, if {@code parent} is told of. */
  void addToKnown(
      Verdict verdict, Kind parentKind, Entry parent, Kind kind, Entry entry, long nowNanos) {
    Group group = find(verdict, parentKind, parent);
    if (group != null) {
      group.parts().add(verdict, kind, entry, frames, nowNanos);
    }
  }

  private @Nullable Group group(Verdict verdict, Kind kind, Entry entry) {
    String key = Group.key(verdict, kind, entry, frames);
    Group group = groups.get(key);
    if (group == null && groups.size() < LIMIT) {
      group = new Group(verdict, kind, entry, frames);
      groups.put(key, group);
    }
    return group;
  }

  /** The group that {@code entry} was added to, null if there is none. */
  @Nullable Group find(Verdict verdict, Kind kind, Entry entry) {
    return groups.get(Group.key(verdict, kind, entry, frames));
  }

  /**
   * Adds all of {@code batch}, whose groups must not be used afterwards, and says which of them are
   * new.
   */
  Map<String, Boolean> absorb(Findings batch) {
    Map<String, Boolean> isNew = new LinkedHashMap<>();
    batch.groups.forEach(
        (key, group) -> {
          Group known = groups.get(key);
          isNew.put(key, known == null);
          if (known != null) {
            known.merge(group);
          } else if (groups.size() < LIMIT) {
            groups.put(key, group);
          }
        });
    return isNew;
  }

  /** Adds those of {@code batch} that are more than a few. */
  void absorbTooMany(Findings batch) {
    batch.groups.values().removeIf(group -> !group.isTooMany());
    absorb(batch);
  }

  /** The same once more, to be added to. */
  Findings copy() {
    Findings copy = new Findings(frames);
    groups.forEach((key, group) -> copy.groups.put(key, new Group(group)));
    return copy;
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  /**
   * The findings by key, in the order they were found; what the constructor of another opened for
   * it is listed under that.
   */
  Map<String, Finding> byKey(Clock clock) {
    Map<String, Finding> all = new LinkedHashMap<>();
    Constructions.grouped(groups)
        .forEach(
            (key, group) -> {
              if (!group.isEmpty()) {
                all.put(key, group.finding(clock));
              }
            });
    return all;
  }

  /** {@code all}, most harmful first. */
  static List<Finding> ranked(List<Finding> all) {
    Comparator<Finding> mostHarmful =
        Comparator.comparing(Finding::verdict)
            .thenComparing(finding -> finding.isPermanent() ? 0 : 1)
            .thenComparing(Comparator.comparingLong(Finding::bytes).reversed())
            .thenComparing(Comparator.comparingLong(Finding::count).reversed())
            .thenComparing(Finding::kind)
            .thenComparing(Finding::fingerprint)
            .thenComparing(finding -> String.valueOf(finding.site()));
    return all.stream().sorted(mostHarmful).toList();
  }
}
