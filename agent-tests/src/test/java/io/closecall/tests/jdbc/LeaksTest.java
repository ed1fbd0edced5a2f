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
    List<Source> sources = database.keepsConnections() ? POOLS : ALL;
    DatabaseRun run = DatabaseRun.of(DroppedConnections.class, jdk, database, SERVER, sources);
    run.found(run.marks("leaked", sources.size()));
    // also those that Hikari keeps, of a connection that it does not keep
    run.isUnder("part statement", "jdbc-statement", sources.size());
    run.isUnder("part result set", "jdbc-result-set", sources.size());
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
    List<Mark> expected = new ArrayList<>(run.marksOf("jdbc-connection", sources.size()));
    expected.addAll(resultSets(run, database, sources));
    run.found(expected);
    if (!database.call().isEmpty()) {
      run.isUnder("leaked jdbc-statement", "jdbc-statement", sources.size());
    }
  }

  @OnEachDatabase
  void aResultSetBelongsToItsOpenConnection(Jdk jdk, Database database) {
    DatabaseRun run = DatabaseRun.of(DroppedResultSets.class, jdk, database, SERVER, ALL);
    List<Mark> expected = new ArrayList<>(run.marks("held", ALL.size()));
    List<Mark> dropped = resultSets(run, database, ALL);
    expected.addAll(dropped);
    run.found(expected);
    run.isUnder("part statement", "jdbc-statement", ALL.size());
    run.isUnder("part busy statement", "jdbc-statement", ALL.size());
    if (dropped.isEmpty()) {
      run.isUnder("part result set", "jdbc-result-set", ALL.size());
    }
  }

  /** HSQLDB's statements do not keep their result sets, unless the pool does it for them. */
  private static List<Mark> resultSets(DatabaseRun run, Database database, List<Source> sources) {
    if (database != Database.HSQLDB) {
      return List.of();
    }
    String place = Mark.places(run.program(), "part result set").get(0);
    long dropped = sources.stream().filter(source -> source != Source.AGROAL).count();
    return List.of(new Mark("leaked", "jdbc-result-set", place, dropped));
  }

  @OnEachDatabase
  void aStatementThatThePoolDoesNotCloseHasLeaked(Jdk jdk, Database database) {
    List<Source> careless = ALL.stream().filter(source -> !source.closesStatements()).toList();
    DatabaseRun run = DatabaseRun.of(UnclosedStatements.class, jdk, database, SERVER, careless);
    run.found(run.marks("leaked", careless.size()));
    run.isUnder("part result set", "jdbc-result-set", careless.size());
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
