package io.closecall.report;

import io.closecall.verdict.Finding;
import io.closecall.verdict.Survey;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * The stacks of findings as programs for flame graphs read them: a line a finding, the thread's
 * root first, and behind the last space how many resources.
 */
final class CollapsedStacks {
  /** Writes {@code survey} to {@code out}, and flushes it. */
  static void write(Survey survey, Writer out) throws IOException {
    for (Finding finding : survey.told()) {
      long number = finding.count() - finding.retracted();
      if (number <= 0) {
        continue;
      }
      List<String> stack = finding.stack();
      for (int i = stack.size() - 1; i >= 0; i--) {
        Frame frame = Frame.of(stack.get(i));
        out.write(part(frame.line() > 0 ? frame.name() + ":" + frame.line() : frame.name()));
        out.write(';');
      }
      out.write(part(finding.kind() + " " + finding.verdict().id()));
      out.write(" " + number + "\n");
    }
    out.flush();
  }

  private static String part(String any) {
    return Plain.line(any).replace(';', ',');
  }

  private CollapsedStacks() {}
}
