package com.acme;

import io.closecall.gate.ExpectedLeaks;
import io.closecall.gate.IgnoredKinds;
import org.junit.jupiter.api.Test;

class MisnamedTest {

  @Test
  @ExpectedLeaks(kind = "file-inptu-stream", reason = "mistyped")
  void noSuchKind() {}

  @Test
  @ExpectedLeaks(kind = "file-input-stream", reason = "mended since")
  void leaksNoMore() {}

  @Test
  @IgnoredKinds(
      value = {"executor-servise", "jdbc-*"},
      reason = "mistyped")
  void ignores() {}

  @Test
  @IgnoredKinds(value = "executor-servise", reason = "mistyped again")
  void ignoresAgain() {}
}
