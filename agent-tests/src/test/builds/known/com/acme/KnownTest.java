package com.acme;

import io.closecall.gate.ExpectedLeaks;
import io.closecall.gate.IgnoredKinds;
import java.io.FileInputStream;
import java.io.IOException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** All leak in one place, of which a baseline knows one. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class KnownTest {
  static void drop() throws IOException {
    new FileInputStream("pom.xml");
  }

  @Test
  @ExpectedLeaks(kind = "file-input-stream", reason = "until the parser is replaced")
  void a1expected() throws IOException {
    drop();
  }

  @Test
  @IgnoredKinds(value = "file-input-*", reason = "the driver's")
  void a2ignored() throws IOException {
    drop();
  }

  @Test
  void a3suppressed() throws IOException {
    drop();
  }

  @Test
  void b1known() throws IOException {
    drop();
  }

  @Test
  void b2oneTooMany() throws IOException {
    drop();
  }
}
