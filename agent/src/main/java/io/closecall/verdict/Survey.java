package io.closecall.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about the run at one moment; what reports are written from.
 *
 * @param version the agent's version
 * @param pid the process, 0 if there are several or it is not known
 * @param jvm its Java version
 * @param started when the agent started
 * @param ended when this was taken
 * @param canaryPassed whether weaving and detection were proved on this JVM
 * @param gaps what is not observed
 * @param collected whether a garbage collection was proved to have run before this was taken; null
 *     if none was asked for
 * @param kinds the numbers, kind by kind
 * @param findings most harmful first, the accepted ones too
 * @param statistics the kinds that are statistics, by site, most open bytes first
 * @param cost what the agent cost
 * @param history how the numbers went over the run
 * @param trends what grows and does not come down again, the most urgent first
 */
public record Survey(
    String version,
    long pid,
    String jvm,
    Instant started,
    Instant ended,
    boolean canaryPassed,
    List<Gap> gaps,
    @Nullable Boolean collected,
    List<KindCount> kinds,
    List<Finding> findings,
    List<Statistic> statistics,
    Cost cost,
    History history,
    List<Trend> trends) {
  /** The version where nobody told. */
  public static final String UNKNOWN = "unknown";

  /** The findings that are told: not accepted by a baseline or a suppression. */
  public List<Finding> told() {
    List<Finding> told = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.accepted() == null) {
        told.add(finding);
      }
    }
    return told;
  }

  /** Whether this adds up what several JVMs told. */
  public boolean isOfSeveral() {
    return pid == 0 && !jvm.equals(UNKNOWN);
  }

  /** The same with other findings. */
  public Survey with(List<Finding> others) {
    return new Survey(
        version,
        pid,
        jvm,
        started,
        ended,
        canaryPassed,
        gaps,
        collected,
        kinds,
        List.copyOf(others),
        statistics,
        cost,
        history,
        trends);
  }

  /**
   * What the agent cost.
   *
   * @param startupMillis time spent before the program's main
   * @param stackNanos time spent on taking stacks
   * @param stacksTaken stacks taken
   * @param stacksSampledAway openings whose stack the budget did not allow
   * @param entriesPeak resources tracked at once, at most
   */
  public record Cost(
      long startupMillis,
      long stackNanos,
      long stacksTaken,
      long stacksSampledAway,
      int entriesPeak) {}
}
