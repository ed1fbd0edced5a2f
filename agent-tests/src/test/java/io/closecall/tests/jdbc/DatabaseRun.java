package io.closecall.tests.jdbc;

import io.closecall.programs.jdbc.Database;
import io.closecall.programs.jdbc.Source;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.List;
import java.util.stream.Stream;

/** A run of a program on a database. */
record DatabaseRun(Class<?> program, Run run) {

  private static final List<String> KINDS =
      List.of("jdbc-connection", "jdbc-statement", "jdbc-result-set");

  /** What pools leave running when the program leaves them open. */
  private static final List<String> OF_POOLS = List.of("executor-service", "timer", "thread");

  /** Runs {@code program} with these sources of connections, or with what it does without. */
  static DatabaseRun of(
      Class<?> program, Jdk jdk, Database database, DatabaseServer server, List<Source> sources) {
    Stream<String> arguments =
        Stream.concat(
            Stream.of(database.name(), server.url(database)), sources.stream().map(Source::name));
    Run run =
        Program.of(program)
            .on(jdk)
            .flags("-Dorg.slf4j.simpleLogger.defaultLogLevel=error")
            .libraries("h2", "hsqldb", "derby", "derbyshared", "derbytools")
            .libraries("sqlite-jdbc", "postgresql")
            .libraries("HikariCP", "commons-dbcp2", "commons-pool2", "commons-logging")
            .libraries("tomcat-jdbc", "tomcat-juli", "agroal-api", "agroal-pool")
            .libraries("slf4j-api", "slf4j-simple")
            .options("stacks=all")
            .arguments(arguments.toArray(String[]::new))
            .run();
    return new DatabaseRun(program, run);
  }

  /** Its marks, each counted so often, under this verdict. */
  List<Mark> marks(String verdict, int times) {
    return Mark.in(program).stream()
        .filter(mark -> times > 0)
        .map(mark -> new Mark(verdict, mark.kind(), mark.place(), mark.count() * times))
        .toList();
  }

  /** Its marks of this kind, each counted so often. */
  List<Mark> marksOf(String kind, int times) {
    return Mark.in(program).stream()
        .filter(mark -> mark.kind().equals(kind))
        .map(mark -> new Mark(mark.verdict(), kind, mark.place(), mark.count() * times))
        .toList();
  }

  /** Nothing of JDBC is found but this, and nothing else but threads of pools. */
  void found(List<Mark> expected) {
    RunAssert.assertThat(run).succeeded();
    for (String kind : KINDS) {
      RunAssert.assertThat(run)
          .found(kind, expected.stream().filter(mark -> mark.kind().equals(kind)).toList());
      if (run.report().kind(kind).opened() == 0) {
        throw new AssertionError("no " + kind + " was opened\n" + run);
      }
    }
    List<String> others =
        run.report().findings().stream()
            .map(Finding::kind)
            .filter(kind -> !KINDS.contains(kind) && !OF_POOLS.contains(kind))
            .toList();
    if (!others.isEmpty() || !run.report().canary().passed()) {
      throw new AssertionError(others + " besides what JDBC has\n" + run);
    }
  }

  /** At each line with this comment, so many of this kind are listed under a finding. */
  void isUnder(String comment, String kind, int count) {
    for (String place : Mark.places(program, comment)) {
      long listed =
          run.report().findings().stream()
              .flatMap(finding -> finding.children().stream())
              .filter(child -> child.kind().equals(kind) && child.place().equals(place))
              .mapToLong(Finding.Child::count)
              .sum();
      if (listed != count) {
        throw new AssertionError(
            listed + " instead of " + count + " " + kind + " of " + place + " listed\n" + run);
      }
    }
  }
}
