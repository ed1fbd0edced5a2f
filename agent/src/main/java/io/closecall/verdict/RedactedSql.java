package io.closecall.verdict;

import java.util.Locale;
import java.util.Set;

/**
 * A statement of SQL without anything that could be data: its first characters, comments gone,
 * white space collapsed, each literal a {@code ?}. From the first doubt on where a literal ends,
 * the rest is left out.
 */
public final class RedactedSql {
  /** Characters shown. */
  private static final int LONGEST = 120;

  /** Characters looked at; behind them, the rest is left out. */
  private static final int MOST_READ = 20_000;

  /** What stands right before a literal and belongs to it. */
  private static final Set<String> PREFIXES =
      Set.of("n", "e", "x", "b", "u&", "q", "nq", "r", "rb", "br");

  /** Statements in which the word does not come before a password. */
  private static final Set<String> OF_DATA =
      Set.of("select", "insert", "update", "delete", "merge", "with", "values", "call", "explain");

  private final String sql;
  private final SqlText text;
  private final StringBuilder shown = new StringBuilder(LONGEST + 8);
  private int at;
  private boolean doubtful;

  /** Whether brackets, which are quotes for some, are open. */
  private boolean bracketed;

  /** The first word of the statement. */
  private String statement = "";

  private RedactedSql(String sql, String type) {
    this.sql = sql;
    this.text = new SqlText(sql, type);
  }

  /** What may be shown of {@code sql}, run by a resource of the class {@code type}. */
  public static String of(String sql, String type) {
    boolean cut = sql.length() > MOST_READ;
    RedactedSql redacted = new RedactedSql(cut ? sql.substring(0, MOST_READ) : sql, type);
    redacted.read();
    return redacted.end(cut);
  }

  private String end(boolean cut) {
    int length = Math.min(shown.length(), LONGEST);
    if (length == shown.length() && !cut && !doubtful && at >= sql.length()) {
      return shown.toString().strip();
    }
    if (length > 0 && Character.isHighSurrogate(shown.charAt(length - 1))) {
      length--;
    }
    return shown.substring(0, length).strip() + "…";
  }

  private void read() {
    while (at < sql.length() && shown.length() <= LONGEST && !doubtful) {
      int c = sql.codePointAt(at);
      if (SqlText.isBlank(c)) {
        at += Character.charCount(c);
        blank();
      } else if (Character.isDigit(c)) {
        at = text.endOfNumber(at);
        shown.append('?');
      } else if (SqlText.isWord(c)) {
        word();
      } else {
        sign(c);
      }
    }
  }

  private void sign(int c) {
    char next = text.at(at + 1);
    if (c == '\'' || (c == '"' && !text.isStandard())) {
      hide(text.endOfLiteral(at));
    } else if (c == '"') {
      copy(text.endOfQuoted(at));
    } else if (c == '`') {
      copy(text.endOfBackquoted(at));
    } else if (c == '$') {
      dollars();
    } else if (c == '-' && next == '-') {
      skip(text.endOfDashes(at));
    } else if (c == '/' && next == '*') {
      skip(text.endOfComment(at));
    } else if (c == '#' && !text.hasHashSigns()) {
      skip(text.endOfHash(at));
    } else if (c == '\\' || (c == '/' && next == '/')) {
      // neither means anything in SQL, and each means something to some database
      doubtful = true;
    } else {
      bracketed = c == '[' || (bracketed && c != ']');
      statement = c == ';' ? "" : statement;
      shown.appendCodePoint(c);
      at += Character.charCount(c);
    }
  }

  /** A word, or what belongs to the literal behind it. */
  private void word() {
    int end = text.endOfWord(at);
    String lower = sql.substring(at, end).toLowerCase(Locale.ROOT);
    if (lower.equals("u") && text.at(end) == '&') {
      lower = "u&";
      end++;
    }
    if (text.at(end) == '\'' && PREFIXES.contains(lower)) {
      at = end;
      hide(text.endOfLiteral(lower, at));
      return;
    }
    statement = statement.isEmpty() ? lower : statement;
    shown.append(sql, at, end);
    at = end;
    doubtful =
        lower.equals("identified") || (lower.equals("password") && !OF_DATA.contains(statement));
  }

  /** A literal of PostgreSQL, or a parameter. */
  private void dollars() {
    int end = at + 1;
    while (SqlText.isWord(text.at(end))) {
      end++;
    }
    if (text.at(end) == '$' && !Character.isDigit(text.at(at + 1))) {
      hide(text.endOfDollars(at, end + 1));
    } else {
      copy(end);
    }
  }

  /** Shows a {@code ?} for what ends at {@code end}. */
  private void hide(int end) {
    shown.append('?');
    goTo(end);
  }

  /** Shows nothing of what ends at {@code end}. */
  private void skip(int end) {
    blank();
    goTo(end);
  }

  /** Shows what ends at {@code end}. */
  private void copy(int end) {
    int start = at;
    goTo(end);
    for (int i = start; i < end && shown.length() <= LONGEST && !doubtful; i++) {
      char c = sql.charAt(i);
      shown.append(SqlText.isBlank(c) ? ' ' : c);
    }
  }

  private void goTo(int end) {
    doubtful = end == SqlText.DOUBT;
    // if the bracket was a quote, it may have ended in there
    for (int i = at; i < end && bracketed; i++) {
      doubtful |= sql.charAt(i) == ']';
    }
    at = Math.max(at, end);
  }

  private void blank() {
    if (shown.length() > 0 && shown.charAt(shown.length() - 1) != ' ') {
      shown.append(' ');
    }
  }
}
