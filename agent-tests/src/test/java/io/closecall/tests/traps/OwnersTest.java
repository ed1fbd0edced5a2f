package io.closecall.tests.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.closecall.programs.traps.BoundSockets;
import io.closecall.programs.traps.CapturingAddresses;
import io.closecall.programs.traps.DriverSockets;
import io.closecall.programs.traps.IdlePools;
import io.closecall.programs.traps.RefusedConnections;
import io.closecall.programs.traps.RemoteMethods;
import io.closecall.programs.traps.SocketFactories;
import io.closecall.programs.traps.UnknownHosts;
import io.closecall.programs.traps.VainCalls;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.Collections;

class OwnersTest {

  /** The first JDK that closes a socket whose host is unknown. */
  private static final int FIRST_TO_CLOSE = 24;

  @OnEachJdk
  void anAddressThatKnowsItsOwnerKeepsNoSocketAlive(Jdk jdk) {
    RunAssert.assertThat(Program.of(CapturingAddresses.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(CapturingAddresses.class);
  }

  @OnEachJdk
  void aRefusedConnectClosesABoundSocketAndNothingElseDoes(Jdk jdk) {
    RunAssert.assertThat(Program.of(BoundSockets.class).on(jdk).run())
        .printed("refused", "refused", "refused")
        .matchesMarksOf(BoundSockets.class);
  }

  @OnEachJdk
  void aCallThatFailsClosesNothingThatWasOpenBefore(Jdk jdk) {
    RunAssert.assertThat(Program.of(VainCalls.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(VainCalls.class);
  }

  @OnEachJdk
  void aHostWithoutAnAddressLeavesADescriptorWhereTheJdkDoes(Jdk jdk) {
    RunAssert run = RunAssert.assertThat(Program.of(UnknownHosts.class).on(jdk).run());
    run.printed("done");
    if (jdk.feature() < FIRST_TO_CLOSE) {
      run.matchesMarksOf(UnknownHosts.class);
    } else {
      run.foundNothing();
    }
  }

  @OnEachJdk
  void whatAFactoryForgetsIsToldThoughTheConnectionFails(Jdk jdk) {
    RunAssert.assertThat(Program.of(RefusedConnections.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(RefusedConnections.class);
  }

  @OnEachJdk
  void whatARemoteMethodForgetsIsItsOwn(Jdk jdk) {
    RunAssert.assertThat(Program.of(RemoteMethods.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(RemoteMethods.class);
  }

  @OnEachJdk
  void whatAFactoryMakesIsItsCallers(Jdk jdk) {
    RunAssert.assertThat(Program.of(SocketFactories.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(SocketFactories.class);
  }

  @OnEachJdk
  void aDriversSocketIsItsOwnUntilAConnectionHasIt(Jdk jdk) {
    Run run = Program.of(DriverSockets.class).on(jdk).run();
    RunAssert.assertThat(run).matchesMarksOf(DriverSockets.class);
    assertEquals(10, Collections.frequency(run.stdout(), "login failed"), run::toString);
  }

  @OnEachJdk
  void aPoolWithoutCoreThreadsMayBeDroppedWhenIdle(Jdk jdk) {
    Run run = Program.of(IdlePools.class).on(jdk).run();
    RunAssert.assertThat(run).printed("done").foundNothing();
    assertEquals(16, run.report().kind("executor-service").opened(), run::toString);
  }
}
