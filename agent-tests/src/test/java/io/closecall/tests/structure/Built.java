package io.closecall.tests.structure;

import java.nio.file.Path;

/** The agent as the build left it before it was packed. */
final class Built {

  private Built() {}

  /** The compiled classes, not yet relocated: {@code -Dclosecall.classes}. */
  static Path classes() {
    return Path.of(System.getProperty("closecall.classes", "../agent/target/classes"))
        .toAbsolutePath()
        .normalize();
  }

  /** The project's folder. */
  static Path root() {
    return classes().resolve("../../..").normalize();
  }

  /** The sources they were made from. */
  static Path sources() {
    return classes().resolve("../../src/main/java").normalize();
  }
}
