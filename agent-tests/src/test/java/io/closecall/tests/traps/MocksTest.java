package io.closecall.tests.traps;

import io.closecall.programs.traps.MockedChannels;
import io.closecall.programs.traps.Mocks;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.RunAssert;

class MocksTest {

  private static final Program MOCKS = with(Mocks.class);
  private static final String MOCKITO = "-javaagent:" + Artifacts.library("mockito-core");

  @OnEachJdk
  void mocksAndClosedSpiesBesideTheirOriginalsAreNothing(Jdk jdk) {
    RunAssert.assertThat(MOCKS.on(jdk).flags(MOCKITO).arguments("kept").run())
        .printed("done")
        .foundNothing();
  }

  @OnEachJdk
  void closedSpiesOfForgottenOriginalsAreNothing(Jdk jdk) {
    RunAssert.assertThat(MOCKS.on(jdk).laterFlags(MOCKITO).arguments("dropped").run())
        .printed("done")
        .foundNothing();
  }

  @OnEachJdk
  void mocksOfChannelsAreNothing(Jdk jdk) {
    RunAssert.assertThat(with(MockedChannels.class).on(jdk).flags(MOCKITO).run())
        .printed("done")
        .foundNothing();
  }

  private static Program with(Class<?> program) {
    return Program.of(program)
        .libraries("mockito-core", "byte-buddy-1.17.5", "byte-buddy-agent-1.17.5", "objenesis");
  }
}
