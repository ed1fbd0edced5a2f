package io.closecall.tests.harness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One finding of a report. */
public record Finding(
    String verdict,
    String impact,
    String kind,
    String type,
    long count,
    long weight,
    long bytes,
    List<String> descriptions,
    List<String> threads,
    String firstOpened,
    String lastOpened,
    @Nullable String scope,
    @Nullable String accepted,
    @Nullable String acceptedBecause,
    @Nullable String site,
    String fingerprint,
    String remedy,
    @Nullable String closedBy,
    List<String> stack,
    long retracted,
    long longestMillis,
    List<Child> children,
    Report.@Nullable Lifetimes lifetimes) {

  /** What is listed under a finding. */
  public record Child(
      String kind,
      String type,
      long count,
      @Nullable String site,
      List<String> descriptions,
      List<String> stack) {

    /** The site as a mark names it; "no site" for a resource without a stack. */
    public String place() {
      return site == null ? "no site" : Finding.place(site);
    }
  }

  /** The part of a frame that a mark can name: {@code Foo.java:12}. */
  public static String place(String frame) {
    int open = frame.lastIndexOf('(');
    int close = frame.lastIndexOf(')');
    return open >= 0 && close > open ? frame.substring(open + 1, close) : frame;
  }

  /** The site as a mark names it; "no site" for a resource without a stack. */
  public String place() {
    return site == null ? "no site" : place(site);
  }

  /** Whether the opening call passed through this place. */
  public boolean passedThrough(String place) {
    return stack.stream().map(Finding::place).anyMatch(place::equals);
  }
}
