package io.closecall.tests.jdbc;

import io.closecall.programs.jdbc.InvalidatedConnections;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.RunAssert;

/** What DBCP's own calls do besides those of JDBC. */
class DbcpTest {

  @OnEachJdk
  void whatThePoolDestroysNeedsNoClose(Jdk jdk) {
    RunAssert.assertThat(
            Program.of(InvalidatedConnections.class)
                .on(jdk)
                .libraries("h2", "commons-dbcp2", "commons-pool2", "commons-logging")
                .run())
        .printed("done")
        .matchesMarksOf(InvalidatedConnections.class);
  }
}
