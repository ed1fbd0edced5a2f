package io.closecall.report;

import io.closecall.verdict.Finding;
import io.closecall.verdict.Survey;
import java.io.IOException;
import java.io.Writer;

/**
 * Findings as commands to the runner of GitHub Actions, which reads them on the standard output of
 * a step and shows them at their lines. It shows ten errors and ten warnings of a step; of what is
 * beyond, the number is told.
 */
final class GithubAnnotations {
  private static final int MOST = 10;

  /** Writes {@code survey} to {@code out}, and flushes it. */
  static void write(Survey survey, Places places, Writer out) throws IOException {
    int errors = 0;
    int warnings = 0;
    int left = 0;
    for (Finding finding : survey.told()) {
      if (finding.standing() <= 0) {
        continue;
      }
      boolean certain = Headline.isCertain(finding);
      int shown = certain ? ++errors : ++warnings;
      if (shown > MOST) {
        left++;
        continue;
      }
      out.write(certain ? "::error " : "::warning ");
      Place place = places.of(finding);
      if (place != null) {
        out.write("file=" + property(place.path()) + ",line=" + place.line());
        out.write(",col=" + place.startColumn() + ",endColumn=" + place.endColumn() + ",");
      }
      out.write("title=" + property(Headline.title(finding)));
      out.write("::" + message(Headline.message(finding)) + opened(finding) + "\n");
    }
    String more = left == 0 ? "" : "; " + Amounts.count(left, "finding") + " more not shown";
    out.write("closecall: " + Outcome.of(survey).sentence() + more + "\n");
    out.flush();
  }

  private static String opened(Finding finding) {
    String site = finding.site();
    return site == null ? "" : message(" Opened at " + Plain.line(site) + ".");
  }

  private static String message(String plain) {
    return plain.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String plain) {
    return message(Plain.line(plain)).replace(":", "%3A").replace(",", "%2C");
  }

  private GithubAnnotations() {}
}
