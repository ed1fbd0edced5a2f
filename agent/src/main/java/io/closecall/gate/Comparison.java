package io.closecall.gate;

import io.closecall.verdict.Finding;
import io.closecall.verdict.Gap;
import io.closecall.verdict.KindCount;
import io.closecall.verdict.Survey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A baseline beside what was found. Verdicts are added up: whether a forgotten resource is found
 * leaked or held depends on when the garbage collector comes.
 */
public final class Comparison {
  private final Baseline baseline;
  private final LocalDate today;
  private final Map<String, Known> found = new LinkedHashMap<>();
  private final Set<String> watched = new HashSet<>();

  /** Compares {@code baseline} with what {@code survey} has beyond what others accept. */
  Comparison(Baseline baseline, Survey survey, LocalDate today) {
    this.baseline = baseline;
    this.today = today;
    for (Finding finding : survey.findings()) {
      boolean before = Finding.SUPPRESSED.equals(finding.accepted()) || finding.isAcceptedByTest();
      if (!before && finding.standing() > 0) {
        add(finding);
      }
    }
    for (KindCount kind : survey.kinds()) {
      watched.add(kind.kind());
    }
    for (Gap gap : survey.gaps()) {
      if (gap.fault() && gap.kind().equals("*")) {
        watched.clear();
      } else if (gap.fault()) {
        watched.remove(gap.kind());
      }
    }
  }

  private void add(Finding finding) {
    String kind = finding.kind();
    String print = finding.fingerprint();
    Known before = found.get(Known.key(kind, print));
    found.put(
        Known.key(kind, print),
        before == null
            ? Known.of(kind, print, finding.standing(), finding.site())
            : before.withCount(before.count() + finding.standing()));
  }

  private long found(Known known) {
    Known now = found.get(known.key());
    return now == null ? 0 : now.count();
  }

  /** The entry that accepts all of what was found in the place of {@code finding}, or null. */
  @Nullable Known accepting(Finding finding) {
    Known known = baseline.find(finding.kind(), finding.fingerprint());
    return known != null && known.refusal(found(known), today) == null ? known : null;
  }

  /** Entries of which nothing was found any more, although their kinds were watched. */
  public List<Known> stale() {
    List<Known> stale = new ArrayList<>();
    for (Known known : baseline.entries()) {
      if (isStale(known)) {
        stale.add(known);
      }
    }
    return stale;
  }

  private boolean isStale(Known known) {
    return found(known) == 0 && watched.contains(known.kind());
  }

  /** In a sentence each, why entries do not accept what was found. */
  public List<String> refusals() {
    List<String> refusals = new ArrayList<>();
    for (Known known : baseline.entries()) {
      long now = found(known);
      String refusal = now == 0 ? null : known.refusal(now, today);
      if (refusal != null) {
        refusals.add(refusal);
      }
    }
    return refusals;
  }

  /** How many entries have a higher count than what was found. */
  public long shrunk() {
    long shrunk = 0;
    for (Known known : baseline.entries()) {
      long now = found(known);
      shrunk += now > 0 && now < known.count() ? 1 : 0;
    }
    return shrunk;
  }

  /**
   * The baseline brought up to date: counts that have shrunk, no stale entries.
   *
   * @param accepting whether it also takes what is new, and counts that have grown
   */
  public Baseline updated(boolean accepting) {
    Map<String, Known> entries = new LinkedHashMap<>();
    for (Known known : baseline.entries()) {
      long now = found(known);
      if (!isStale(known)) {
        boolean other = now > 0 && (now < known.count() || accepting);
        entries.put(known.key(), other ? known.withCount(now) : known);
      }
    }
    if (accepting) {
      found.forEach(entries::putIfAbsent);
    }
    return baseline.with(entries.values());
  }
}
