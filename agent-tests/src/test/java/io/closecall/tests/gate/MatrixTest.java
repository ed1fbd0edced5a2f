package io.closecall.tests.gate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Jdks;
import io.closecall.tests.harness.OnEachJdk;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One line in the build, no other change: the test that leaks fails, the others pass. */
class MatrixTest {

  @ParameterizedTest
  @ValueSource(strings = {"3.0.0", "3.2.5", "3.5.4", "3.6.1"})
  void theTestThatLeaksFails(String surefire) throws IOException {
    Build build = new Build("surefire-" + surefire, Jdks.running());
    for (String jupiter : new String[] {"5.9.3", "5.14.4", "6.1.3"}) {
      build.with(TestModule.jupiter("jupiter-" + jupiter, "jupiter", surefire, jupiter));
    }
    check(
        build
            .with(
                new TestModule("junit4", "junit4")
                    .surefire(surefire)
                    .dependency("junit:junit:4.13.2"))
            .with(
                new TestModule("testng", "testng")
                    .surefire(surefire)
                    .dependency("org.testng:testng:7.10.2"))
            .test());
  }

  /** The oldest and the newest of each with each. */
  @OnEachJdk(since = 18)
  void onOtherJdks(Jdk jdk) throws IOException {
    check(
        new Build("corners", jdk)
            .with(TestModule.jupiter("old-old", "jupiter", "3.0.0", "5.9.3"))
            .with(TestModule.jupiter("old-new", "jupiter", "3.0.0", "6.1.3"))
            .with(TestModule.jupiter("new-old", "jupiter", "3.6.1", "5.9.3"))
            .with(TestModule.jupiter("new-new", "jupiter", "3.6.1", "6.1.3"))
            .with(new TestModule("junit4", "junit4").dependency("junit:junit:4.12"))
            .with(
                new TestModule("testng", "testng")
                    .surefire("3.5.4")
                    .dependency("org.testng:testng:7.10.2"))
            .test());
  }

  private static void check(Map<String, TestOutcome> outcomes) {
    assertAll(
        outcomes.entrySet().stream().map(each -> () -> check(each.getKey(), each.getValue())));
  }

  private static void check(String name, TestOutcome outcome) {
    assertEquals(
        Set.of(
            "com.acme.LeakTest#closes", "com.acme.LeakTest#closesToo", "com.acme.LeakTest#leaks"),
        outcome.tests().keySet(),
        () -> name + outcome);
    assertEquals(
        Set.of("com.acme.LeakTest#leaks"), Set.copyOf(outcome.failed()), () -> name + outcome);
    String message = String.valueOf(outcome.tests().get("com.acme.LeakTest#leaks"));
    assertTrue(
        message.startsWith(
            "leaked file-input-stream × 1, opened at com.acme.LeakTest.leaks(LeakTest.java:"),
        () -> name + message);
    assertTrue(message.endsWith("): open it in a try-with-resources statement"), message);
    String text = String.valueOf(outcome.texts().get("com.acme.LeakTest#leaks"));
    assertTrue(text.contains("what    java.io.FileInputStream: pom.xml"), () -> name + text);
    assertTrue(
        text.contains("remedy  open it in a try-with-resources statement"), () -> name + text);
    assertFalse(outcome.passed(), name);
    summariesAreShort(outcome.run().stdout(), name);
    assertTrue(
        outcome.run().stdout().stream().noneMatch(line -> line.contains("WARN closecall")),
        () -> name + outcome);
    assertEquals(1, outcome.reports().size(), name);
    assertEquals(
        "com.acme.LeakTest#leaks",
        outcome.reports().get(0).findings().stream()
            .filter(finding -> finding.verdict().equals("leaked"))
            .map(finding -> String.valueOf(finding.scope()))
            .reduce("", String::concat),
        name);
  }

  /** A line a failure, which says what to do. */
  private static void summariesAreShort(List<String> said, String name) {
    int summaries = 0;
    for (int i = 0; i < said.size(); i++) {
      if (said.get(i).strip().equals("[ERROR] Failures:")) {
        String line = said.get(i + 1);
        assertTrue(line.startsWith("[ERROR]   LeakTest.leaks:"), () -> name + line);
        assertTrue(line.endsWith("): open it in a try-with-resources statement"), line);
        assertEquals("[INFO]", said.get(i + 2).strip(), name);
        summaries++;
      }
    }
    assertTrue(summaries > 0, () -> name + said);
  }
}
