package io.closecall.kinds;

/** How the detail kept at the opening becomes a description that is safe to show. */
public enum Form {
  /** No description. */
  NONE,
  /** A file name. */
  PATH,
  /** A socket address, never resolved. */
  ADDRESS,
  /** A JDBC URL, shown without credentials, or one with the user's name beside it. */
  JDBC_URL,
  /** A statement of SQL, shown without its literals and comments. */
  SQL,
  /** Any text or number. */
  TEXT
}
