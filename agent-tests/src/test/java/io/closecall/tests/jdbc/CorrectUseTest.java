package io.closecall.tests.jdbc;

import io.closecall.programs.jdbc.CorrectConnections;
import io.closecall.programs.jdbc.CorrectStatements;
import io.closecall.programs.jdbc.Database;
import io.closecall.programs.jdbc.PatientUse;
import io.closecall.programs.jdbc.PoolLife;
import io.closecall.programs.jdbc.Source;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Programs that use JDBC as they should, and what pools do by themselves: nothing is found. */
class CorrectUseTest {

  @RegisterExtension static final DatabaseServer SERVER = new DatabaseServer();

  private static final List<Source> ALL = List.of(Source.values());

  @OnEachDatabase
  void whateverClosesAStatementOrAResultSetIsSeen(Jdk jdk, Database database) {
    DatabaseRun.of(CorrectStatements.class, jdk, database, SERVER, ALL).found(List.of());
  }

  @OnEachDatabase
  void whateverEndsAConnectionIsSeen(Jdk jdk, Database database) {
    DatabaseRun.of(CorrectConnections.class, jdk, database, SERVER, ALL).found(List.of());
  }

  @OnEachDatabase
  void aPoolKeepsValidatesAndReplacesItsConnections(Jdk jdk, Database database) {
    DatabaseRun.of(PoolLife.class, jdk, database, SERVER, List.of()).found(List.of());
  }

  /** Pools call a connection leaked by the clock: after two seconds, where they are told to. */
  @OnEachJdk
  void aConnectionHeldForFourSecondsIsNoLeak(Jdk jdk) {
    for (Database database : List.of(Database.H2, Database.POSTGRESQL)) {
      DatabaseRun.of(PatientUse.class, jdk, database, SERVER, ALL).found(List.of());
    }
  }
}
