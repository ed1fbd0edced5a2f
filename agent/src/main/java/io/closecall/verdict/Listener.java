package io.closecall.verdict;

import java.util.List;

/**
 * Hears of leaks as they are found. Called on the agent's own threads; what it throws is dropped.
 */
@FunctionalInterface
public interface Listener {
  /**
   * Leaks that were found just now, grouped; {@code newSites} are those of them whose site was not
   * known before.
   */
  void found(List<Finding> leaks, List<Finding> newSites);
}
