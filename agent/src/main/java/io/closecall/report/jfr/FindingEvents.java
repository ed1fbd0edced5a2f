package io.closecall.report.jfr;

import io.closecall.verdict.Child;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Listener;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings as events, when they are found. */
final class FindingEvents implements Listener {
  @Override
  public void found(List<Finding> leaks, List<Finding> newSites) {
    for (Finding finding : leaks) {
      if (finding.count() > 0) {
        commit(new ResourceLeak(), finding);
      }
      parts(finding);
    }
  }

  @Override
  public void overdue(List<Finding> open, List<Finding> newSites) {
    for (Finding finding : open) {
      overdue(finding, finding.count(), 0);
    }
  }

  @Override
  public void retracted(List<Finding> closed, List<Finding> overSites) {
    for (Finding finding : closed) {
      overdue(finding, 0, finding.retracted());
    }
  }

  /** What was found before the recording began belongs into it too. */
  void catchUp(List<Finding> before) {
    for (Finding finding : before) {
      if (finding.verdict() == Verdict.OVERDUE) {
        overdue(finding, finding.count(), finding.retracted());
      } else {
        found(List.of(finding), List.of());
      }
    }
  }

  /** What is open at the end of the JVM. */
  void held(Survey survey) {
    for (Finding finding : survey.findings()) {
      if (finding.verdict() == Verdict.HELD) {
        commit(new ResourceHeld(), finding);
        parts(finding);
      }
    }
  }

  private static void commit(FindingEvent event, Finding finding) {
    event.site = finding.site();
    event.kind = finding.kind();
    event.count = finding.count();
    event.description = first(finding.descriptions());
    event.bytes = finding.bytes();
    event.age = finding.ageMillis();
    event.resourceId = finding.resourceId();
    event.allocationStack = stack(finding.stack());
    event.commit();
  }

  private static void overdue(Finding finding, long count, long retracted) {
    ResourceOverdue event = new ResourceOverdue();
    event.site = finding.site();
    event.kind = finding.kind();
    event.count = count;
    event.retracted = retracted;
    event.description = first(finding.descriptions());
    event.age = finding.ageMillis();
    event.resourceId = finding.resourceId();
    event.allocationStack = stack(finding.stack());
    event.commit();
  }

  private static void parts(Finding finding) {
    for (Child child : finding.children()) {
      ResourcePart event = new ResourcePart();
      event.site = child.site();
      event.kind = child.kind();
      event.count = child.count();
      event.description = first(child.descriptions());
      event.partOf = finding.site();
      event.verdict = finding.verdict().id();
      event.allocationStack = stack(child.stack());
      event.commit();
    }
  }

  private static @Nullable String first(List<String> texts) {
    return texts.isEmpty() ? null : texts.get(0);
  }

  private static String stack(List<String> frames) {
    return String.join("\n", frames);
  }
}
