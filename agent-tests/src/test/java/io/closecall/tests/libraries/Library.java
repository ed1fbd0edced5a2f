package io.closecall.tests.libraries;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;

/** A program that uses a library in every way that its rules are about. */
final class Library {

  private final Class<?> main;
  private final Program program;

  private Library(Class<?> main, Program program) {
    this.main = main;
    this.program = program;
  }

  /** The program {@code main} with these libraries, which may log to nowhere. */
  static Library usedBy(Class<?> main, String... libraries) {
    return new Library(main, Program.of(main).options("stacks=all").libraries(libraries));
  }

  Library with(String... more) {
    return new Library(main, program.libraries(more));
  }

  /** What is marked in the program is found, at its line, and nothing else, of any kind. */
  Run leaksWhatIsMarked(Jdk jdk, String... kinds) {
    Run run = program.on(jdk).run();
    RunAssert.assertThat(run).matchesMarksOf(main);
    assertTrue(run.stdout().contains("done"), run::toString);
    assertTrue(run.report().canary().passed(), run::toString);
    for (String kind : kinds) {
      assertTrue(run.report().kind(kind).closed() > 0, () -> kind + " closed in " + run);
    }
    return run;
  }
}
