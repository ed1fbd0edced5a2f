package io.closecall.tests.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.verdict.RedactedSql;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RedactedSqlTest {
  private static final String H2 = "org.h2.jdbc.JdbcStatement";
  private static final String POSTGRESQL = "org.postgresql.jdbc.PgStatement";
  private static final String ORACLE = "oracle.jdbc.driver.OracleStatement";
  private static final String MYSQL = "com.mysql.cj.jdbc.StatementImpl";
  private static final String SQLITE = "org.sqlite.jdbc3.JDBC3Statement";
  private static final String SQL_SERVER = "com.microsoft.sqlserver.jdbc.SQLServerStatement";
  private static final String PROXY = "jdk.proxy2.$Proxy7";
  private static final List<String> ALL =
      List.of(H2, POSTGRESQL, ORACLE, MYSQL, SQLITE, SQL_SERVER, PROXY);

  @Test
  void whatAllDatabasesReadAlikeIsShownForAll() {
    Map<String, String> expected =
        Map.ofEntries(
            Map.entry("select * from users where id = ?", "select * from users where id = ?"),
            Map.entry("select 'hush' from dual", "select ? from dual"),
            Map.entry("select 'it''s hush' x", "select ? x"),
            Map.entry("select N'hush', x'AFFE', B'01', e'a', U&'\\0061'", "select ?, ?, ?, ?, ?"),
            Map.entry("select 1, -2.5, 1e+5, .5, 0xCAFE, 1_000, 1E-3", sevenNumbers()),
            Map.entry("select t1.a2, b_3 from x9", "select t1.a2, b_3 from x9"),
            Map.entry("select\n\t a \r\n  from   b", "select a from b"),
            Map.entry("select a -- hush\n from b", "select a from b"),
            Map.entry("select /* hush */ a /*+ hint */ from b", "select a from b"),
            Map.entry("/* hush */ select a", "select a"),
            Map.entry("{call p(?, 'hush')}", "{call p(?, ?)}"),
            Map.entry("insert into t values ('a','b'),(1,2)", "insert into t values (?,?),(?,?)"),
            Map.entry("select a from t where b in ($1, :2)", "select a from t where b in ($1, :?)"),
            Map.entry("select '\u00e4' as gr\u00f6\u00dfe", "select ? as gr\u00f6\u00dfe"),
            Map.entry("select a[1] from t", "select a[?] from t"),
            Map.entry("select password from users where id=7", passwordColumn()));
    expected.forEach(
        (sql, shown) -> ALL.forEach(type -> assertEquals(shown, RedactedSql.of(sql, type), sql)));
  }

  private static String sevenNumbers() {
    return "select ?, -?, ?, .?, ?, ?, ?";
  }

  private static String passwordColumn() {
    return "select password from users where id=?";
  }

  @Test
  void whatOneDatabaseReadsItsOwnWayIsReadSoForItAlone() {
    shows(H2, "select \"A 1\" from t where b='hush'", "select \"A 1\" from t where b=?");
    shows(MYSQL, "select \"hush\" from t", "select ? from t");
    shows(SQLITE, "select \"hush\" from t", "select ? from t");
    shows(PROXY, "select \"hush\" from t", "select ? from t");
    shows(MYSQL, "select `a b` from t where c='hush'", "select `a b` from t where c=?");
    shows(POSTGRESQL, "select $$it's hush$$ x", "select ? x");
    shows(POSTGRESQL, "select $t$ $$ hush $t$ x", "select ? x");
    shows(POSTGRESQL, "select E'it\\'s hush' x", "select ? x");
    shows(POSTGRESQL, "select a #> '{hush}' x", "select a #> ? x");
    shows(ORACLE, "select q'[it's hush]', nq'!it's!' from dual", "select ?, ? from dual");
    shows(ORACLE, "select * from v$session where a='hush'", "select * from v$session where a=?");
    shows(MYSQL, "select a # hush\n from t", "select a from t");
    shows(SQL_SERVER, "select * from #temp where a=1", "select * from #temp where a=?");
  }

  private static void shows(String type, String sql, String shown) {
    assertEquals(shown, RedactedSql.of(sql, type), type);
  }

  @Test
  void whereDatabasesDoNotAgreeTheRestIsLeftOut() {
    List<String> doubtful =
        List.of(
            "select 'a\\', 'hush'",
            "select 'a\\' or hush'",
            "select 'hush",
            "select \"hush",
            "select /* a /* b */ hush */ c",
            "select /* hush",
            "select /*! 'a */ hush' */",
            "select [it's] , 'hush'",
            "select [a--b] , 'x\n hush'",
            "select [a\"b] , \"x\", 'hush'",
            "select -- a\r 'x\n hush'",
            "select a // it's\n 'hush'",
            "select \\ 'hush",
            "select `a'b` , 'hush'",
            "select `a, 'hush",
            "alter user bob identified by hush",
            "alter user bob identified by \"hush\"",
            "create user bob password hush",
            "select 1; create user bob password \"hush\"");
    for (String sql : doubtful) {
      for (String type : ALL) {
        String shown = RedactedSql.of(sql, type);
        assertFalse(shown.contains("hush"), () -> type + ": " + sql + " is shown as " + shown);
      }
    }
    for (String type : List.of(MYSQL, SQLITE, SQL_SERVER, PROXY)) {
      for (String sql :
          List.of(
              "select $a$ 'x $a$ hush'",
              "select q'[it's hush]'",
              "select '''it's hush'''",
              "select 1--'\n hush'")) {
        String shown = RedactedSql.of(sql, type);
        assertFalse(shown.contains("hush"), () -> type + ": " + sql + " is shown as " + shown);
      }
    }
  }

  @Test
  void onlyTheFirstCharactersAreShown() {
    String sql = "select " + "column_name, ".repeat(100) + "x from y";
    String shown = RedactedSql.of(sql, H2);
    assertEquals(sql.substring(0, 120).strip() + "…", shown);
    String pairs = "select " + "\ud83d\ude00".repeat(100);
    assertFalse(Character.isHighSurrogate(RedactedSql.of(pairs, H2).charAt(118)));
  }

  @Test
  void aMegabyteOfAnythingTakesNoTime() {
    List<String> pieces =
        List.of(
            "'",
            "\"",
            "`",
            "$",
            "$a$",
            "--",
            "--\n",
            "--\r",
            "/*",
            "/**/",
            "[",
            "]",
            "\\",
            "#",
            "q'[",
            "E'",
            "1",
            "1e+",
            "a",
            " ",
            "\u0000",
            "\ud800",
            "\udc00",
            "\u202e",
            "\ud835\udfcf",
            "''",
            "'\\''",
            "/",
            "?;");
    for (String piece : pieces) {
      for (String type : ALL) {
        String sql = "select " + piece.repeat(1_000_000 / piece.length());
        String shown =
            assertTimeoutPreemptively(Duration.ofSeconds(2), () -> RedactedSql.of(sql, type));
        assertTrue(shown.length() <= 121, shown);
      }
    }
  }

  /** A literal that all read alike, among anything: its content is never shown. */
  @Test
  void noLiteralBehindAnythingIsShown() {
    String alphabet = "'\"`$-/*[]\\#\n\r;?a1 .eq&N{(";
    Random random = new Random(20261121);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder before = new StringBuilder("select ");
      for (int length = random.nextInt(6); length > 0; length--) {
        before.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String sql = before.toString().replaceAll("['\"`\\[\\]$\\\\]", "") + " 'hush' , x";
      for (String type : ALL) {
        String shown = RedactedSql.of(sql, type);
        assertFalse(shown.contains("hush"), () -> type + ": " + sql + " is shown as " + shown);
      }
    }
  }
}
