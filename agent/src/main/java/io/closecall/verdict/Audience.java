package io.closecall.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Those who hear what is found. */
final class Audience {
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  void add(Listener listener) {
    listeners.add(listener);
  }

  void remove(Listener listener) {
    listeners.remove(listener);
  }

  /** Tells a news to one listener. */
  @FunctionalInterface
  private interface News {
    void tell(Listener listener);
  }

  /** Adds {@code batch} to what is {@code known}, and tells of it. */
  void found(Findings batch, Findings known, Clock clock) {
    if (!batch.isEmpty()) {
      Map<String, Finding> found = batch.byKey(clock);
      List<Finding> newSites = newSites(found, known.absorb(batch));
      List<Finding> all = List.copyOf(found.values());
      tell(listener -> listener.found(all, newSites));
    }
  }

  /** Adds {@code batch} to what is {@code known} to be overdue, and tells of it. */
  void overdue(Findings batch, Findings known, Clock clock) {
    if (!batch.isEmpty()) {
      Map<String, Finding> found = batch.byKey(clock);
      List<Finding> newSites = newSites(found, known.absorb(batch));
      List<Finding> all = List.copyOf(found.values());
      tell(listener -> listener.overdue(all, newSites));
    }
  }

  /** Tells that {@code closed} is not overdue any more, nor is anything at {@code overSites}. */
  void retracted(Collection<Finding> closed, List<Finding> overSites) {
    List<Finding> all = List.copyOf(closed);
    tell(listener -> listener.retracted(all, overSites));
  }

  /** Tells that {@code trends} were seen just now. */
  void growing(List<Trend> trends) {
    if (!trends.isEmpty()) {
      tell(listener -> listener.growing(trends));
    }
  }

  private static List<Finding> newSites(Map<String, Finding> found, Map<String, Boolean> isNew) {
    List<Finding> newSites = new ArrayList<>();
    found.forEach(
        (key, finding) -> {
          if (isNew.getOrDefault(key, false)) {
            newSites.add(finding);
          }
        });
    return newSites;
  }

  @SuppressWarnings("ModifyCollectionInEnhancedForLoop") // copied on write
  private void tell(News news) {
    for (Listener listener : listeners) {
      try {
        news.tell(listener);
      } catch (RuntimeException | LinkageError failure) {
        // a listener that fails once fails again
        listeners.remove(listener);
      }
    }
  }
}
