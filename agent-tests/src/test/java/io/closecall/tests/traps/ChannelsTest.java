package io.closecall.tests.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.closecall.programs.traps.AcceptedByHandler;
import io.closecall.programs.traps.AsyncChannels;
import io.closecall.programs.traps.ChannelViews;
import io.closecall.programs.traps.FailedChannels;
import io.closecall.programs.traps.InterruptedChannels;
import io.closecall.programs.traps.RegisteredChannels;
import io.closecall.programs.traps.UnixChannels;
import io.closecall.programs.traps.VirtualChannels;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.Comparator;
import java.util.List;

/** Channels, sockets, selectors and groups, where one closes, keeps or hides another. */
class ChannelsTest {

  @OnEachJdk
  void aChannelAndItsViewsAreOneResource(Jdk jdk) {
    matches(jdk, ChannelViews.class);
  }

  @OnEachJdk
  void aFailedConnectClosesAndAFailedBindDoesNot(Jdk jdk) {
    matches(jdk, FailedChannels.class);
  }

  @OnEachJdk
  void anInterruptClosesTheChannelAndNoSelector(Jdk jdk) {
    matches(jdk, InterruptedChannels.class);
  }

  @OnEachJdk
  void aSelectorKeepsItsChannelsAndClosesNone(Jdk jdk) {
    matches(jdk, RegisteredChannels.class);
  }

  @OnEachJdk
  void anAsynchronousChannelIsKeptByItsGroup(Jdk jdk) {
    matches(jdk, AsyncChannels.class);
  }

  @OnEachJdk(since = 21)
  void virtualThreadsBlockInChannelsLikeOthers(Jdk jdk) {
    matches(jdk, VirtualChannels.class);
  }

  private static Run matches(Jdk jdk, Class<?> program) {
    Run run = Program.of(program).on(jdk).run();
    RunAssert.assertThat(run).printed("done").matchesMarksOf(program);
    return run;
  }

  @OnEachJdk
  void aUnixDomainChannelIsDescribedByItsFile(Jdk jdk) {
    List<List<String>> described =
        matches(jdk, UnixChannels.class).report().findings().stream()
            .sorted(Comparator.comparing(Finding::site))
            .map(Finding::descriptions)
            .toList();
    // a client that was not bound has no name on the server's side
    assertEquals(List.of(List.of("dropped.sock"), List.of("dropped.sock"), List.of()), described);
  }

  @OnEachJdk
  void whatAHandlerForgetsIsDescribedByItsPeer(Jdk jdk) {
    Run run = Program.of(AcceptedByHandler.class).on(jdk).run();
    RunAssert.assertThat(run).succeeded();
    List<Finding> findings = run.report().findings();
    assertEquals(1, findings.size(), run::toString);
    assertEquals("held", findings.get(0).verdict(), run::toString);
    assertEquals("async-socket-channel", findings.get(0).kind(), run::toString);
    assertEquals(run.stdout(), findings.get(0).descriptions(), run::toString);
  }
}
