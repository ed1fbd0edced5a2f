package io.closecall.gate;

import java.util.Locale;

/** What fails of a build's tests: {@code gate=} and {@link LeakCheck}. */
public enum Mode {
  /** The very test that leaked; what none is to blame for, the run. */
  TEST,
  /** The class whose tests leaked. */
  CLASS,
  /** The run. */
  RUN,
  /** Nothing; findings say which test they are of. */
  REPORT,
  /** Nothing, and tests are not looked at. */
  OFF;

  /** As options call it. */
  public static Mode of(String option) {
    return valueOf(option.toUpperCase(Locale.ROOT));
  }
}
