package io.closecall.tests.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.rules.Odd;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Report;
import io.closecall.tests.harness.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class OddClassesTest {

  @OnEachJdk
  void allClassesWorkAndThoseThatCanBeFollowedAre(Jdk jdk) throws IOException {
    Path folder = OddClasses.written();
    Run run =
        Program.of(Odd.class)
            .on(jdk)
            .flags("-Xverify:all")
            .options("stacks=all", "track=odd.**")
            .arguments(folder.toString())
            .run();
    List<String> lines = run.stdout();
    assertTrue(lines.size() > 2 * OddClasses.LOST, run::toString);
    assertTrue(lines.stream().allMatch(line -> line.endsWith(" works")), run::toString);
    Report.KindCount count = run.report().kind("closeable");
    int followed = lines.size() - OddClasses.LOST;
    assertEquals(followed, count.leaked(), run::toString);
    assertEquals(followed, count.closed(), run::toString);
    List<String> unobserved =
        run.report().canary().unobserved().stream().map(gap -> gap.why()).toList();
    for (String line : lines) {
      String name = line.substring(0, line.indexOf(' '));
      assertEquals(
          name.startsWith("Loses") || name.startsWith("TooLarge"),
          unobserved.stream().anyMatch(why -> why.startsWith("odd." + name + ":")),
          () -> name + " of " + unobserved);
    }
  }
}
