package io.closecall.bench;

/** How much is run: many short rounds, because a slow moment then spoils one round and not all. */
record Effort(int rounds, int ledgerRounds, int startups, int warmups, int measurements) {
  /**
   * Long enough, in all, for the compiler to finish, the agent to look at what was loaded before
   * it, and the stack budget to spend its first 100 ms.
   */
  static final int WARMUP_MILLIS = 1000;

  static final int MEASUREMENT_MILLIS = 500;

  /** {@code -Dclosecall.bench=short} only shows that everything runs. */
  static Effort chosen() {
    return System.getProperty("closecall.bench", "full").equals("short")
        ? new Effort(1, 1, 3, 2, 1)
        : new Effort(5, 3, 15, 3, 3);
  }
}
