package io.closecall.tests.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Report.KindCount;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.List;

/** What holds for every kind. A kind's test names the kind and inherits the rest. */
public abstract class KindContract {

  private final String kind;

  protected KindContract(String kind) {
    this.kind = kind;
    assertTrue(Specimens.kinds().contains(kind), "no specimen of " + kind);
  }

  @OnEachJdk
  void leaksAreReportedAtTheirLinesAndTheRestIsSilent(Jdk jdk) {
    Run run = ContractRuns.of(jdk, ContractRuns.DEFAULTS);
    RunAssert.assertThat(run).found(kind, Expectations.bySpecimen(kind, jdk));
    for (Finding finding : run.report().findings(kind)) {
      assertTrue(
          Expectations.scenarios().stream().anyMatch(finding::passedThrough),
          () -> "no scenario in the stack of " + finding + "\n" + run);
    }
  }

  @OnEachJdk
  void everyLeakIsReportedAtTheLineOfItsScenario(Jdk jdk) {
    Run run = ContractRuns.of(jdk, ContractRuns.BY_SCENARIO);
    RunAssert.assertThat(run).found(kind, Expectations.byScenario(kind, jdk));
  }

  @OnEachJdk
  void theKindsCountsAgreeWithItsFindings(Jdk jdk) {
    Run run = ContractRuns.of(jdk, ContractRuns.DEFAULTS);
    KindCount count = run.report().kind(kind);
    List<Mark> expected = Expectations.bySpecimen(kind, jdk);
    assertEquals(sum(expected, "leaked"), count.leaked(), run::toString);
    assertTrue(count.open() >= sum(expected, "held"), run::toString);
    assertTrue(count.opened() >= count.closed() + count.leaked() + count.open(), run::toString);
  }

  @OnEachJdk
  void switchedOffKindIsNotWoven(Jdk jdk) {
    Run run = ContractRuns.of(jdk, ContractRuns.without(kind));
    RunAssert.assertThat(run).found(kind, List.of());
    assertEquals(0, run.report().kind(kind).opened(), run::toString);
  }

  @OnEachJdk
  void itIsObservedAsBeforeWhileOthersAreSwitchedOff(Jdk jdk) {
    List<String> others =
        Specimens.kinds().stream()
            .map(ContractRuns::without)
            .filter(options -> !options.equals(ContractRuns.without(kind)))
            .findFirst()
            .orElseThrow();
    Run run = ContractRuns.of(jdk, others);
    RunAssert.assertThat(run).found(kind, Expectations.bySpecimen(kind, jdk));
  }

  private static long sum(List<Mark> marks, String verdict) {
    return marks.stream()
        .filter(mark -> mark.verdict().equals(verdict))
        .mapToLong(Mark::count)
        .sum();
  }
}
