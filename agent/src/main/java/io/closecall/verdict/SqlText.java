package io.closecall.verdict;

import java.util.List;

/**
 * Where literals and comments of SQL end.
 *
 * <p>Databases do not agree on that. Only what all of them read alike is followed, or what the one
 * does that the driver's class names; everything else ends in {@link #DOUBT}.
 */
final class SqlText {
  /** Some would read on here, and some would not. */
  static final int DOUBT = -1;

  /** Drivers of databases that read quotes and dashes as the standard does. */
  private static final List<String> STANDARD =
      List.of(
          "org.h2.",
          "org.postgresql.",
          "org.hsqldb.",
          "org.apache.derby.",
          "oracle.",
          "com.ibm.db2.");

  private static final List<String> POSTGRESQL = List.of("org.postgresql.");
  private static final List<String> ORACLE = List.of("oracle.");
  private static final List<String> DOLLARS = List.of("org.postgresql.", "org.h2.");
  private static final List<String> MYSQL = List.of("com.mysql.", "org.mariadb.");
  private static final List<String> SQL_SERVER = List.of("com.microsoft.", "net.sourceforge.jtds.");

  private final String sql;
  private final String type;
  private final boolean standard;

  /** What a resource of the class {@code type} runs. */
  SqlText(String sql, String type) {
    this.sql = sql;
    this.type = type;
    this.standard = isOf(STANDARD);
  }

  private boolean isOf(List<String> drivers) {
    for (String each : drivers) {
      if (type.startsWith(each)) {
        return true;
      }
    }
    return false;
  }

  /** Whether double quotes are around identifiers. */
  boolean isStandard() {
    return standard;
  }

  /** Whether {@code #} is an operator or a part of a name. */
  boolean hasHashSigns() {
    return standard || isOf(SQL_SERVER);
  }

  char at(int index) {
    return index < sql.length() ? sql.charAt(index) : 0;
  }

  /** The end of the literal at {@code start}, after the word {@code prefix} without a space. */
  int endOfLiteral(String prefix, int start) {
    if (prefix.endsWith("q")) {
      return isOf(ORACLE) ? endOfAlternative(start) : DOUBT;
    }
    return prefix.equals("e") && isOf(POSTGRESQL) ? endOfEscaped(start) : endOfLiteral(start);
  }

  /**
   * The end of what begins with the quote at {@code start} and ends with the next that is not
   * doubled. With some, a backslash before a quote takes its meaning, and three quotes begin
   * another sort of literal.
   */
  int endOfLiteral(int start) {
    char quote = sql.charAt(start);
    if (!standard && at(start + 1) == quote && at(start + 2) == quote) {
      return DOUBT;
    }
    boolean escaping = false;
    for (int i = start + 1; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == quote) {
        if (escaping) {
          return DOUBT;
        }
        if (at(i + 1) != quote) {
          return i + 1;
        }
        i++;
      }
      escaping = c == '\\' && !escaping;
    }
    return DOUBT;
  }

  /** A backslash takes the meaning of what follows. */
  private int endOfEscaped(int start) {
    for (int i = start + 1; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '\\' || (c == '\'' && at(i + 1) == '\'')) {
        i++;
      } else if (c == '\'') {
        return i + 1;
      }
    }
    return DOUBT;
  }

  /** {@code q'[it's]'} of Oracle. */
  private int endOfAlternative(int start) {
    char open = at(start + 1);
    int pair = "[{(<".indexOf(open);
    String close = (pair < 0 ? open : "]})>".charAt(pair)) + "'";
    int end = sql.indexOf(close, start + 2);
    return end < 0 ? DOUBT : end + 2;
  }

  /** The end of {@code $tag$ … $tag$}, whose first {@code $} is at {@code start}. */
  int endOfDollars(int start, int endOfTag) {
    String quote = sql.substring(start, endOfTag);
    int end = isOf(DOLLARS) ? sql.indexOf(quote, endOfTag) : DOUBT;
    return end < 0 ? DOUBT : end + quote.length();
  }

  /** The end of an identifier in double quotes, for those that are standard. */
  int endOfQuoted(int start) {
    int end = sql.indexOf('"', start + 1);
    return end < 0 ? DOUBT : end + 1;
  }

  /** The end of an identifier of MySQL: harmless, whatever else it may be. */
  int endOfBackquoted(int start) {
    int end = start + 1;
    while (isWord(at(end)) || (at(end) != 0 && " $.-".indexOf(at(end)) >= 0)) {
      end++;
    }
    return at(end) == '`' ? end + 1 : DOUBT;
  }

  /** The end of the comment that two dashes at {@code start} begin, not with all of them. */
  int endOfDashes(int start) {
    boolean agreed = standard || isBlank(at(start + 2)) || isHarmless(start + 2);
    return agreed ? endOfLine(start) : DOUBT;
  }

  /** The end of the comment that {@code #} begins. */
  int endOfHash(int start) {
    return isOf(MYSQL) ? endOfLine(start) : DOUBT;
  }

  /** The end of a comment between slashes and stars. Some nest them, some run what is in them. */
  int endOfComment(int start) {
    int end = sql.indexOf("*/", start + 2);
    int inner = sql.indexOf("/*", start + 2);
    boolean nested = inner >= 0 && inner < end;
    boolean runs = at(start + 2) == '!' || (at(start + 2) == 'M' && at(start + 3) == '!');
    return end < 0 || nested || runs ? DOUBT : end + 2;
  }

  /** The end of the line, with the carriage return; one of its own ends it for some. */
  private int endOfLine(int start) {
    int end = start;
    while (end < sql.length() && sql.charAt(end) != '\n') {
      if (sql.charAt(end) == '\r' && at(end + 1) != '\n') {
        return DOUBT;
      }
      end++;
    }
    return end;
  }

  /** Whether nothing in the rest of the line could begin what spans lines. */
  private boolean isHarmless(int start) {
    for (int i = start; i < sql.length() && sql.charAt(i) != '\n'; i++) {
      if ("'\"`$/#[\\".indexOf(sql.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** The end of the word at {@code start}, which may have digits in it. */
  int endOfWord(int start) {
    int end = start;
    while (end < sql.length()) {
      int c = sql.codePointAt(end);
      if (!isWord(c) && c != '$' && !(c == '#' && hasHashSigns())) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  /** The end of a number: decimal, hexadecimal, with an exponent, and whatever clings to it. */
  int endOfNumber(int start) {
    boolean decimal = true;
    int last = 0;
    int end = start;
    while (end < sql.length()) {
      int c = sql.codePointAt(end);
      boolean exponent = decimal && (last == 'e' || last == 'E');
      if (!isWord(c) && c != '.' && !(exponent && (c == '+' || c == '-'))) {
        break;
      }
      decimal &= Character.isDigit(c) || ".eE+-_".indexOf(c) >= 0;
      last = c;
      end += Character.charCount(c);
    }
    return end;
  }

  static boolean isWord(int c) {
    return c == '_' || (Character.isUnicodeIdentifierPart(c) && !Character.isISOControl(c));
  }

  static boolean isBlank(int c) {
    return Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
