package io.closecall.programs.rules.acme;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;

/** What closes it is the JDK's. */
public class Feed extends FilterInputStream {

  public Feed(byte[] bytes) {
    super(new ByteArrayInputStream(bytes));
  }
}
