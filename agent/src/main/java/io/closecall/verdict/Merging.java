package io.closecall.verdict;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two of a kind as one: what several JVMs have found in the same place. */
final class Merging {
  /** Parts that are told apart under a finding. */
  private static final int MOST_CHILDREN = 100;

  /** Both findings, which share verdict, kind and place. */
  static Finding of(Finding first, Finding then) {
    boolean older = then.firstOpened().isBefore(first.firstOpened());
    boolean same = Objects.equals(first.accepted(), then.accepted());
    boolean later = then.lastOpened().isAfter(first.lastOpened());
    return new Finding(
        first.verdict(),
        first.isPermanent() ? first.impact() : then.impact(),
        first.kind(),
        first.type(),
        first.through(),
        first.count() + then.count(),
        first.weight() + then.weight(),
        first.bytes() + then.bytes(),
        few(first.descriptions(), then.descriptions()),
        few(first.threads(), then.threads()),
        older ? then.firstOpened() : first.firstOpened(),
        later ? then.lastOpened() : first.lastOpened(),
        Math.max(first.ageMillis(), then.ageMillis()),
        threads(first.liveThreads(), then.liveThreads()),
        Math.max(first.paths(), then.paths()),
        Objects.equals(first.scope(), then.scope()) ? first.scope() : null,
        first.site(),
        first.fingerprint(),
        first.remedy(),
        first.closedBy() == null ? then.closedBy() : first.closedBy(),
        first.stack(),
        first.retracted() + then.retracted(),
        Math.max(first.longestMillis(), then.longestMillis()),
        children(first.children(), then.children()),
        same ? first.accepted() : null,
        same ? first.acceptedBecause() : null,
        first.resourceId(),
        first.lifetimes() == null ? then.lifetimes() : first.lifetimes());
  }

  /** The same with another place and other texts. */
  static Finding retold(
      Finding finding,
      @Nullable String scope,
      @Nullable String site,
      String fingerprint,
      String remedy,
      List<String> descriptions,
      List<String> stack,
      List<Child> children) {
    return new Finding(
        finding.verdict(),
        finding.impact(),
        finding.kind(),
        finding.type(),
        finding.through(),
        finding.count(),
        finding.weight(),
        finding.bytes(),
        descriptions,
        finding.threads(),
        finding.firstOpened(),
        finding.lastOpened(),
        finding.ageMillis(),
        finding.liveThreads(),
        finding.paths(),
        scope,
        site,
        fingerprint,
        remedy,
        finding.closedBy(),
        stack,
        finding.retracted(),
        finding.longestMillis(),
        children,
        finding.accepted(),
        finding.acceptedBecause(),
        finding.resourceId(),
        finding.lifetimes());
  }

  /** Both rows of a kind; peak and lifetimes are those of one JVM. */
  static KindCount of(KindCount first, KindCount then) {
    return new KindCount(
        first.kind(),
        first.opened() + then.opened(),
        first.closed() + then.closed(),
        first.cascaded() + then.cascaded(),
        first.open() + then.open(),
        first.leaked() + then.leaked(),
        first.internal() + then.internal(),
        first.untracked() + then.untracked(),
        Math.max(first.peak(), then.peak()),
        first.openBytes() + then.openBytes(),
        first.lifetimes() == null ? then.lifetimes() : first.lifetimes());
  }

  static Statistic of(Statistic first, Statistic then) {
    return new Statistic(
        first.kind(),
        first.site(),
        first.opened() + then.opened(),
        first.openedBytes() + then.openedBytes(),
        first.open() + then.open(),
        first.openBytes() + then.openBytes(),
        first.stack());
  }

  static Survey.Cost of(Survey.Cost first, Survey.Cost then) {
    return new Survey.Cost(
        first.startupMillis() + then.startupMillis(),
        first.stackNanos() + then.stackNanos(),
        first.stacksTaken() + then.stacksTaken(),
        first.stacksSampledAway() + then.stacksSampledAway(),
        Math.max(first.entriesPeak(), then.entriesPeak()));
  }

  /** False if one was not proved, null if one was not asked for. */
  static @Nullable Boolean collected(@Nullable Boolean first, @Nullable Boolean then) {
    if (Boolean.FALSE.equals(first) || Boolean.FALSE.equals(then)) {
      return false;
    }
    return first == null ? null : then;
  }

  private static long threads(long first, long then) {
    return first < 0 ? then : first + Math.max(then, 0);
  }

  private static List<String> few(List<String> first, List<String> then) {
    Set<String> few = new LinkedHashSet<>(first);
    for (String text : then) {
      if (few.size() < Finding.FEW) {
        few.add(text);
      }
    }
    return List.copyOf(few);
  }

  private static List<Child> children(List<Child> first, List<Child> then) {
    List<Child> children = new ArrayList<>(first);
    for (Child child : then) {
      add(child, children);
    }
    return List.copyOf(children);
  }

  /** Beyond what is told apart, each is added to one of its kind, so that sums hold. */
  private static void add(Child child, List<Child> children) {
    int same = -1;
    for (int i = 0; i < children.size(); i++) {
      Child each = children.get(i);
      if (each.kind().equals(child.kind())) {
        if (Objects.equals(each.site(), child.site())) {
          children.set(i, both(each, child));
          return;
        }
        same = i;
      }
    }
    if (children.size() < MOST_CHILDREN || same < 0) {
      children.add(child);
    } else {
      children.set(same, both(children.get(same), child));
    }
  }

  private static Child both(Child first, Child then) {
    return new Child(
        first.kind(),
        first.type(),
        first.count() + then.count(),
        first.site(),
        few(first.descriptions(), then.descriptions()),
        first.stack());
  }

  private Merging() {}
}
