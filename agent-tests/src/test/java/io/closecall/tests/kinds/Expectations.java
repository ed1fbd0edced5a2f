package io.closecall.tests.kinds;

import io.closecall.programs.contract.Contract;
import io.closecall.programs.contract.Specimen;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the marks of the contract and of the specimens promise of a kind. */
final class Expectations {

  private Expectations() {}

  /** One finding for each verdict and line of a specimen that opens. */
  static List<Mark> bySpecimen(String kind, Jdk jdk) {
    List<Mark> marks = new ArrayList<>();
    for (Specimen<?> specimen : specimens(kind, jdk)) {
      for (String line : Mark.places(specimen.getClass(), "opens")) {
        marks.add(new Mark(specimen.whenDropped(), kind, line, total("dropped")));
        if (specimen.heldWhenKept()) {
          marks.add(new Mark("held", kind, line, total("kept")));
        }
      }
      for (String line : Mark.places(specimen.getClass(), "opens otherwise")) {
        marks.add(new Mark(specimen.whenDropped(), kind, line, total("dropped otherwise")));
      }
    }
    return merged(marks);
  }

  /** One finding for each verdict and line of the contract that drops or keeps. */
  static List<Mark> byScenario(String kind, Jdk jdk) {
    List<Mark> marks = new ArrayList<>();
    for (Specimen<?> specimen : specimens(kind, jdk)) {
      String verdict = specimen.whenDropped();
      lines("dropped").forEach((line, n) -> marks.add(new Mark(verdict, kind, line, n)));
      if (specimen.heldWhenKept()) {
        lines("kept").forEach((line, n) -> marks.add(new Mark("held", kind, line, n)));
      }
      int others = Mark.places(specimen.getClass(), "opens otherwise").size();
      if (others > 0) {
        lines("dropped otherwise")
            .forEach((line, n) -> marks.add(new Mark(verdict, kind, line, n * others)));
      }
    }
    return merged(marks);
  }

  /** Every line of the contract that leaves something open. */
  static List<String> scenarios() {
    List<String> lines = new ArrayList<>();
    List.of("dropped", "dropped otherwise", "kept").forEach(k -> lines.addAll(lines(k).keySet()));
    return lines;
  }

  private static List<? extends Specimen<?>> specimens(String kind, Jdk jdk) {
    return Specimens.on(jdk).stream().filter(specimen -> specimen.kind().equals(kind)).toList();
  }

  private static long total(String mark) {
    return lines(mark).values().stream().mapToLong(Long::longValue).sum();
  }

  /** The contract's lines with this mark, and how often each runs. */
  private static Map<String, Long> lines(String mark) {
    Map<String, Long> lines = new LinkedHashMap<>();
    for (long count = 1; count <= 3; count++) {
      String comment = count == 1 ? mark : mark + " x" + count;
      for (String line : Mark.places(Contract.class, comment)) {
        lines.put(line, count);
      }
    }
    return lines;
  }

  private static List<Mark> merged(List<Mark> marks) {
    Map<Mark, Long> counts = new LinkedHashMap<>();
    for (Mark mark : marks) {
      counts.merge(new Mark(mark.verdict(), mark.kind(), mark.place(), 0), mark.count(), Long::sum);
    }
    return counts.entrySet().stream()
        .filter(e -> !e.getKey().verdict().equals(Specimen.NOTHING))
        .map(
            e ->
                new Mark(e.getKey().verdict(), e.getKey().kind(), e.getKey().place(), e.getValue()))
        .sorted()
        .toList();
  }
}
