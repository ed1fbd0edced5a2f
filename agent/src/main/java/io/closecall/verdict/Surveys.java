package io.closecall.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The surveys of many JVMs as one, in bounded memory. Findings are told apart by verdict, kind,
 * place and scope; beyond a number of these, what is new is told apart by place only, and then
 * added up by verdict and kind, so that sums hold. Not safe for several threads.
 */
public final class Surveys {
  private static final int MOST = 5_000;
  private static final int MOST_WITHOUT_SCOPE = 1_000;
  private static final int MOST_VERSIONS = 5;
  private static final int MOST_TRENDS = 100;
  private static final int MOST_GAPS = 1_000;

  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Map<String, KindCount> kinds = new LinkedHashMap<>();
  private final Map<String, Statistic> statistics = new LinkedHashMap<>();
  private final Set<Gap> gaps = new LinkedHashSet<>();
  private final List<Trend> trends = new ArrayList<>();
  private final Set<String> versions = new LinkedHashSet<>();
  private final Set<String> jvms = new LinkedHashSet<>();
  private final Texts texts = new Texts(Runtime.getRuntime().maxMemory() / 8);
  private Instant started = Instant.MAX;
  private Instant lastStarted = Instant.MIN;
  private Instant ended = Instant.MIN;
  private long pid;
  private boolean canaryPassed = true;
  private @Nullable Boolean collected = true;
  private Survey.Cost cost = new Survey.Cost(0, 0, 0, 0, 0);
  private History history = History.NONE;
  private int count;

  /** Adds a finding of some survey. */
  public void add(Finding finding) {
    String kind = finding.verdict().id() + ' ' + finding.kind();
    String place = kind + ' ' + finding.fingerprint() + ' ' + finding.site();
    String key = finding.scope() == null ? place : place + ' ' + finding.scope();
    if (findings.containsKey(key) || findings.size() < MOST) {
      put(key, finding);
    } else if (findings.containsKey(place) || findings.size() < MOST + MOST_WITHOUT_SCOPE) {
      put(place, withoutScope(finding));
    } else {
      put(kind, withoutSite(finding));
    }
  }

  private void put(String key, Finding finding) {
    Finding known = findings.get(key);
    findings.put(key, known == null ? texts.kept(finding) : Merging.of(known, finding));
  }

  /** Adds all of a survey. */
  public void add(Survey survey) {
    survey.findings().forEach(this::add);
    for (KindCount each : survey.kinds()) {
      kinds.merge(each.kind(), each, Merging::of);
    }
    for (Statistic each : survey.statistics()) {
      String key = each.kind() + ' ' + each.site();
      Statistic known = statistics.get(key);
      if (known != null) {
        statistics.put(key, Merging.of(known, each));
      } else if (statistics.size() < MOST) {
        statistics.put(key, texts.kept(each));
      }
    }
    for (Gap each : survey.gaps()) {
      if (gaps.size() < MOST_GAPS) {
        gaps.add(each);
      }
    }
    addFew(survey.version(), versions);
    addFew(survey.jvm(), jvms);
    started = survey.started().isBefore(started) ? survey.started() : started;
    lastStarted = survey.started().isAfter(lastStarted) ? survey.started() : lastStarted;
    ended = survey.ended().isAfter(ended) ? survey.ended() : ended;
    pid = count == 0 ? survey.pid() : 0;
    canaryPassed &= survey.canaryPassed();
    collected = Merging.collected(collected, survey.collected());
    cost = Merging.of(cost, survey.cost());
    history = survey.history();
    for (Trend each : survey.trends()) {
      if (trends.size() < MOST_TRENDS) {
        trends.add(each);
      }
    }
    count++;
  }

  /** How many were added. */
  public int count() {
    return count;
  }

  /** How far apart they began; null if that of one is not known. */
  public @Nullable Duration span() {
    return count == 0 || started.equals(Instant.EPOCH)
        ? null
        : Duration.between(started, lastStarted);
  }

  /**
   * All that were added, at least one; of several, the process is 0, and there is no history.
   *
   * @throws IllegalStateException if there was none
   */
  public Survey total() {
    if (count == 0) {
      throw new IllegalStateException("nothing to add up");
    }
    List<Statistic> places = new ArrayList<>(statistics.values());
    places.sort(Comparator.comparingLong(Statistic::openBytes).reversed());
    return new Survey(
        String.join(", ", versions),
        pid,
        String.join(", ", jvms),
        started,
        ended,
        canaryPassed,
        List.copyOf(gaps),
        collected,
        List.copyOf(kinds.values()),
        Findings.ranked(new ArrayList<>(findings.values())),
        places,
        cost,
        count == 1 ? history : History.NONE,
        List.copyOf(trends));
  }

  private static void addFew(String text, Set<String> few) {
    if (few.size() < MOST_VERSIONS) {
      few.add(text);
    }
  }

  private static Finding withoutScope(Finding finding) {
    return Merging.retold(
        finding,
        null,
        finding.site(),
        finding.fingerprint(),
        finding.remedy(),
        finding.descriptions(),
        finding.stack(),
        finding.children());
  }

  private static Finding withoutSite(Finding finding) {
    return Merging.retold(
        finding,
        null,
        null,
        Fingerprint.of(finding.kind(), null),
        "read fewer reports at once: these are of places beyond the first thousands",
        finding.descriptions(),
        List.of(),
        finding.children());
  }

  /** Texts that are kept: each frame once, and only the first few when there are too many. */
  private static final class Texts {
    private static final int FRAMES = 8;
    private static final int LONGEST = 200;

    private final Map<String, String> known = new HashMap<>();
    private final long most;
    private long size;

    Texts(long most) {
      this.most = most;
    }

    Statistic kept(Statistic each) {
      return new Statistic(
          each.kind(),
          each.site(),
          each.opened(),
          each.openedBytes(),
          each.open(),
          each.openBytes(),
          frames(each.stack()));
    }

    Finding kept(Finding finding) {
      List<Child> children = new ArrayList<>();
      for (Child child : finding.children()) {
        children.add(
            new Child(
                child.kind(),
                child.type(),
                child.count(),
                child.site(),
                descriptions(child.descriptions()),
                frames(child.stack())));
      }
      return Merging.retold(
          finding,
          finding.scope(),
          finding.site(),
          finding.fingerprint(),
          finding.remedy(),
          descriptions(finding.descriptions()),
          frames(finding.stack()),
          List.copyOf(children));
    }

    private List<String> frames(List<String> stack) {
      List<String> kept = new ArrayList<>();
      for (String frame : stack) {
        if (size > most && kept.size() == FRAMES) {
          break;
        }
        String same = known.putIfAbsent(frame, frame);
        size += Long.BYTES + (same == null ? frame.length() : 0);
        kept.add(same == null ? frame : same);
      }
      return List.copyOf(kept);
    }

    private List<String> descriptions(List<String> all) {
      List<String> kept = new ArrayList<>();
      for (String text : all) {
        boolean cut = size > most && text.length() > LONGEST;
        kept.add(cut ? text.substring(0, LONGEST) + "…" : text);
        size += text.length();
      }
      return List.copyOf(kept);
    }
  }
}
