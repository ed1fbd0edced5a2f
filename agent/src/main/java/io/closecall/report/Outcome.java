package io.closecall.report;

import io.closecall.verdict.Finding;
import io.closecall.verdict.Gap;
import io.closecall.verdict.KindCount;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * What a survey comes to. "No leaks" is said only where a leak would have been seen.
 *
 * @param tone {@code clean}, {@code held}, {@code leaked}, or {@code blind} where nothing is
 *     proved; {@code held} also where there are reservations about a clean run
 * @param sentence the outcome
 * @param accepted what of it is not told, by what accepts it: {@code 3 known, 2 expected}; empty if
 *     nothing is
 * @param reservations what to know before trusting it
 */
record Outcome(String tone, String sentence, String accepted, List<String> reservations) {

  static Outcome of(Survey survey) {
    long held = count(survey, Verdict.HELD);
    long overdue = count(survey, Verdict.OVERDUE);
    long named = count(survey, Verdict.LEAKED);
    long unnamed =
        Math.max(0, sum(survey, KindCount::leaked) - named - acceptedLeaks(survey.findings()));
    long leaked = named + unnamed;
    List<String> reservations = reservations(survey, unnamed, held);
    String accepted = accepted(survey.findings());
    boolean accepting = !accepted.isEmpty();
    String found = found(leaked, overdue, held, accepting ? "new resource" : "resource");
    if (!survey.canaryPassed() && !isPartlyProved(survey)) {
      String what = found.isEmpty() ? "nothing is proved" : found;
      return new Outcome("blind", "The canary failed: " + what, accepted, reservations);
    }
    String before = survey.canaryPassed() ? "" : "Not everything was observed: ";
    if (!found.isEmpty()) {
      return new Outcome(leaked > 0 ? "leaked" : "held", before + found, accepted, reservations);
    }
    if (watched(survey) == 0) {
      return new Outcome("blind", "Nothing was observed", accepted, reservations);
    }
    String no = (before.isEmpty() ? "No " : "no ") + (accepting ? "new " : "");
    String tone = reservations.isEmpty() && !accepting ? "clean" : "held";
    return new Outcome(
        before.isEmpty() ? tone : "blind", before + no + watching(survey), accepted, reservations);
  }

  private static long watched(Survey survey) {
    return survey.kinds().stream().filter(kind -> isWatched(survey, kind.kind())).count();
  }

  private static String watching(Survey survey) {
    long watched = watched(survey);
    String of = watched < survey.kinds().size() ? " of " + survey.kinds().size() : "";
    String kinds = watched + of + (survey.kinds().size() == 1 ? " kind" : " kinds");
    String opened = Amounts.count(sum(survey, KindCount::opened), "resource");
    return "leaks in " + kinds + " watched; " + opened + " opened";
  }

  /** Whether what is not observed is known, and does not concern every kind. */
  private static boolean isPartlyProved(Survey survey) {
    return watched(survey) > 0 && survey.gaps().stream().anyMatch(Gap::fault);
  }

  /** What became of the canary. */
  static String canary(Survey survey) {
    return survey.canaryPassed() ? "passed" : isPartlyProved(survey) ? "passed in part" : "failed";
  }

  /** What is accepted, and the reservations, in a sentence each. */
  List<String> remarks() {
    List<String> all = new ArrayList<>();
    if (!accepted.isEmpty()) {
      all.add("Accepted, and failing nothing: " + accepted + ".");
    }
    all.addAll(reservations);
    return all;
  }

  /**
   * The kinds of {@code gaps} by the reason why they are not observed; the faults, or the others.
   */
  static Map<String, List<String>> kindsByReason(List<Gap> gaps, boolean faults) {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    for (Gap gap : gaps) {
      if (gap.fault() == faults) {
        kinds.computeIfAbsent(gap.why(), why -> new ArrayList<>()).add(gap.kind());
      }
    }
    return kinds;
  }

  /** Whether nothing of the kind is missing. */
  static boolean isWatched(Survey survey, String kind) {
    for (Gap gap : survey.gaps()) {
      if (gap.fault() && (gap.kind().equals(kind) || gap.kind().equals("*"))) {
        return false;
      }
    }
    return true;
  }

  private static String found(long leaked, long overdue, long held, String noun) {
    StringBuilder text = new StringBuilder();
    append(leaked, noun, "leaked", text);
    append(overdue, noun, "overdue", text);
    append(held, noun, "held", text);
    return text.append(leaked == 0 && text.length() > 0 ? ", none leaked" : "").toString();
  }

  private static void append(long number, String noun, String verdict, StringBuilder text) {
    if (number > 0) {
      text.append(
          text.length() == 0 ? Amounts.count(number, noun) : ", " + Amounts.grouped(number));
      text.append(' ').append(verdict);
    }
  }

  private static List<String> reservations(Survey survey, long unnamed, long held) {
    List<String> all = new ArrayList<>();
    if (!survey.canaryPassed()) {
      all.add(
          "Weaving and detection were not proved for what is listed as not observed: the program may leak there unseen.");
    }
    if (unnamed > 0) {
      all.add(Amounts.count(unnamed, "leak") + " counted beyond what the findings name.");
    }
    long untracked =
        survey.kinds().stream()
            .filter(kind -> !isStatistic(survey, kind.kind()))
            .mapToLong(KindCount::untracked)
            .sum();
    long retracted = survey.told().stream().mapToLong(Finding::retracted).sum();
    if (retracted > 0) {
      all.add(
          Amounts.count(retracted, "resource")
              + " open longer than overdue= allows, but closed in the end.");
    }
    if (untracked > 0) {
      all.add(
          Amounts.count(untracked, "resource")
              + " opened while the table was full: counted, but not followed.");
    }
    if (Boolean.FALSE.equals(survey.collected())) {
      all.add(
          "The garbage collection at the end was not proved to have run: what was dropped may be called held, or be missing. With -XX:+DisableExplicitGC none can run.");
    } else if (survey.collected() == null && held > 0) {
      all.add(
          "There was no garbage collection at the end: some of what is held may in truth have leaked.");
    }
    return all;
  }

  /** The numbers of resources, by the word. */
  private static String accepted(List<Finding> findings) {
    Map<String, Long> numbers = new TreeMap<>();
    for (Finding finding : findings) {
      if (Headline.isAccepted(finding)) {
        numbers.merge(Headline.acceptedAs(finding), finding.standing(), Long::sum);
      }
    }
    StringJoiner all = new StringJoiner(", ");
    numbers.forEach((word, number) -> all.add(Amounts.grouped(number) + " " + word));
    return all.toString();
  }

  private static long acceptedLeaks(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.accepted() != null && finding.verdict() == Verdict.LEAKED)
        .mapToLong(Finding::standing)
        .sum();
  }

  /** Of a statistic, not all are meant to be followed. */
  private static boolean isStatistic(Survey survey, String kind) {
    return survey.statistics().stream().anyMatch(each -> each.kind().equals(kind));
  }

  private static long count(Survey survey, Verdict verdict) {
    return survey.told().stream()
        .filter(finding -> finding.verdict() == verdict)
        .mapToLong(Finding::standing)
        .sum();
  }

  private static long sum(Survey survey, ToLongFunction<KindCount> number) {
    return survey.kinds().stream().mapToLong(number).sum();
  }
}
