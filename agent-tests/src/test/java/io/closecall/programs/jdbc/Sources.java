package io.closecall.programs.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What a program was told to go through: {@code database url source...}, or all sources. */
final class Sources {

  /** A program, for one source. */
  interface Use {
    void run(Database database, DataSource source) throws Exception;
  }

  /** One that has to know which source it is. */
  interface InformedUse {
    void run(Database database, Source kind, DataSource source) throws Exception;
  }

  private static final List<DataSource> OPEN = new ArrayList<>();

  private final Database database;
  private final String url;
  private final List<Source> sources;

  Sources(String[] arguments) {
    this.database = Database.valueOf(arguments[0]);
    this.url = arguments.length > 1 ? arguments[1] : database.url();
    this.sources =
        arguments.length > 2
            ? List.of(arguments).subList(2, arguments.length).stream().map(Source::valueOf).toList()
            : List.of(Source.values());
  }

  /** Runs the program with each source, and leaves the pools open. */
  void each(Use use) throws Exception {
    eachKnown((database, kind, source) -> use.run(database, source));
  }

  /** Runs the program with each source, and leaves the pools open. */
  void eachKnown(InformedUse use) throws Exception {
    createTables();
    for (Source each : sources) {
      DataSource source = each.open(database, url);
      OPEN.add(source);
      use.run(database, each, source);
      System.out.println("ran " + each);
    }
  }

  /** Closes the pools. */
  void close() throws Exception {
    for (DataSource source : OPEN) {
      Source.close(source);
    }
    OPEN.clear();
  }

  private void createTables() throws SQLException {
    try (Connection connection = database.dataSource(url).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table orders(id int primary key, customer varchar(80))");
      statement.execute("create table notes(id " + database.numbering() + ", note varchar(80))");
      if (database.hasLargeTexts()) {
        statement.execute("create table texts(id int primary key, body clob)");
      }
      for (int i = 0; i < 5; i++) {
        statement.executeUpdate("insert into orders values (" + i + ", 'customer " + i + "')");
      }
    }
  }
}
