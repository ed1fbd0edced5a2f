package io.closecall.tests.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.agent.Clean;
import io.closecall.programs.report.Warehouse;
import io.closecall.report.Formats;
import io.closecall.report.Places;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.verdict.Gap;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What build servers read. */
class BuildFormatsTest {

  @OnEachJdk
  void eachFindingIsAFailedTestOfItsClass(Jdk jdk) throws Exception {
    Run run =
        Program.of(Warehouse.class).on(jdk).options("formats=junit,collapsed", "stacks=all").run();
    JunitFile junit = JunitFile.read(only(run, ".junit.xml"));
    List<String> expected = new ArrayList<>();
    for (Finding finding : run.report().findings()) {
      String site = Objects.requireNonNull(finding.site());
      expected.add(
          site.substring(0, site.lastIndexOf('.', site.indexOf('('))) + " " + finding.kind());
    }
    List<String> failed = new ArrayList<>();
    for (Element failure : junit.elements("failure")) {
      Element test = (Element) failure.getParentNode();
      failed.add(test.getAttribute("classname") + " " + failure.getAttribute("type"));
      assertTrue(failure.getTextContent().contains("\tat io.closecall.programs.report.Warehouse"));
    }
    assertEquals(expected, failed);
    Element suite = junit.elements("testsuite").get(0);
    assertEquals(failed.size(), Integer.parseInt(suite.getAttribute("failures")));
    assertEquals(failed.size() + 1, Integer.parseInt(suite.getAttribute("tests")));
  }

  @OnEachJdk
  void collapsedStacksEndInWhatWasOpened(Jdk jdk) {
    Run run = Program.of(Warehouse.class).on(jdk).options("formats=collapsed", "stacks=all").run();
    List<String> expected = new ArrayList<>();
    for (Finding finding : run.report().findings()) {
      List<String> parts = new ArrayList<>();
      for (String frame : finding.stack()) {
        parts.add(0, frame.replaceFirst("\\([^:]*(:\\d+)?\\)$", "$1"));
      }
      parts.add(finding.kind() + " " + finding.verdict());
      expected.add(String.join(";", parts) + " " + finding.count());
    }
    assertEquals(expected, only(run, ".collapsed").lines().toList());
  }

  @OnEachJdk
  void aCleanRunIsOneTestThatPasses(Jdk jdk) throws Exception {
    Run run = Program.of(Clean.class).on(jdk).options("formats=junit,markdown").run();
    JunitFile junit = JunitFile.read(only(run, ".junit.xml"));
    assertEquals(1, junit.elements("testcase").size());
    assertEquals(0, junit.elements("failure").size() + junit.elements("skipped").size());
    assertTrue(only(run, ".md").startsWith("## Closecall: No leaks in "), run::toString);
  }

  @Test
  void whereTheCanaryFailedNoTestPasses() throws Exception {
    List<Gap> gaps = List.of(new Gap("socket", "not woven", true));
    JunitFile junit = JunitFile.read(written("junit", Surveys.survey(false, gaps, 0, List.of())));
    assertEquals(1, junit.elements("testcase").size());
    assertEquals(1, junit.elements("skipped").size());
    assertTrue(junit.elements("testcase").get(0).getTextContent().contains("not woven: socket"));
  }

  @Test
  void whatIsAcceptedFailsNothingAndIsNotShown() throws Exception {
    Survey survey =
        Samples.survey(
            1,
            Surveys.finding(Verdict.LEAKED, 2, "com.acme.Foo.load(Foo.java:3)"),
            Surveys.finding(Verdict.LEAKED, 2, "com.acme.Bar.load(Bar.java:3)")
                .accepted("baseline", "known so far"));
    JunitFile junit = JunitFile.read(written("junit", survey));
    assertEquals(1, junit.elements("failure").size());
    assertEquals(1, junit.elements("skipped").size());
    assertEquals("1", junit.elements("testsuite").get(0).getAttribute("failures"));
    for (String format : List.of("github", "gitlab", "markdown", "collapsed")) {
      String written = written(format, survey);
      assertTrue(written.contains("Foo"), written);
      assertFalse(written.contains("Bar"), written);
    }
  }

  /** Nobody reads what runs tests, seventy frames a finding. */
  @Test
  void stacksAreCutWhereTheTextCutsThem() throws Exception {
    List<String> stack = new ArrayList<>(List.of("com.acme.Foo.load(Foo.java:3)"));
    stack.add("java.util.ArrayList.forEach(ArrayList.java:1511)");
    stack.add("com.acme.FooTest.loads(FooTest.java:9)");
    IntStream.range(0, 76).forEach(i -> stack.add("org.junit.Runner.run(Runner.java:" + i + ")"));
    Survey survey = Samples.survey(1, Surveys.finding(Verdict.LEAKED, stack));
    List<String> shown =
        List.of(
            "at com.acme.Foo.load(Foo.java:3)",
            "… 1 frame of the JDK",
            "at com.acme.FooTest.loads(FooTest.java:9)",
            "… 76 more frames");
    String markdown = written("markdown", survey);
    assertTrue(markdown.contains("\n    " + String.join("\n    ", shown) + "\n</pre>"), markdown);
    JunitFile junit = JunitFile.read(written("junit", survey));
    String failure = junit.elements("failure").get(0).getTextContent();
    assertTrue(failure.endsWith("\n\t" + String.join("\n\t", shown) + "\n"), failure);
  }

  @Test
  void githubIsTakenAtItsLimitAndToldWhatIsBeyond() throws IOException {
    List<String> lines = written("github", many(25)).lines().toList();
    assertEquals(10, lines.stream().filter(line -> line.startsWith("::error ")).count());
    assertEquals(11, lines.size());
    assertEquals("closecall: 25 resources leaked; 15 findings more not shown", lines.get(10));
  }

  @Test
  void suspicionsAreWarnings() throws IOException {
    Survey survey =
        Samples.survey(1, Surveys.finding(Verdict.HELD, 2, "com.acme.Foo.load(Foo.java:3)"));
    assertTrue(written("github", survey).startsWith("::warning title=2 × socket held::"));
    assertTrue(written("gitlab", survey).contains("\"minor\""));
  }

  @Test
  void aSummaryOfAnySizeIsNoLargerThanIsAllowed() throws IOException {
    String small = written("markdown", many(100));
    assertEquals(100, small.lines().filter(line -> line.equals("</details>")).count());
    String large = written("markdown", many(20_000));
    assertTrue(large.getBytes(UTF_8).length <= 1024 * 1024);
    long rows = large.lines().filter(line -> line.matches("\\| \\d+ \\|.*")).count();
    assertTrue(rows > 5_000, rows + " rows");
    long stacks = large.lines().filter(line -> line.equals("</details>")).count();
    assertTrue(large.contains(String.format("%,d stacks", 20_000 - stacks)));
  }

  private static Survey many(int number) {
    return Samples.survey(
        1,
        IntStream.range(0, number)
            .mapToObj(i -> Surveys.finding(Verdict.LEAKED, 1, "com.acme.Foo.m" + i + "(F.java:1)"))
            .toArray(io.closecall.verdict.Finding[]::new));
  }

  private static String written(String format, Survey survey) throws IOException {
    StringWriter out = new StringWriter();
    Objects.requireNonNull(Formats.find(format)).writing().write(survey, Places.none(), out);
    return out.toString();
  }

  private static String only(Run run, String ending) {
    List<Path> files = run.reportFiles(ending);
    assertEquals(1, files.size(), run::toString);
    return Run.text(files.get(0));
  }
}
