package io.closecall.report;

import io.closecall.verdict.Finding;
import io.closecall.verdict.Statistic;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Trend;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The report most people see: one block a finding, most harmful first. */
public final class TextReport {
  private static final int STATISTIC_LINES = 5;

  /** Lines of what is accepted; the JSON has all. */
  private static final int ACCEPTED_LINES = 20;

  /** The longest of the words. */
  private static final int ACCEPTED_WORD = "suppressed".length();

  /** Writes {@code survey} to {@code out}. */
  public static void write(Survey survey, Appendable out) throws IOException {
    write(survey, out, false);
  }

  /**
   * Writes {@code survey} to {@code out}.
   *
   * @param accepting whether each finding has the line that a file of suppressions would need
   */
  public static void write(Survey survey, Appendable out, boolean accepting) throws IOException {
    Outcome outcome = Outcome.of(survey);
    out.append("closecall: ").append(outcome.sentence());
    long places =
        survey.told().stream().filter(TextReport::isPlace).map(Finding::site).distinct().count();
    if (places > 0) {
      out.append(", in ").append(Amounts.count(places, "place"));
    }
    if (!outcome.accepted().isEmpty()) {
      out.append("; accepted: ").append(outcome.accepted());
    }
    out.append('\n');
    int number = 1;
    for (Finding finding : survey.told()) {
      out.append('\n');
      FindingText.block(number++, finding, out);
      if (accepting && finding.standing() > 0) {
        FindingText.line("accept", FindingText.suppression(finding), out);
      }
    }
    accepted(survey, out);
    trends(survey, out);
    statistics(survey, out);
    for (String reservation : outcome.reservations()) {
      out.append('\n').append(reservation).append('\n');
    }
    for (Map.Entry<String, List<String>> each :
        Outcome.kindsByReason(survey.gaps(), true).entrySet()) {
      out.append("\nNot observed, ").append(Plain.line(each.getKey())).append(": ");
      out.append(Plain.line(String.join(", ", each.getValue()))).append('\n');
    }
  }

  private static boolean isPlace(Finding finding) {
    return finding.site() != null && finding.standing() > 0;
  }

  /** What fails nothing, a line each: by what it is accepted, and why. */
  private static void accepted(Survey survey, Appendable out) throws IOException {
    int number = 0;
    for (Finding finding : survey.findings()) {
      if (!Headline.isAccepted(finding)) {
        continue;
      }
      if (number == 0) {
        out.append("\nAccepted, and failing nothing:\n");
      }
      if (number++ < ACCEPTED_LINES) {
        String word = Headline.acceptedAs(finding);
        String label = word + " ".repeat(Math.max(0, ACCEPTED_WORD - word.length()));
        FindingText.line(label, FindingText.accepted(finding), out);
      }
    }
    if (number > ACCEPTED_LINES) {
      FindingText.line("", "… " + Amounts.count(number - ACCEPTED_LINES, "more place"), out);
    }
  }

  private static void trends(Survey survey, Appendable out) throws IOException {
    if (!survey.trends().isEmpty()) {
      out.append("\nGrowing, and not coming down again:\n");
    }
    for (Trend each : survey.trends()) {
      FindingText.line("", TrendText.of(each), out);
    }
  }

  /** The sites with most memory open, a line each. */
  private static void statistics(Survey survey, Appendable out) throws IOException {
    int shown = 0;
    for (Statistic each : survey.statistics()) {
      if (each.openBytes() == 0 || shown == STATISTIC_LINES) {
        break;
      }
      if (shown++ == 0) {
        out.append("\nMemory outside the heap that is in use, by site:\n");
      }
      FindingText.line("", Amounts.bytes(each.openBytes()) + " in " + where(each), out);
    }
  }

  private static String where(Statistic statistic) {
    String site = statistic.site() == null ? "(no stack was taken)" : statistic.site();
    return Amounts.count(statistic.open(), "buffer") + ", " + statistic.kind() + ", " + site;
  }

  private TextReport() {}
}
