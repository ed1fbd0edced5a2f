package io.closecall.tests.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.tests.harness.Jdks;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people do with builds besides running them. */
class BuildOptionsTest {
  private static final String LEAKS = "com.acme.LeakTest#leaks";
  private static final String INITIALISER =
      "closecall.Leaks#com.acme.InitialiserTest$Lazy.<clinit>";

  @Test
  void forksAgentsAndModules() throws IOException {
    Map<String, TestOutcome> outcomes =
        new Build("options", Jdks.running())
            .with(
                module("forks", "forks")
                    .configuration("<forkCount>2</forkCount><reuseForks>true</reuseForks>"))
            .with(module("fresh", "forks").configuration("<reuseForks>false</reuseForks>"))
            .with(
                module("rerun", "rerun")
                    .configuration("<rerunFailingTestsCount>1</rerunFailingTestsCount>"))
            .with(
                module("covered", "jupiter")
                    .argLine("@{argLine}")
                    .plugins(
                        """

                              <plugin>
                                <groupId>org.jacoco</groupId>
                                <artifactId>jacoco-maven-plugin</artifactId>
                                <version>0.8.15</version>
                                <executions>
                                  <execution>
                                    <goals><goal>prepare-agent</goal></goals>
                                  </execution>
                                </executions>
                              </plugin>"""))
            .with(module("modules", "jupiter").modular())
            .test();
    for (String forks : List.of("forks", "fresh")) {
      TestOutcome outcome = outcome(outcomes, forks);
      assertEquals(
          List.of("com.acme.OneTest#leaks", "com.acme.ThreeTest#leaks"),
          outcome.failed(),
          outcome::toString);
      assertEquals(forks.equals("forks") ? 2 : 3, outcome.reports().size());
      assertFalse(outcome.passed(), outcome::toString);
    }
    assertEquals(List.of("com.acme.FlakyTest#leaksAlways"), outcome(outcomes, "rerun").failed());
    assertFalse(outcome(outcomes, "rerun").passed());
    for (String each : List.of("covered", "modules")) {
      assertEquals(
          List.of(LEAKS), outcome(outcomes, each).failed(), outcome(outcomes, each)::toString);
    }
    assertTrue(
        outcome(outcomes, "modules").run().stdout().stream()
            .noneMatch(line -> line.contains("WARN closecall")),
        outcome(outcomes, "modules")::toString);
  }

  @Test
  void oneTest() throws IOException {
    TestOutcome clean =
        outcome(
            new Build("chosen", Jdks.running())
                .with(module("chosen", "jupiter"))
                .test("-Dtest=LeakTest#closes"),
            "chosen");
    assertEquals(Map.of("com.acme.LeakTest#closes", ""), clean.tests(), clean::toString);
    assertTrue(clean.passed(), clean::toString);
  }

  /** Nothing can be blamed but the run; and every way of running tests tells it. */
  @Test
  void whatTheRunFailsWith() throws IOException {
    Map<String, TestOutcome> outcomes =
        new Build("runs", Jdks.running())
            .with(module("jupiter", "run"))
            .with(
                module("filtered", "run")
                    .configuration(
                        "<excludeJUnit5Engines><engine>closecall</engine></excludeJUnit5Engines>"))
            .with(
                new TestModule("junit4", "junit4-run")
                    .surefire("3.5.4")
                    .dependency("junit:junit:4.13.2"))
            .with(
                new TestModule("junit412", "junit4-run")
                    .surefire("3.5.4")
                    .dependency("junit:junit:4.12"))
            .with(
                new TestModule("vintage", "junit4-run")
                    .surefire("3.6.1")
                    .dependency("junit:junit:4.13.2"))
            .with(
                new TestModule("testng", "testng-run")
                    .surefire("3.5.4")
                    .dependency("org.testng:testng:7.10.2"))
            .test();
    for (String each : List.of("jupiter", "junit4", "vintage")) {
      TestOutcome outcome = outcome(outcomes, each);
      assertEquals(List.of(INITIALISER), outcome.failed(), outcome::toString);
      assertFalse(outcome.passed(), outcome::toString);
    }
    for (String each : List.of("filtered", "junit412", "testng")) {
      TestOutcome outcome = outcome(outcomes, each);
      assertEquals(List.of(), outcome.failed(), outcome::toString);
      assertFalse(outcome.passed(), () -> each + outcome);
      assertEquals(1, outcome.reports().size(), outcome::toString);
    }
  }

