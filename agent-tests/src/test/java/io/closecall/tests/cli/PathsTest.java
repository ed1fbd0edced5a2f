package io.closecall.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Command;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import io.closecall.tests.report.Samples;
import io.closecall.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What paths are from where there is no repository: the folder that the command runs in. */
class PathsTest {
  private static final Pattern ANNOTATION = Pattern.compile("file=([^,]*),line=(\\d+),");
  private static final Pattern GITLAB =
      Pattern.compile("\"path\": \"([^\"]*)\",\\s*\"lines\": \\{\\s*\"begin\": (\\d+)");
  private static final Pattern SARIF =
      Pattern.compile("\"uri\": \"([^\"]*)\",[^}]*\\},[^}]*\"startLine\": (\\d+)");
  private static final String FOO = "service/src/main/java/com/acme/Foo.java:2";

  @TempDir private Path working = Path.of("");

  @BeforeEach
  void sources() throws IOException {
    Path foo = working.resolve("service/src/main/java/com/acme/Foo.java");
    Files.createDirectories(foo.getParent());
    Files.writeString(foo, "package com.acme;\n  first\n  second\n");
    Files.writeString(working.resolve("Alone.java"), "class Alone {\n  first\n}\n");
    for (Path each = working; each != null; each = each.getParent()) {
      assumeTrue(!Files.exists(each.resolve(".git")), "a repository is around " + working);
    }
  }

  @OnEachJdk
  void eachFormatNamesTheSame(Jdk jdk) {
    Path file = reportOf("com.acme.Foo.load(Foo.java:2)", "com.other.Bar.load(Bar.java:3)");
    assertEquals(List.of(FOO), paths(ANNOTATION, report(jdk, file, "github")));
    String sarif = report(jdk, file, "sarif");
    assertEquals(List.of(FOO), paths(SARIF, sarif));
    assertTrue(sarif.contains("\"The working folder.\""), sarif);
    assertTrue(
        sarif.contains("Opened outside the working folder: com.other.Bar.load(Bar.java:3)."),
        sarif);
    // what has no path, GitLab drops
    assertEquals(List.of("com/other/Bar.java:3", FOO), paths(GITLAB, report(jdk, file, "gitlab")));
  }

  /** Another place to look at is no other place to tell of. */
  @OnEachJdk
  void theSourceRootIsNoRoot(Jdk jdk) {
    Path file = reportOf("com.acme.Foo.load(Foo.java:2)");
    for (String format : List.of("github", "gitlab", "sarif")) {
      Pattern pattern =
          format.equals("sarif") ? SARIF : format.equals("gitlab") ? GITLAB : ANNOTATION;
      assertEquals(
          List.of(FOO), paths(pattern, report(jdk, file, format, "--source-root", "service")));
    }
  }

  /** A program of one file, in no source folder. */
  @OnEachJdk
  void aFileBesideNoSourcesIsFound(Jdk jdk) throws IOException {
    Path file = reportOf("Alone.main(Alone.java:2)");
    Path alone = Files.createDirectory(working.resolve("alone"));
    Files.move(working.resolve("Alone.java"), alone.resolve("Alone.java"));
    working = alone;
    for (String format : List.of("github", "gitlab", "sarif")) {
      Pattern pattern =
          format.equals("sarif") ? SARIF : format.equals("gitlab") ? GITLAB : ANNOTATION;
      assertEquals(List.of("Alone.java:2"), paths(pattern, report(jdk, file, format)), format);
    }
  }

  private static Path reportOf(String... sites) {
    List<io.closecall.verdict.Finding> findings = new ArrayList<>();
    for (String site : sites) {
      findings.add(Samples.finding(Verdict.LEAKED, "socket", 3, site));
    }
    return RealReports.file(
        "closecall-1.json",
        Samples.survey(1, findings.toArray(io.closecall.verdict.Finding[]::new)));
  }

  private String report(Jdk jdk, Path file, String format, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(jdk.tool("java").toString(), "-jar", Artifacts.agent().toString(), "report"));
    command.addAll(List.of(file.toString(), "--format", format));
    command.addAll(List.of(more));
    Run run = Command.run(working, command);
    RunAssert.assertThat(run).succeeded();
    return String.join("\n", run.stdout());
  }

  /** Each path and line that a report names, sorted. */
  private static List<String> paths(Pattern pattern, String report) {
    TreeSet<String> paths = new TreeSet<>();
    Matcher each = pattern.matcher(report);
    while (each.find()) {
      paths.add(each.group(1) + ":" + each.group(2));
    }
    return List.copyOf(paths);
  }
}
