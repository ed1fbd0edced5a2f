package io.closecall.verdict;

import java.util.List;

/** Hears what is found. Called on the agent's own threads; what it throws is dropped. */
public interface Listener {
  /**
   * Leaks that were found just now, grouped; {@code newSites} are those of them whose site was not
   * known before. One with a count of 0 only has new children.
   */
  void found(List<Finding> leaks, List<Finding> newSites);

  /** What has become overdue just now, grouped; {@code newSites} as above. */
  default void overdue(List<Finding> open, List<Finding> newSites) {}

  /**
   * What was overdue and was closed just now, grouped; {@code overSites} are sites of which nothing
   * is overdue any more, with all that was, each told once.
   */
  default void retracted(List<Finding> closed, List<Finding> overSites) {}

  /** What was seen just now to grow and not to come down again; each once, or when much worse. */
  default void growing(List<Trend> trends) {}
}
