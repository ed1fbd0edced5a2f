package io.closecall.gate;

import io.closecall.verdict.Finding;
import java.util.List;

/** Says what a test fails with. */
public interface Wording {
  /** {@code findings} in one line. */
  String summary(List<Finding> findings);

  /** {@code findings} as a text of several lines, the first of which says it all. */
  String of(List<Finding> findings);
}
