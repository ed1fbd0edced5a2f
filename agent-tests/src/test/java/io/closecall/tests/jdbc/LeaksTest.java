package io.closecall.tests.jdbc;

import io.closecall.programs.jdbc.Database;
import io.closecall.programs.jdbc.DirectConnections;
import io.closecall.programs.jdbc.DistributedConnections;
import io.closecall.programs.jdbc.DroppedConnections;
import io.closecall.programs.jdbc.DroppedResultSets;
import io.closecall.programs.jdbc.DroppedStatements;
import io.closecall.programs.jdbc.PhysicalConnections;
import io.closecall.programs.jdbc.Source;
import io.closecall.programs.jdbc.UnclosedStatements;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What programs forget of JDBC is found at their own lines, whatever pool is in between. */
class LeaksTest {

  @RegisterExtension static final DatabaseServer SERVER = new DatabaseServer();

  private static final List<Source> ALL = List.of(Source.values());
  private static final List<Source> POOLS =
      Stream.of(Source.values()).filter(Source::isPool).toList();

  @OnEachDatabase
  void aDroppedConnectionIsOneLeakWithAllItHas(Jdk jdk, Database database) {
    DatabaseRun run = DatabaseRun.of(DroppedConnections.class, jdk, database, SERVER, ALL);
    int kept = database.keepsConnections() ? ALL.size() - POOLS.size() : 0;
    List<Mark> expected = new ArrayList<>(run.marks("leaked", ALL.size() - kept));
    expected.addAll(run.marks("held", kept));
    run.found(expected);
  }

  @OnEachDatabase
  void aDroppedStatementOfAnOpenConnectionIsFound(Jdk jdk, Database database) {
    List<Source> sources = ALL.stream().filter(source -> !source.keepsStatements()).toList();
    DatabaseRun run = DatabaseRun.of(DroppedStatements.class, jdk, database, SERVER, sources);
    List<Mark> expected = new ArrayList<>(run.marksOf("jdbc-connection", sources.size()));
    expected.addAll(run.marksOf("jdbc-statement", sources.size()));
    if (database.call().isEmpty()) {
      expected.removeIf(
          mark ->
              Mark.places(DroppedStatements.class, "leaked jdbc-statement")
                  .get(3)
                  .equals(mark.place()));
    }
    run.found(expected);
  }

  /** They are reachable, by the connection that is itself still there. */
  @OnEachDatabase
  void aStatementThatThePoolKeepsBelongsToItsConnection(Jdk jdk, Database database) {
    List<Source> sources = ALL.stream().filter(Source::keepsStatements).toList();
    DatabaseRun run = DatabaseRun.of(DroppedStatements.class, jdk, database, SERVER, sources);
    run.found(run.marksOf("jdbc-connection", sources.size()));
  }

  @OnEachDatabase
  void aResultSetBelongsToItsOpenConnection(Jdk jdk, Database database) {
    DatabaseRun run = DatabaseRun.of(DroppedResultSets.class, jdk, database, SERVER, ALL);
    run.found(run.marks("held", ALL.size()));
  }

  @OnEachDatabase
  void aStatementThatThePoolDoesNotCloseHasLeaked(Jdk jdk, Database database) {
    List<Source> careless = ALL.stream().filter(source -> !source.closesStatements()).toList();
    DatabaseRun run = DatabaseRun.of(UnclosedStatements.class, jdk, database, SERVER, careless);
    run.found(run.marks("leaked", careless.size()));
  }

  @OnEachDatabase
  void aStatementThatThePoolClosesIsNoLeak(Jdk jdk, Database database) {
    List<Source> careful = ALL.stream().filter(Source::closesStatements).toList();
    DatabaseRun.of(UnclosedStatements.class, jdk, database, SERVER, careful).found(List.of());
  }

  @OnEachDatabase
  void connectionsWithoutAPoolAreFound(Jdk jdk, Database database) {
    DatabaseRun run = DatabaseRun.of(DirectConnections.class, jdk, database, SERVER, List.of());
    run.found(run.marks(database.keepsConnections() ? "held" : "leaked", 1));
  }

  @OnEachDatabase
  void connectionsThatAPoolWouldKeepAreFound(Jdk jdk, Database database) {
    DatabaseRun run = DatabaseRun.of(PhysicalConnections.class, jdk, database, SERVER, List.of());
    run.found(run.marks(database == Database.DERBY ? "held" : "leaked", 1));
  }

  /** SQLite has none. */
  @OnEachDatabase
  void connectionsForDistributedTransactionsAreFound(Jdk jdk, Database database) {
    if (database != Database.SQLITE) {
      DatabaseRun run =
          DatabaseRun.of(DistributedConnections.class, jdk, database, SERVER, List.of());
      run.found(run.marks(database == Database.DERBY ? "held" : "leaked", 1));
    }
  }
}
