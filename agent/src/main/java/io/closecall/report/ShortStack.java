package io.closecall.report;

import io.closecall.verdict.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * A stack as people read it: below the site only the program's frames, the first few; the JDK's
 * between them, and what runs tests below, only as a number. The JSON has all.
 */
final class ShortStack {
  private static final int FRAMES = 8;
  private static final String LEFT_OUT = "… ";

  /** The lines below the site. */
  static List<String> below(Finding finding) {
    List<String> lines = new ArrayList<>();
    List<String> stack = finding.stack();
    int at = site(finding);
    int skipped = 0;
    for (int shown = 0; at < stack.size() && shown < FRAMES; at++) {
      String frame = stack.get(at);
      if (Frame.isRunner(frame)) {
        break;
      }
      if (Frame.isJdk(frame)) {
        skipped++;
        continue;
      }
      if (skipped > 0) {
        lines.add(LEFT_OUT + Amounts.count(skipped, "frame") + " of the JDK");
        skipped = 0;
      }
      lines.add(frame);
      shown++;
    }
    if (at < stack.size()) {
      lines.add(LEFT_OUT + Amounts.count(stack.size() - at + skipped, "more frame"));
    }
    return lines;
  }

  /** All lines, frames with the {@code at} of a printed stack. */
  static List<String> all(Finding finding) {
    List<String> lines = new ArrayList<>(finding.stack().subList(0, site(finding)));
    lines.addAll(below(finding));
    lines.replaceAll(line -> line.startsWith(LEFT_OUT) ? line : "at " + line);
    return lines;
  }

  /** How many frames there are down to the site, it included. */
  private static int site(Finding finding) {
    return finding.site() == null ? 0 : finding.stack().indexOf(finding.site()) + 1;
  }

  private ShortStack() {}
}
