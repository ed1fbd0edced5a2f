package io.closecall.gate;

import io.closecall.verdict.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a test fails with. */
public interface Wording {
  /** {@code findings} in one line. */
  String summary(List<Finding> findings);

  /** {@code findings} as a text of several lines, the first of which says it all. */
  String of(List<Finding> findings);

  /** The kind that {@code kinds}, an id or a pattern, probably means; null if it names one. */
  @Nullable String meant(String kinds);
}
