package io.closecall.verdict;

/**
 * Hears of every opening, on the thread that opens, inside of the JDK: it may load no class and
 * wait for nothing.
 */
@FunctionalInterface
public interface Opened {
  /**
   * One was opened just now.
   *
   * @param kind the kind's id
   * @param type binary name of its class
   * @param bytes bytes that it holds
   * @param resourceId names it during the run
   */
  void opened(String kind, String type, long bytes, long resourceId);
}
