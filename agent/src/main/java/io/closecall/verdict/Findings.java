package io.closecall.verdict;

import io.closecall.kinds.Kind;
import io.closecall.ledger.Entry;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    String key = Group.key(verdict, kind, entry, frames);
    Group group = groups.get(key);
    if (group == null) {
      if (groups.size() >= LIMIT) {
        return;
      }
      group = new Group(verdict, kind, entry, frames);
      groups.put(key, group);
    }
    group.add(entry, nowNanos, liveThreads);
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

  boolean isEmpty() {
    return groups.isEmpty();
  }

  /** The findings by key, in the order they were found. */
  Map<String, Finding> byKey(Clock clock) {
    Map<String, Finding> all = new LinkedHashMap<>();
    groups.forEach((key, group) -> all.put(key, group.finding(clock)));
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
            .thenComparing(Finding::fingerprint);
    return all.stream().sorted(mostHarmful).toList();
  }
}
