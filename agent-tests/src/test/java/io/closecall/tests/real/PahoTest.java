package io.closecall.tests.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.real.MqttClients;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.List;

/**
 * A client of Eclipse Paho 1.2.0 makes a pool of ten that only {@code close} ends; 1.2.1 makes
 * none.
 */
class PahoTest {

  private static final String PAHO = "org.eclipse.paho.client.mqttv3";
  private static final Program CLIENTS = Program.of(MqttClients.class);

  @OnEachJdk
  void aClientThatOnlyDisconnectsLeavesItsPool(Jdk jdk) {
    Run run = CLIENTS.on(jdk).libraries(PAHO + "-1.2.0").arguments("15").run();
    Mark pool = new Mark("held", "executor-service", "MqttAsyncClient.java:475", 3);
    RunAssert.assertThat(run).printed("3 messages", "15 threads").found(List.of(pool));
    Finding finding = run.report().findings().get(0);
    assertEquals(
        PAHO + ".MqttAsyncClient.<init>(MqttAsyncClient.java:475)", finding.site(), run::toString);
    String call = Mark.places(MqttClients.class, "clients").get(0);
    assertTrue(finding.passedThrough(call), run::toString);
  }

  @OnEachJdk
  void aClientThatIsClosedLeavesNothing(Jdk jdk) {
    Run run = CLIENTS.on(jdk).libraries(PAHO + "-1.2.0").arguments("0", "close").run();
    RunAssert.assertThat(run)
        .printed("3 messages", "0 threads")
        .saidNothingOnStderr()
        .foundNothing();
    assertEquals(3, run.report().kind("executor-service").closed(), run::toString);
  }

  @OnEachJdk
  void theVersionWithoutAPoolIsSilent(Jdk jdk) {
    Run run = CLIENTS.on(jdk).libraries(PAHO + "-1.2.1").arguments("0").run();
    RunAssert.assertThat(run)
        .printed("3 messages", "0 threads")
        .saidNothingOnStderr()
        .foundNothing();
    assertEquals(0, run.report().kind("executor-service").opened(), run::toString);
  }
}
