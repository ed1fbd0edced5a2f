package com.acme;

import io.closecall.gate.ExpectedLeaks;
import io.closecall.gate.IgnoredKinds;
import io.closecall.gate.LeakCheck;
import io.closecall.gate.Mode;
import org.junit.jupiter.api.Test;

class AnnotatedTest {
  @Test
  @ExpectedLeaks(kind = "file-input-stream", reason = "until the parser is replaced")
  void leaksAsExpected() {
    Streams.drop();
  }

  @Test
  @ExpectedLeaks(kind = "file-input-stream", reason = "until the parser is replaced")
  void leaksNoMore() {}

  @Test
  @ExpectedLeaks(kind = "file-input-stream", reason = "until the parser is replaced")
  void leaksTwice() {
    Streams.drop();
    Streams.drop();
  }

  @Test
  @IgnoredKinds(value = "file-input-stream", reason = "somebody else's")
  void leaksWhatIsIgnored() {
    Streams.drop();
  }

  @Test
  @LeakCheck(Mode.REPORT)
  void leaksUnchecked() {
    Streams.drop();
  }
}
