package com.acme;

import io.closecall.gate.ExpectedLeaks;
import io.closecall.gate.IgnoredKinds;
import java.io.FileInputStream;
import java.io.IOException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class AnnotatedTest {
  static void drop() throws IOException {
    new FileInputStream("pom.xml");
  }

  @Test
  @ExpectedLeaks(kind = "file-input-stream", reason = "until the parser is replaced")
  void expected() throws IOException {
    drop();
  }

  /** One each time. */
  @RepeatedTest(3)
  @ExpectedLeaks(kind = "file-input-stream", reason = "one a round")
  void expectedAgain() throws IOException {
    drop();
  }

  @Test
  @ExpectedLeaks(kind = "file-input-stream", reason = "one, no more")
  void moreThanExpected() throws IOException {
    drop();
    drop();
  }

  @Test
  @IgnoredKinds(value = {"jdbc-*", "file-?nput-*"}, reason = "the driver's")
  void ignored() throws IOException {
    drop();
  }

  @Test
  @IgnoredKinds(value = "jdbc-*", reason = "the driver's")
  void notIgnored() throws IOException {
    drop();
  }
}