  /** They know no failure of a class; that is said, once. */
  @Test
  void whereAClassCannotFailTheRunDoes() throws IOException {
    for (String framework : List.of("junit4", "testng")) {
      String library =
          framework.equals("junit4") ? "junit:junit:4.13.2" : "org.testng:testng:7.10.2";
      TestOutcome outcome =
          outcome(
              new Build("class-" + framework, Jdks.running())
                  .with(
                      new TestModule(framework, framework)
                          .surefire("3.5.4")
                          .dependency(library)
                          .options("gate=class"))
                  .test(),
              framework);
      assertFalse(outcome.passed(), outcome::toString);
      assertFalse(outcome.failed().contains(LEAKS), outcome::toString);
      List<String> said =
          Stream.concat(outcome.run().stdout().stream(), outcome.run().stderr().stream())
              .filter(line -> line.contains("gate=class"))
              .filter(line -> !line.contains("-javaagent:"))
              .toList();
      assertEquals(1, said.size(), outcome::toString);
      assertTrue(
          said.get(0)
              .contains(
                  "gate=class is gate=run with "
                      + (framework.equals("junit4") ? "JUnit 4" : "TestNG")),
          said::toString);
    }
  }

  @Test
  void failuresCanBeIgnored() throws IOException {
    Map<String, TestOutcome> outcomes =
        new Build("ignored", Jdks.running())
            .with(module("test", "jupiter"))
            .with(module("run", "run"))
            .test("-Dmaven.test.failure.ignore");
    assertEquals(List.of(LEAKS), outcome(outcomes, "test").failed());
    assertEquals(List.of(INITIALISER), outcome(outcomes, "run").failed());
    assertEquals(0, outcome(outcomes, "run").run().exitCode());
  }

  /** What the user says about extensions holds; then the run fails in the place of the test. */
  @Test
  void nobodysExtensionsAreTurnedOnOrOff() throws IOException {
    Map<String, TestOutcome> outcomes =
        new Build("extensions", Jdks.running())
            .with(
                module("off", "jupiter")
                    .platform("junit.jupiter.extensions.autodetection.enabled=false"))
            .with(TestModule.jupiter("old", "others", "3.5.4", "5.9.3"))
            .with(TestModule.jupiter("new", "others", "3.5.4", "5.14.4"))
            .test();
    for (String each : List.of("off", "old")) {
      TestOutcome outcome = outcome(outcomes, each);
      assertEquals(List.of("closecall.Leaks#" + LEAKS), outcome.failed(), outcome::toString);
    }
    TestOutcome chosen = outcome(outcomes, "new");
    assertEquals(List.of(LEAKS), chosen.failed(), chosen::toString);
  }

  /** A thousand tests at a time: those that leak, or nobody. */
  @Test
  void testsSideBySide() throws IOException {
    TestOutcome outcome =
        outcome(
            new Build("parallel", Jdks.running())
                .with(
                    module("parallel", "parallel")
                        .platform("junit.jupiter.execution.parallel.enabled=true")
                        .platform("junit.jupiter.execution.parallel.config.strategy=fixed")
                        .platform("junit.jupiter.execution.parallel.config.fixed.parallelism=8"))
                .test(),
            "parallel");
    List<String> leaking =
        IntStream.range(0, 10)
            .mapToObj(i -> "com.acme.ParallelTest#opens(int)[" + (i * 100 + 51) + "]")
            .toList();
    List<String> blamed =
        outcome.failed().stream().filter(name -> !name.startsWith("closecall.Leaks")).toList();
    assertTrue(leaking.containsAll(blamed), blamed::toString);
    assertTrue(blamed.containsAll(leaking.subList(0, 4)), blamed::toString);
    assertTrue(
        outcome.failed().contains("closecall.Leaks#com.acme.ParallelTest.open"),
        outcome.failed()::toString);
    long leaked =
        outcome.reports().get(0).findings().stream()
            .filter(finding -> finding.verdict().equals("leaked"))
            .mapToLong(finding -> finding.count())
            .sum();
    assertEquals(10, leaked);
  }

  private static TestModule module(String name, String tests) {
    return TestModule.jupiter(name, tests, "3.6.1", "6.1.3");
  }

  private static TestOutcome outcome(Map<String, TestOutcome> outcomes, String name) {
    TestOutcome outcome = outcomes.get(name);
    if (outcome == null) {
      throw new AssertionError(name);
    }
    return outcome;
  }
}
