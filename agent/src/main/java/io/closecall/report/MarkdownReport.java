package io.closecall.report;

import io.closecall.verdict.Finding;
import io.closecall.verdict.Survey;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The report as Markdown, for the summary of a build: a table, and the stacks folded away. What
 * comes from the program stands in code, where neither markup nor a mention is read.
 */
final class MarkdownReport {
  /** What a step's summary may have, in bytes; more is refused as a whole. */
  static final int MOST_BYTES = 1024 * 1024;

  /** Kept for the last line. */
  private static final int SPARE = 512;

  private final StringBuilder text = new StringBuilder();
  private int bytes;
  private boolean full;

  /** Writes {@code survey} to {@code out}, and flushes it. */
  static void write(Survey survey, Places places, Writer out) throws IOException {
    MarkdownReport report = new MarkdownReport();
    report.all(survey, places);
    out.write(report.text.toString());
    out.flush();
  }

  private void all(Survey survey, Places places) {
    Outcome outcome = Outcome.of(survey);
    add("## Closecall: " + outcome.sentence() + "\n\n");
    for (String remark : outcome.remarks()) {
      add("> " + remark + "\n\n");
    }
    for (Map.Entry<String, List<String>> each :
        Outcome.kindsByReason(survey.gaps(), true).entrySet()) {
      add("> Not observed, " + code(each.getKey()) + ": ");
      add(code(String.join(", ", each.getValue())) + "\n\n");
    }
    List<Finding> standing =
        survey.told().stream().filter(finding -> finding.standing() > 0).toList();
    int rows = 0;
    for (Finding finding : standing) {
      if (rows == 0) {
        add("| | Kind | Verdict | Count | Where | Remedy |\n");
        add("| ---: | --- | --- | ---: | --- | --- |\n");
      }
      if (!add(row(rows + 1, finding, places))) {
        break;
      }
      rows++;
    }
    int stacks = 0;
    while (stacks < rows && add(stack(stacks + 1, standing.get(stacks)))) {
      stacks++;
    }
    if (full) {
      long left = standing.size() - rows;
      text.append("\n\nThere is no room here for ");
      text.append(left > 0 ? Amounts.count(left, "finding") + " more and " : "");
      text.append(Amounts.count(standing.size() - stacks, "stack")).append(".\n");
    }
  }

  /** Adds {@code part} if there is room for it as a whole. */
  private boolean add(String part) {
    int more = part.getBytes(StandardCharsets.UTF_8).length;
    full |= bytes + more > MOST_BYTES - SPARE;
    if (!full) {
      text.append(part);
      bytes += more;
    }
    return !full;
  }

  private static String row(int number, Finding finding, Places places) {
    Place place = places.of(finding);
    String site = finding.site() == null ? "no stack was taken" : finding.site();
    String where = place == null ? site : place.path() + ":" + place.line();
    return "| "
        + number
        + " | "
        + code(finding.kind())
        + " | "
        + finding.verdict().id()
        + ", "
        + (finding.isPermanent() ? "permanent" : "until-gc")
        + " | "
        + finding.count()
        + " | "
        + code(where)
        + " | "
        + escaped(finding.remedy())
        + " |\n";
  }

  private static String stack(int number, Finding finding) {
    StringBuilder part = new StringBuilder("\n<details>\n<summary>");
    part.append(number).append(". ").append(html(Headline.title(finding)));
    part.append("</summary>\n\n<pre>");
    part.append(html(Headline.message(finding))).append('\n');
    for (String line : ShortStack.all(finding)) {
      part.append("    ").append(html(Plain.line(line))).append('\n');
    }
    return part.append("</pre>\n</details>\n").toString();
  }

  /** {@code any} as code, where nothing is read as Markdown; a bar would end a table's cell. */
  private static String code(String any) {
    String plain = Plain.line(any).replace('|', '¦').strip();
    if (plain.isEmpty()) {
      return "`(nothing)`";
    }
    int longest = 0;
    int run = 0;
    for (int i = 0; i < plain.length(); i++) {
      run = plain.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    String space = longest > 0 ? " " : "";
    return fence + space + plain + space + fence;
  }

  /** {@code any} without a character that could be Markdown or HTML. */
  private static String escaped(String any) {
    StringBuilder escaped = new StringBuilder();
    Plain.line(any)
        .codePoints()
        .forEach(
            c -> {
              boolean plain = c > 0x7f || Character.isLetterOrDigit(c) || c == ' ';
              if (plain || c == '-' || c == '/') {
                escaped.appendCodePoint(c);
              } else {
                escaped.append("&#").append(c).append(';');
              }
            });
    return escaped.toString();
  }

  private static String html(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
