package io.closecall.tests.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Jdks;
import io.closecall.tests.harness.OnEachJdk;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which test, class or run fails with what; the sources of the set say why. */
class ScopesTest {
  private static final Set<String> OF_METHODS =
      Set.of(
          "com.acme.AnnotatedTest#leaksNoMore",
          "com.acme.AnnotatedTest#leaksTwice",
          "com.acme.LeakingChildTest#inherited",
          "com.acme.MethodsTest#parameterized(boolean)[2]",
          "com.acme.MethodsTest#repeated(RepetitionInfo)[1]",
          "com.acme.MethodsTest#leakingFactory",
          "com.acme.MethodsTest#leaksOnThread",
          "com.acme.MethodsTest#leaksInPool",
          "com.acme.MethodsTest#leaksInCommonPool",
          "com.acme.MethodsTest#leaksOnTimeoutsThread",
          "com.acme.MethodsTest#failsAndLeaks",
          "com.acme.MethodsTest$Inner#innerLeaks");

  private static final Set<String> OF_CLASSES =
      Set.of(
          "com.acme.BeforeAllTest",
          "com.acme.ConstructorTest",
          // the instance is in use until after the last look at its test
          "com.acme.FieldTest",
          "com.acme.PerClassTest",
          "com.acme.SourceTest");

  private static final Set<String> OF_RUN =
      Set.of("closecall.Leaks#com.acme.InitialiserTest$Lazy.<clinit>");

  @OnEachJdk
  void eachLeakFailsWhatItIsOf(Jdk jdk) throws IOException {
    Map<String, TestOutcome> outcomes =
        new Build("scopes", jdk)
            .with(scopes("old", "3.0.0", "5.9.3", "fail=leaked"))
            .with(scopes("new", "3.6.1", "6.1.3", "fail=leaked"))
            .test();
    Set<String> expected = new TreeSet<>(OF_METHODS);
    expected.addAll(OF_CLASSES);
    expected.addAll(OF_RUN);
    outcomes.forEach(
        (name, outcome) -> {
          assertEquals(expected, failed(outcome), () -> name + outcome);
          String own = String.valueOf(outcome.tests().get("com.acme.MethodsTest#failsAndLeaks"));
          assertTrue(own.startsWith("its own failure"), own);
        });
  }

  @Test
  void theGateSaysWhatFails() throws IOException {
    Map<String, TestOutcome> outcomes =
        new Build("gates", Jdks.running())
            .with(scopes("class", "3.5.4", "5.14.4", "gate=class"))
            // what the program's own collections find is told as what the last one finds is
            .with(scopes("run", "3.5.4", "5.14.4", "gate=run").argLine("-Xmn2m"))
            .with(scopes("report", "3.5.4", "5.14.4", "gate=report,fail=leaked"))
            .with(scopes("off", "3.5.4", "5.14.4", "gate=off"))
            .with(scopes("held", "3.5.4", "5.14.4", "fail=held"))
            .test("-Dmaven.test.failure.ignore");
    Set<String> own = Set.of("com.acme.MethodsTest#failsAndLeaks");
    TestOutcome byClass = outcome(outcomes, "class");
    assertEquals(
        classes(OF_METHODS, OF_CLASSES), classes(failed(byClass), Set.of()), byClass::toString);
    assertTrue(failed(byClass).contains("com.acme.LeakingChildTest"), byClass::toString);
    TestOutcome byRun = outcome(outcomes, "run");
    assertTrue(
        failed(byRun).stream()
            .allMatch(name -> name.startsWith("closecall.Leaks#") || own.contains(name)),
        byRun::toString);
    assertTrue(
        failed(byRun).contains("closecall.Leaks#com.acme.MethodsTest#leaksInPool"),
        byRun::toString);
    assertEquals(own, failed(outcome(outcomes, "report")));
    assertEquals(own, failed(outcome(outcomes, "off")));
    TestOutcome held = outcome(outcomes, "held");
    assertTrue(failed(held).contains("com.acme.HeldTest#keepsOpen"), held::toString);
    assertTrue(failed(held).contains("com.acme.FieldTest#reads"), held::toString);
    assertTrue(failed(held).contains("closecall.Leaks#com.acme.FixturesTest.<clinit>"));
    assertTrue(
        failed(held).stream().noneMatch(name -> name.startsWith("com.acme.FixturesTest")),
        held::toString);
    assertTrue(scopesOf(outcome(outcomes, "report")).contains("com.acme.MethodsTest#leaksInPool"));
    assertEquals(Set.of("null"), scopesOf(outcome(outcomes, "off")));
  }

  private static TestModule scopes(String name, String surefire, String jupiter, String options) {
    return TestModule.jupiter(name, "scopes", surefire, jupiter)
        .options(options)
        .configuration(
            "<additionalClasspathElements><element>"
                + Artifacts.agent()
                + "</element></additionalClasspathElements>");
  }

  private static TestOutcome outcome(Map<String, TestOutcome> outcomes, String name) {
    TestOutcome outcome = outcomes.get(name);
    if (outcome == null) {
      throw new AssertionError(name);
    }
    return outcome;
  }

  /** What failed; versions differ in what they call the failure of a class. */
  private static Set<String> failed(TestOutcome outcome) {
    return outcome.failed().stream()
        .map(name -> name.replaceFirst("#(executionError)?$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The classes of both. */
  private static Set<String> classes(Set<String> tests, Set<String> more) {
    Set<String> all = new TreeSet<>(more);
    tests.forEach(test -> all.add(test.replaceFirst("[#$].*", "")));
    all.remove("closecall.Leaks");
    all.remove("com.acme.AnnotatedTest");
    return all;
  }

  private static Set<String> scopesOf(TestOutcome outcome) {
    return outcome.reports().stream()
        .flatMap(report -> report.findings().stream())
        .map(Finding::scope)
        .map(String::valueOf)
        .collect(Collectors.toSet());
  }
}
