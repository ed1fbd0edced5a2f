package io.closecall.verdict;

import io.closecall.kinds.Kind;
import io.closecall.ledger.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is told of with a finding in the making, by kind and site. */
final class Parts {
  /** Sites that are told apart; beyond, each kind has one without a site, so that sums hold. */
  private static final int MOST = 100;

  private final Map<String, Group> groups = new LinkedHashMap<>();

  void add(Verdict verdict, Kind kind, Entry entry, Frames frames, long nowNanos) {
    String key = Group.key(verdict, kind, entry, frames);
    Group group = groups.get(key);
    if (group == null && groups.size() < MOST) {
      group = new Group(verdict, kind, entry, frames);
      groups.put(key, group);
    } else if (group == null) {
      group = groups.computeIfAbsent(kind.id(), id -> Group.withoutSite(verdict, kind, entry));
    }
    group.add(entry, nowNanos, -1);
  }

  /** Adds {@code group}, which goes on by itself. */
  void add(String key, Group group) {
    Group known = groups.get(key);
    if (known != null) {
      known.merge(group);
    } else if (groups.size() < MOST) {
      groups.put(key, new Group(group));
    } else {
      groups.computeIfAbsent(group.kind().id(), id -> group.withoutSite()).merge(group);
    }
  }

  void addAll(Parts others) {
    others.groups.forEach(this::add);
  }

  void clear() {
    groups.clear();
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  /** In the order of their first openings. */
  List<Child> asChildren() {
    List<Child> children = new ArrayList<>();
    List<Group> inOrder = new ArrayList<>(groups.values());
    inOrder.sort(Comparator.comparingLong(Group::firstNanos));
    for (Group group : inOrder) {
      children.add(group.asChild());
    }
    return List.copyOf(children);
  }
}
