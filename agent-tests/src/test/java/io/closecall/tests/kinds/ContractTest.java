package io.closecall.tests.kinds;

import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The shared runs as a whole: no kind can hide behind the kinds that have a test. */
class ContractTest {

  @OnEachJdk
  void everySpecimenRanAndNothingElseIsReported(Jdk jdk) {
    Run run = ContractRuns.of(jdk, ContractRuns.DEFAULTS);
    List<Mark> marks = new ArrayList<>();
    Specimens.kinds().forEach(kind -> marks.addAll(Expectations.bySpecimen(kind, jdk)));
    RunAssert.assertThat(run).printed(ran(jdk)).found(marks);
  }

  @OnEachJdk
  void withEveryStackTakenNothingElseIsReportedEither(Jdk jdk) {
    Run run = ContractRuns.of(jdk, ContractRuns.BY_SCENARIO);
    List<Mark> marks = new ArrayList<>();
    Specimens.kinds().forEach(kind -> marks.addAll(Expectations.byScenario(kind, jdk)));
    RunAssert.assertThat(run).printed(ran(jdk)).found(marks);
  }

  private static String[] ran(Jdk jdk) {
    return Stream.of(Specimens.names(jdk)).map(name -> "ran " + name).toArray(String[]::new);
  }
}
