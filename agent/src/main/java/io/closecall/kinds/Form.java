package io.closecall.kinds;

/** How the detail kept at the opening becomes a description that is safe to show. */
public enum Form {
  /** No description. */
  NONE,
  /** A file name. */
  PATH,
  /** A socket address, never resolved. */
  ADDRESS,
  /** A JDBC URL, shown without user, password and other credentials. */
  JDBC_URL
}
