package io.closecall.launch;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One descriptor put aside at start, so that the report can be written when the program has used up
 * all others.
 */
final class Reserve implements Closeable {
  private @Nullable FileInputStream kept;

  /** Takes it, before anything is woven: it is not the program's. */
  void take() {
    try {
      kept = new FileInputStream("/dev/null");
    } catch (IOException none) {
      // then the report needs one that is free
    }
  }

  /** Gives it back. */
  @Override
  public void close() throws IOException {
    if (kept != null) {
      kept.close();
    }
  }
}
