package io.closecall.launch;

/** The agent's version, from the jar's manifest. */
final class Version {
  static final String TEXT = read();

  private static String read() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  private Version() {}
}
